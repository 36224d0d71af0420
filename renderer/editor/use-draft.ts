import { useCallback, useReducer } from 'react'
import { type Change, edit } from '../../domain/edit'
import type { Incident } from '../../domain/incident'

/** An incident being written, with the states it had before and those that were undone. */
export type Draft = {
  readonly past: readonly Incident[]
  readonly present: Incident
  readonly future: readonly Incident[]
  /** What the latest change wrote to, and when; typing on in one field is undone as one step. */
  readonly latest?: { readonly place: string; readonly at: number } | undefined
}

type Step =
  | { readonly kind: 'change'; readonly change: Change; readonly at: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** Typing that pauses longer than this, in ms, begins a new step of the undo history. */
const pauseMs = 1500

export function takeStep(draft: Draft, step: Step): Draft {
  switch (step.kind) {
    case 'undo': {
      const before = draft.past.at(-1)
      if (!before) return draft
      return { past: draft.past.slice(0, -1), present: before, future: [draft.present, ...draft.future] }
    }
    case 'redo': {
      const [after, ...future] = draft.future
      if (!after) return draft
      return { past: [...draft.past, draft.present], present: after, future }
    }
    case 'change': {
      const present = edit(draft.present, step.change)
      const place = placeOf(step.change)
      const isTypingOn =
        place !== undefined && draft.latest?.place === place && step.at - draft.latest.at < pauseMs
      return {
        past: isTypingOn ? draft.past : [...draft.past, draft.present],
        present,
        future: [],
        latest: place === undefined ? undefined : { place, at: step.at },
      }
    }
  }
}

/** The field that a change writes to; changes that are a step of their own have none. */
function placeOf(change: Change): string | undefined {
  if (change.kind === 'write') return `${change.part} ${Object.keys(change.with)}`
  if (change.kind === 'amend') return `${change.list} ${change.id} ${Object.keys(change.with)}`
  return undefined
}

export function useDraft(opened: Incident) {
  const [draft, dispatch] = useReducer(takeStep, { past: [], present: opened, future: [] })
  return {
    incident: draft.present,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    change: useCallback((change: Change) => dispatch({ kind: 'change', change, at: Date.now() }), []),
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
  }
}
