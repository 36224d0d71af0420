import { type Action, dueBy, type Priority } from '../../../domain/action'
import type { Instant } from '../../../domain/time'
import { newId } from '../../parts/new-id'

export function newAction(priority: Priority, decidedAt: Instant): Action {
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

/** A date that only came with the old priority goes with it. */
export function dueAfterwards(action: Action, priority: Priority, decidedAt: Instant): Action['due'] {
  const isDefault = action.due === dueBy(action.priority, decidedAt)
  return isDefault ? dueBy(priority, decidedAt) : action.due
}
