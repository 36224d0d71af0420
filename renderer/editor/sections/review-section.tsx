import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type Approval, Decision, type Review } from '../../../domain/review'
import { templateOf } from '../../../domain/templates'
import { wallClock } from '../../../domain/time'
import { Answers } from '../../parts/answers'
import { ChoiceField } from '../../parts/choice-field'
import { DateField } from '../../parts/date-field'
import { Group, Row } from '../../parts/group'
import { AddButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import { TimeField } from '../../parts/time-field'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import { Attendees } from './attendees'
import classes from './sections.module.css'

const stamps = [
  { question: 'gathered', label: 'Evidence gathered', field: 'dataGatheredAt' },
  { question: 'meeting', label: 'Meeting held', field: 'meetingAt' },
  { question: 'agreed', label: 'Action items agreed', field: 'actionsAgreedAt' },
] as const

export function ReviewSection({ incident, change }: SectionProps) {
  const { review, zone } = incident
  const write = (changed: Partial<Review>) => change({ kind: 'write', part: 'review', with: changed })
  const day = wallClock(incident.openedAt, zone).date
  return (
    <div className={classes.fields}>
      <Row>
        {stamps.map(({ question, label, field }) => (
          <Answers key={field} to={[question]}>
            <TimeField
              label={label}
              value={review[field]}
              zone={zone}
              day={day}
              onChange={(at) => write({ [field]: at })}
            />
          </Answers>
        ))}
      </Row>
      <Attendees incident={incident} change={change} />
      <Answers to={['notes']}>
        <CoachedText
          place="review.notes"
          label="Meeting notes"
          minRows={4}
          placeholder="What the discussion added that is not written elsewhere"
          value={review.notes}
          onChange={(event) => write({ notes: event.currentTarget.value })}
        />
      </Answers>
      <Approvals incident={incident} change={change} />
    </div>
  )
}

/** Signatures. The roles that the template asks for are offered; others can be added. */
function Approvals({ incident, change }: SectionProps) {
  const { approvals } = incident.review
  const { signedBy } = templateOf(incident)
  const missing = signedBy.filter((role) => !approvals.some((approval) => approval.role === role))
  const add = (roles: readonly string[]) =>
    change({ kind: 'add', list: 'approvals', items: roles.map(pendingApproval) })
  return (
    <Group
      title="Sign-off"
      note="Whoever signs vouches for the document; here a name belongs."
      answers={signedBy.map(signedQuestion)}
    >
      {approvals.map((approval) => (
        <Answers key={approval.id} to={[signedQuestion(approval.role)]} isQuiet>
          <ApprovalRow
            approval={approval}
            onAmend={(changed) =>
              change({ kind: 'amend', list: 'approvals', id: approval.id, with: changed })
            }
            onRemove={() => change({ kind: 'remove', list: 'approvals', ids: [approval.id] })}
          />
        </Answers>
      ))}
      <AddButton what="signatory" onClick={() => add([''])} />
      {missing.length > 0 ? (
        <AddButton
          what={missing.join(', ')}
          answers={missing.map(signedQuestion)}
          onClick={() => add(missing)}
        />
      ) : null}
    </Group>
  )
}

/** The id of the point that a role has signed. */
function signedQuestion(role: string): string {
  return `signed ${role}`
}

function pendingApproval(role: string): Approval {
  return { id: newId(), role, name: '', decision: 'pending', note: '' }
}

type ApprovalRowProps = {
  readonly approval: Approval
  readonly onAmend: (changed: Partial<Approval>) => void
  readonly onRemove: () => void
}

function ApprovalRow({ approval, onAmend, onRemove }: ApprovalRowProps) {
  return (
    <div className={classes.approval}>
      <TextInput
        label="Role"
        value={approval.role}
        onChange={(event) => onAmend({ role: event.currentTarget.value })}
      />
      <TextInput
        label="Name"
        value={approval.name}
        onChange={(event) => onAmend({ name: event.currentTarget.value })}
      />
      <Answers to={[signedQuestion(approval.role)]} isQuiet>
        <ChoiceField
          label="Decision"
          options={Decision.options}
          value={approval.decision}
          onChange={(decision) => onAmend({ decision })}
        />
      </Answers>
      <DateField label="Date" value={approval.on} onChange={(on) => onAmend({ on })} />
      <TextInput
        label="Note"
        className={classes.wide ?? ''}
        value={approval.note}
        onChange={(event) => onAmend({ note: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Remove signatory ${approval.role}`}
        onClick={onRemove}
      >
        <IconX size={15} />
      </ActionIcon>
    </div>
  )
}
