import * as z from 'zod'
import { isLocked } from './approvals'
import { ChangeSchema } from './change-schema'
import { type Change, edit } from './edit'
import { Incident } from './incident'

/** One step of the undo history: a change, and the incident on either side of it. */
export type Turn = { readonly change: Change; readonly before: Incident; readonly after: Incident }

/** An incident being written, with what can be undone and what can be redone. */
export type Draft = {
  /** The latest last. */
  readonly past: readonly Turn[]
  readonly present: Incident
  /** The next one first. */
  readonly future: readonly Turn[]
  /** What the latest change wrote to, and when; typing on in one field is undone as one step. */
  readonly latest?: { readonly place: string; readonly at: number } | undefined
}

/** What a person does to a draft; `at` is a time in ms. */
export const Step = z.union([
  z.object({ kind: z.literal('change'), change: ChangeSchema, at: z.number() }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
])
export type Step = Readonly<z.infer<typeof Step>>

/** How many steps can be undone and redone; the oldest go first. */
const mostSteps = 200

/** Typing that pauses longer than this, in ms, begins a new step of the undo history. */
const pauseMs = 1500

export function newDraft(incident: Incident): Draft {
  return { past: [], present: incident, future: [] }
}

export function takeStep(draft: Draft, step: Step): Draft {
  switch (step.kind) {
    case 'undo': {
      const turn = draft.past.at(-1)
      if (!turn) return draft
      return { past: draft.past.slice(0, -1), present: turn.before, future: [turn, ...draft.future] }
    }
    case 'redo': {
      const [turn, ...future] = draft.future
      if (!turn) return draft
      return { past: [...draft.past, turn], present: turn.after, future }
    }
    case 'change':
      return takeChange(draft, step.change, step.at)
  }
}

function takeChange(draft: Draft, change: Change, at: number): Draft {
  const present = edit(draft.present, change)
  if (present === draft.present) return draft
  // What was approved is not undone: that is what amending is for.
  if (isLocked(present) && !isLocked(draft.present)) return newDraft(present)
  const place = placeOf(change)
  const last = draft.past.at(-1)
  const isTypingOn =
    last !== undefined &&
    place !== undefined &&
    draft.latest?.place === place &&
    at - draft.latest.at < pauseMs
  // Both wrote the same keys of the same thing, so that the later change alone leads to the same incident.
  const past = isTypingOn
    ? [...draft.past.slice(0, -1), { change, before: last.before, after: present }]
    : [...draft.past, { change, before: draft.present, after: present }]
  return {
    past: past.slice(-mostSteps),
    present,
    future: [],
    latest: place === undefined ? undefined : { place, at },
  }
}

/** The field that a change writes to; changes that are a step of their own have none. */
function placeOf(change: Change): string | undefined {
  if (change.kind === 'write') return `${change.part} ${Object.keys(change.with)}`
  if (change.kind === 'amend') return `${change.list} ${change.id} ${Object.keys(change.with)}`
  if (change.kind === 'answer') return `answer ${change.field}`
  return undefined
}

/** A draft as it outlives the window: the oldest incident of it, and the changes from there. */
export const Journal = z.object({
  base: Incident,
  past: z.array(ChangeSchema),
  future: z.array(ChangeSchema),
})
export type Journal = {
  readonly base: Incident
  readonly past: readonly Change[]
  readonly future: readonly Change[]
}

export function journalOf({ past, present, future }: Draft): Journal {
  return {
    base: past[0]?.before ?? present,
    past: past.map(({ change }) => change),
    future: future.map(({ change }) => change),
  }
}

/** The draft that a journal was made of. Typing then begins a new step. */
export function draftOf({ base, past, future }: Journal): Draft {
  const done = turnsFrom(base, past)
  const present = done.at(-1)?.after ?? base
  return { past: done, present, future: turnsFrom(present, future) }
}

function turnsFrom(start: Incident, changes: readonly Change[]): Turn[] {
  let before = start
  return changes.map((change) => {
    const turn = { change, before, after: edit(before, change) }
    before = turn.after
    return turn
  })
}
