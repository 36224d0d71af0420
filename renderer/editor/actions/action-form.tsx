import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { type Action, ActionKind, Priority } from '../../../domain/action'
import { scoreOf } from '../../../domain/action-score'
import type { Factor } from '../../../domain/analysis'
import type { Instant } from '../../../domain/time'
import { Answers, answering } from '../../parts/answers'
import { ChoiceField } from '../../parts/choice-field'
import { DateField } from '../../parts/date-field'
import { RemoveButton } from '../../parts/list-buttons'
import { CoachedText } from '../coach/coached-text'
import classes from './actions.module.css'
import { FactorField, StrengthField, TicketField, TicketLinkField } from './further-fields'
import { More } from './more'
import { dueAfterwards } from './new-action'
import { ScoreBadge } from './score-badge'
import { StatusField } from './status-field'

export type ActionFormProps = {
  readonly action: Action
  readonly factors: readonly Factor[]
  readonly decidedAt: Instant
  /** Where the team wants to see the ticket of each. */
  readonly isTracked: boolean
  readonly onAmend: (changed: Partial<Action>) => void
  readonly onRemove: () => void
}

/** One action: what is in sight is what a good one has; the rest is folded. */
export function ActionForm({ action, factors, decidedAt, isTracked, onAmend, onRemove }: ActionFormProps) {
  const score = useMemo(() => scoreOf(action, factors), [action, factors])
  const ticket = <TicketField action={action} onAmend={onAmend} />
  return (
    <div className={classes.action} data-action={action.id}>
      <div className={classes.head}>
        <div {...answering(['one'])}>
          <CoachedText
            place={`actions/${action.id}/text`}
            aria-label="Action"
            placeholder="Add a circuit breaker between checkout and the session store"
            value={action.text}
            onChange={(event) => onAmend({ text: event.currentTarget.value })}
          />
        </div>
        {action.text.trim() === '' ? <span /> : <ScoreBadge score={score} />}
        <RemoveButton what="action" onClick={onRemove} />
      </div>
      <div className={classes.grid}>
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
        <Answers to={['done when']} className={classes.wide} isQuiet>
          <CoachedText
            place={`actions/${action.id}/doneWhen`}
            label="Done when"
            placeholder="A load test at twice the peak keeps the error rate under 1 %"
            value={action.doneWhen}
            onChange={(event) => onAmend({ doneWhen: event.currentTarget.value })}
          />
        </Answers>
        <Answers to={[]} isQuiet>
          <StatusField action={action} onAmend={onAmend} />
        </Answers>
        {isTracked ? ticket : null}
      </div>
      <More>
        <div className={classes.grid}>
          <StrengthField action={action} onAmend={onAmend} />
          <FactorField action={action} factors={factors} onAmend={onAmend} />
          {isTracked ? null : ticket}
          <TicketLinkField action={action} onAmend={onAmend} />
          <Answers to={['missing feature']} className={classes.wide} isQuiet>
            <CoachedText
              place={undefined}
              label="Missing feature"
              placeholder="If the incident revealed one, e.g. rate limiting"
              value={action.missingFeature ?? ''}
              onChange={(event) => onAmend({ missingFeature: event.currentTarget.value || undefined })}
            />
          </Answers>
        </div>
      </More>
    </div>
  )
}
