import * as z from 'zod'
import { CalendarDate, type Instant, plusSeconds } from './time'

/**
 * P0 within 24 hours, P1 near-term, P2 long-term.
 * Source: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents", section "Action Items".
 */
export const Priority = z.enum(['P0', 'P1', 'P2'])
export type Priority = z.infer<typeof Priority>

/** What an action is meant to change about the next incident. */
export const ActionKind = z.enum(['prevent', 'detect', 'mitigate', 'process'])
export type ActionKind = z.infer<typeof ActionKind>

/**
 * How surely an action keeps working when nobody thinks of it: a change of the system stays, a warning is overlooked.
 * Source: National Patient Safety Foundation, "RCA2: Improving Root Cause Analyses and Actions", action hierarchy.
 */
export const Strength = z.enum(['stronger', 'intermediate', 'weaker'])
export type Strength = z.infer<typeof Strength>

export const ActionStatus = z.enum(['open', 'in progress', 'done', 'not planned'])
export type ActionStatus = z.infer<typeof ActionStatus>

/** Something that will be done, concrete enough to become a ticket. */
export const Action = z.object({
  id: z.string(),
  /** What will be done. */
  text: z.string(),
  priority: Priority,
  kind: ActionKind,
  /** The team or role that carries it out; plain text. */
  owner: z.string(),
  due: CalendarDate.optional(),
  /** How one can tell that it is done. */
  doneWhen: z.string(),
  status: ActionStatus,
  ticket: z.object({ key: z.string(), link: z.string() }),
  /** The id of the contributing factor it addresses. */
  factor: z.string().optional(),
  /** The feature whose absence the incident revealed; feeds a requirements specification. */
  missingFeature: z.string().optional(),
  /** Where somebody has said it; suggested from the words otherwise. */
  strength: Strength.optional(),
  /** Why it is not planned, for one that was considered and left. */
  reason: z.string(),
})
export type Action = Readonly<z.infer<typeof Action>>

/** An action of which nothing is known but how soon it is wanted. */
export function blankAction(id: string, priority: Priority, decidedAt: Instant): Action {
  return {
    id,
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

/** The default due date of an action decided on at an instant: a P0 is due within 24 hours, others when agreed. */
export function dueBy(priority: Priority, decidedAt: Instant): CalendarDate | undefined {
  return priority === 'P0' ? plusSeconds(decidedAt, 86_400).slice(0, 10) : undefined
}
