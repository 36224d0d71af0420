import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { approvalState, daysWaiting, missingRoles } from '../../../domain/approvals'
import type { Incident } from '../../../domain/incident'
import { type Section, sectionsOf } from '../../../domain/sections'
import { templateOf } from '../../../domain/templates'
import { instantOf, wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import { answering } from '../../parts/answers'
import { useNow } from '../../parts/use-now'
import { useApproving } from './approval-context'
import { lockedWords } from './approval-words'
import classes from './approvals.module.css'

/** The id of the point that a role has signed. */
export function signedQuestion(role: string): string {
  return `signed ${role}`
}

/** Where the document stands on its way to being approved, and the next step. */
export function ApprovalLine({ incident }: { readonly incident: Incident }) {
  const approving = useApproving()
  const state = approvalState(incident)
  switch (state.kind) {
    case 'draft': {
      const { signatories, wantChanges } = state
      if (signatories.length === 0) {
        return (
          <Line words="Nobody has to sign." more="Add a signatory, or close the post-mortem once it is done.">
            <CloseButton onClose={approving.close} />
          </Line>
        )
      }
      const words =
        wantChanges.length > 0
          ? `${wantChanges.join(', ')} asked for changes.`
          : `Revision ${incident.revision} is a draft.`
      return (
        <Line words={words} more={openWords(sectionsOf(incident))}>
          <Button
            variant="light"
            data-leads
            {...answering(templateOf(incident).signedBy.map(signedQuestion))}
            onClick={({ currentTarget }) => {
              const group = currentTarget.closest('fieldset')
              approving.ask()
              requestAnimationFrame(() => group?.querySelector<HTMLElement>('[data-leads]')?.focus())
            }}
          >
            {wantChanges.length > 0 ? 'Ask again for approval' : 'Ask for approval'}
          </Button>
        </Line>
      )
    }
    case 'in review': {
      const { waitingFor, signatories } = state
      const missing = missingRoles(incident)
      return (
        <Line
          words={`Waiting for ${waitingFor.length} of ${signatories === 1 ? '1 signature' : `${signatories} signatures`}.`}
          more={<Asked incident={incident} />}
        >
          {missing.length > 0 ? (
            <Button
              variant="light"
              data-leads
              {...answering(missing.map(signedQuestion))}
              onClick={approving.ask}
            >
              Ask {missing.join(', ')}
            </Button>
          ) : null}
          <Button variant="subtle" color="gray" onClick={approving.withdraw}>
            Withdraw request
          </Button>
        </Line>
      )
    }
    case 'approved':
      return (
        <Line words={lockedWords(incident)} more="A change begins the next revision, with a reason.">
          <CloseButton onClose={approving.close} />
          <Button variant="light" onClick={approving.amend}>
            Amend…
          </Button>
        </Line>
      )
    case 'closed':
      return (
        <Line words={lockedWords(incident)}>
          <Button variant="subtle" color="gray" onClick={approving.reopen}>
            Reopen
          </Button>
          {state.isApproved ? (
            <Button variant="light" onClick={approving.amend}>
              Amend…
            </Button>
          ) : null}
        </Line>
      )
  }
}

type LineProps = { readonly words: string; readonly more?: ReactNode; readonly children: ReactNode }

function Line({ words, more, children }: LineProps) {
  return (
    <div className={classes.line}>
      <p>
        <b>{words}</b> {more}
      </p>
      <div className={classes.buttons}>{children}</div>
    </div>
  )
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button variant="subtle" color="gray" onClick={onClose}>
      Close post-mortem
    </Button>
  )
}

/** How long they have been asked; quiet, as it is nobody's fault. */
function Asked({ incident }: { readonly incident: Incident }) {
  const now = instantOf(useNow(60_000) / 1000)
  const { requestedAt } = incident.review
  if (requestedAt === undefined) return null
  const days = daysWaiting(incident, now)
  const since = days === 0 ? '' : days === 1 ? ', 1 day ago' : `, ${days} days ago`
  return `Asked on ${dateText(wallClock(requestedAt, incident.zone).date)}${since}.`
}

/** What the template asks for and is not there yet. It is shown, and keeps nobody from asking. */
function openWords(sections: readonly Section[]): string {
  const open = sections
    .filter(({ id, isRequired }) => isRequired && id !== 'review')
    .filter(({ points }) => points.some(({ isMet }) => !isMet))
  const points = open.flatMap((section) => section.points).filter(({ isMet }) => !isMet).length
  if (points === 0) return 'All that its template asks for is written.'
  return `${points === 1 ? '1 point is' : `${points} points are`} still open: ${open.map(({ title }) => title).join(', ')}.`
}
