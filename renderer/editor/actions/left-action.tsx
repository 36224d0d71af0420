import { useEffect, useRef } from 'react'
import type { Action } from '../../../domain/action'
import { RemoveButton } from '../../parts/list-buttons'
import { CoachedText } from '../coach/coached-text'
import classes from './actions.module.css'
import { StatusField } from './status-field'

type Props = {
  readonly action: Action
  /** It has just been moved here; the cursor goes on at its reason. */
  readonly isNew: boolean
  readonly onAmend: (changed: Partial<Action>) => void
  readonly onRemove: () => void
}

/** What was considered and is not planned, with the reason. */
export function LeftAction({ action, isNew, onAmend, onRemove }: Props) {
  const reason = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isNew) reason.current?.focus()
  }, [isNew])
  return (
    <div className={classes.left} data-action={action.id}>
      <CoachedText
        place={`actions/${action.id}/text`}
        label="Action"
        placeholder="Buy a second session store"
        value={action.text}
        onChange={(event) => onAmend({ text: event.currentTarget.value })}
      />
      <CoachedText
        ref={reason}
        place={`actions/${action.id}/reason`}
        label="Why it is not planned"
        placeholder="Costs more in a year than the outage did"
        value={action.reason}
        onChange={(event) => onAmend({ reason: event.currentTarget.value })}
      />
      <StatusField action={action} onAmend={onAmend} />
      <RemoveButton what="action" onClick={onRemove} />
    </div>
  )
}
