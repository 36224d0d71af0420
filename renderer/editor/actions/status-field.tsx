import { type Action, ActionStatus } from '../../../domain/action'
import { ChoiceField } from '../../parts/choice-field'
import { Unlocked } from '../../parts/locked'

type Props = {
  readonly action: Action
  readonly onAmend: (changed: Pick<Action, 'status'>) => void
}

/** How far an action is, which goes on after the document was approved. */
export function StatusField({ action, onAmend }: Props) {
  return (
    <Unlocked>
      <ChoiceField
        label="Status"
        options={ActionStatus.options}
        value={action.status}
        onChange={(status) => onAmend({ status })}
      />
    </Unlocked>
  )
}
