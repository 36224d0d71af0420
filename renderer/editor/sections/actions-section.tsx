import { Select, Textarea, TextInput } from '@mantine/core'
import { type Action, ActionKind, ActionStatus, dueBy, Priority } from '../../../domain/action'
import type { Factor } from '../../../domain/analysis'
import { Answers, answering } from '../../parts/answers'
import { ChoiceField } from '../../parts/choice-field'
import { DateField } from '../../parts/date-field'
import { AddButton, RemoveButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

const meaning: Record<Priority, string> = {
  P0: 'within 24 hours, so that it cannot happen again',
  P1: 'near-term: monitoring and automation',
  P2: 'long-term: architecture and debt',
}

export function ActionsSection({ incident, change }: SectionProps) {
  const add = (priority: Priority) =>
    change({ kind: 'add', list: 'actions', items: [blankAction(priority, incident.openedAt)] })
  return (
    <div className={classes.fields}>
      {Priority.options.map((priority) => (
        <section key={priority} aria-label={priority}>
          <h3 className={classes.priority}>
            <span data-priority={priority}>{priority}</span> {meaning[priority]}
          </h3>
          {incident.actions
            .filter((action) => action.priority === priority)
            .map((action) => (
              <ActionForm
                key={action.id}
                action={action}
                factors={incident.analysis.factors}
                decidedAt={incident.openedAt}
                onAmend={(changed) =>
                  change({ kind: 'amend', list: 'actions', id: action.id, with: changed })
                }
                onRemove={() => change({ kind: 'remove', list: 'actions', ids: [action.id] })}
              />
            ))}
          <AddButton
            what={`${priority} action`}
            answers={['one', 'coverage', 'owner', 'done when', 'due', 'ticket']}
            onClick={() => add(priority)}
          />
        </section>
      ))}
    </div>
  )
}

function blankAction(priority: Priority, decidedAt: string): Action {
  return {
    id: newId(),
    text: '',
    priority,
    kind: 'prevent',
    owner: '',
    due: dueBy(priority, decidedAt),
    doneWhen: '',
    status: 'open',
    ticket: { key: '', link: '' },
    reason: '',
  }
}

type FormProps = {
  readonly action: Action
  readonly factors: readonly Factor[]
  readonly decidedAt: string
  readonly onAmend: (changed: Partial<Action>) => void
  readonly onRemove: () => void
}

/** A date that only came with the old priority goes with it. */
function dueAfterwards(action: Action, priority: Priority, decidedAt: string): Action['due'] {
  const isDefault = action.due === dueBy(action.priority, decidedAt)
  return isDefault ? dueBy(priority, decidedAt) : action.due
}

function ActionForm({ action, factors, decidedAt, onAmend, onRemove }: FormProps) {
  return (
    <div className={classes.action}>
      <div className={classes.actionHead}>
        <div {...answering(['one'])}>
          <Textarea
            aria-label="Action"
            placeholder="Add a circuit breaker between checkout and the session store"
            value={action.text}
            onChange={(event) => onAmend({ text: event.currentTarget.value })}
          />
        </div>
        <RemoveButton what="action" onClick={onRemove} />
      </div>
      <div className={classes.actionFields}>
        <Answers to={['one', 'due']} isQuiet>
          <ChoiceField
            label="Priority"
            options={Priority.options}
            value={action.priority}
            onChange={(priority) => onAmend({ priority, due: dueAfterwards(action, priority, decidedAt) })}
          />
        </Answers>
        <Answers to={['one', 'coverage']} isQuiet>
          <ChoiceField
            label="Kind"
            options={ActionKind.options}
            value={action.kind}
            onChange={(kind) => onAmend({ kind })}
          />
        </Answers>
        <Answers to={['owner']} isQuiet>
          <TextInput
            label="Owner"
            placeholder="Team or role"
            value={action.owner}
            onChange={(event) => onAmend({ owner: event.currentTarget.value })}
          />
        </Answers>
        <Answers to={['due']} isQuiet>
          <DateField label="Due" value={action.due} onChange={(due) => onAmend({ due })} />
        </Answers>
        <Answers to={[]} isQuiet>
          <ChoiceField
            label="Status"
            options={ActionStatus.options}
            value={action.status}
            onChange={(status) => onAmend({ status })}
          />
        </Answers>
        <Answers to={['ticket']} isQuiet>
          <TextInput
            label="Ticket"
            placeholder="OPS-1234"
            value={action.ticket.key}
            onChange={(event) => onAmend({ ticket: { ...action.ticket, key: event.currentTarget.value } })}
          />
        </Answers>
        <Answers to={['ticket']} className={classes.half} isQuiet>
          <TextInput
            label="Ticket link"
            placeholder="https://…"
            value={action.ticket.link}
            onChange={(event) => onAmend({ ticket: { ...action.ticket, link: event.currentTarget.value } })}
          />
        </Answers>
        <Answers to={['done when']} className={classes.half} isQuiet>
          <Textarea
            label="Done when"
            placeholder="A load test at twice the peak keeps the error rate under 1 %"
            value={action.doneWhen}
            onChange={(event) => onAmend({ doneWhen: event.currentTarget.value })}
          />
        </Answers>
        <Answers to={['missing feature']} className={classes.half} isQuiet>
          <Textarea
            label="Missing feature"
            placeholder="If the incident revealed one, e.g. rate limiting"
            value={action.missingFeature ?? ''}
            onChange={(event) => onAmend({ missingFeature: event.currentTarget.value || undefined })}
          />
        </Answers>
        <Answers to={['addresses']} className={classes.fullRow} isQuiet>
          <Select
            label="Addresses"
            clearable
            placeholder={factors.length === 0 ? 'No factors yet' : 'A contributing factor'}
            data={factors.map(({ id, text }) => ({ value: id, label: text || 'Unnamed factor' }))}
            value={action.factor ?? null}
            onChange={(factor) => onAmend({ factor: factor ?? undefined })}
          />
        </Answers>
      </div>
    </div>
  )
}
