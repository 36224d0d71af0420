import { useCallback, useReducer } from 'react'
import { isSame } from '../../domain/comparing'
import type { Template } from '../../domain/template'
import { editTemplate, type TemplateEdit } from '../../domain/template-edit'

/** A template being edited, with what can be undone and redone. */
type Draft = {
  /** As the team has it; nothing for one that it does not have yet. */
  readonly kept: Template | undefined
  /** The latest last. */
  readonly past: readonly Template[]
  readonly present: Template
  /** The next one first. */
  readonly future: readonly Template[]
  /** What was written to last, and when; typing on in one field is undone as one step. */
  readonly latest?: { readonly place: string; readonly at: number }
}

type Step =
  | { readonly kind: 'open'; readonly template: Template; readonly kept: Template | undefined }
  | { readonly kind: 'edit'; readonly edit: TemplateEdit; readonly at: number }
  | { readonly kind: 'kept' | 'undo' | 'redo' }

/** Typing that pauses longer than this, in ms, begins a new step. */
const pauseMs = 1500

function takeStep(draft: Draft, step: Step): Draft {
  const { past, present, future, kept } = draft
  switch (step.kind) {
    case 'open':
      return { kept: step.kept, past: [], present: step.template, future: [] }
    case 'kept':
      return { kept: present, past, present, future }
    case 'undo': {
      const before = past.at(-1)
      return before ? { kept, past: past.slice(0, -1), present: before, future: [present, ...future] } : draft
    }
    case 'redo': {
      const [next, ...rest] = future
      return next ? { kept, past: [...past, present], present: next, future: rest } : draft
    }
    case 'edit': {
      const place = placeOf(step.edit)
      const { latest } = draft
      const isTypingOn = latest !== undefined && latest.place === place && step.at - latest.at < pauseMs
      const next = editTemplate(present, step.edit)
      const done = { kept, past: isTypingOn ? past : [...past, present], present: next, future: [] }
      return place === undefined ? done : { ...done, latest: { place, at: step.at } }
    }
  }
}

/** The field that is typed into; what is a step of its own has none. */
function placeOf(edit: TemplateEdit): string | undefined {
  switch (edit.kind) {
    case 'write':
      return `template ${Object.keys(edit.with)}`
    case 'write section':
      return `${edit.section} ${Object.keys(edit.with)}`
    case 'write field':
      return `${edit.field} ${Object.keys(edit.with)}`
    default:
      return undefined
  }
}

/** @param first what is shown before anything else is opened */
export function useTemplateDraft(first: Template, kept: Template | undefined) {
  const [draft, take] = useReducer(takeStep, { kept, past: [], present: first, future: [] })
  return {
    present: draft.present,
    isKept: isSame(draft.kept, draft.present),
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    /** `kept` is how the team has it; nothing for a template that is new to it. */
    open: useCallback(
      (template: Template, known: Template | undefined) => take({ kind: 'open', template, kept: known }),
      [],
    ),
    edit: useCallback((edit: TemplateEdit) => take({ kind: 'edit', edit, at: Date.now() }), []),
    markKept: useCallback(() => take({ kind: 'kept' }), []),
    undo: useCallback(() => take({ kind: 'undo' }), []),
    redo: useCallback(() => take({ kind: 'redo' }), []),
  }
}
