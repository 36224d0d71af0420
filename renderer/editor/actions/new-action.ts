import { type Action, blankAction, dueBy, type Priority } from '../../../domain/action'
import type { Instant } from '../../../domain/time'
import { newId } from '../../parts/new-id'

export function newAction(priority: Priority, decidedAt: Instant): Action {
  return blankAction(newId(), priority, decidedAt)
}

/** A date that only came with the old priority goes with it. */
export function dueAfterwards(action: Action, priority: Priority, decidedAt: Instant): Action['due'] {
  const isDefault = action.due === dueBy(action.priority, decidedAt)
  return isDefault ? dueBy(priority, decidedAt) : action.due
}
