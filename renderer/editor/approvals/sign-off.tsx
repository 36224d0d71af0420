import { approvalState, isLocked, missingRoles } from '../../../domain/approvals'
import { templateOf } from '../../../domain/templates'
import { Group } from '../../parts/group'
import { AddButton } from '../../parts/list-buttons'
import { Unlocked } from '../../parts/locked'
import type { SectionProps } from '../section-props'
import { ApprovalLine, signedQuestion } from './approval-line'
import { pendingApproval } from './approval-provider'
import classes from './approvals.module.css'
import { EarlierRevisions } from './earlier-revisions'
import { SignatoryFields } from './signatory-fields'
import { SignatureRow } from './signature-row'

/** Who signs, what was signed, and the next step. Whom to ask is decided while it is a draft. */
export function SignOff({ incident, change }: SectionProps) {
  const { approvals } = incident.review
  const isDraft = approvalState(incident).kind === 'draft'
  // Of what is approved, what a template asks for by now does not matter.
  const missing = isLocked(incident) ? [] : missingRoles(incident)
  return (
    <Unlocked>
      <Group
        title="Sign-off"
        note="Whoever signs vouches for the document; here a name belongs."
        answers={templateOf(incident).signedBy.map(signedQuestion)}
      >
        <ApprovalLine incident={incident} />
        <ul className={classes.signatures} aria-label="Signatories">
          {missing.map((role) => (
            <li key={`missing ${role}`} className={classes.signature}>
              <span>{role}</span>
              <span className={classes.quiet}>{isDraft ? 'Will be asked' : 'Not asked yet'}</span>
            </li>
          ))}
          {approvals.map((approval) => (
            <li key={approval.id}>
              {isDraft && approval.decision === 'pending' ? (
                <SignatoryFields approval={approval} change={change} />
              ) : (
                <SignatureRow approval={approval} isAsked={incident.status === 'in review'} />
              )}
            </li>
          ))}
        </ul>
        {isDraft ? (
          <AddButton
            what="signatory"
            onClick={() => change({ kind: 'add', list: 'approvals', items: [pendingApproval('')] })}
          />
        ) : null}
        <EarlierRevisions incident={incident} />
      </Group>
    </Unlocked>
  )
}
