import { useCallback, useMemo, useReducer } from 'react'

/** Which rows are selected, and the one that keys act on. Rows are named by their keys. */
export type Selection = {
  readonly ids: ReadonlySet<string>
  readonly active: string | undefined
  /** Where a stretch of selected rows begins. */
  readonly anchor: string | undefined
}

type Step =
  | { readonly kind: 'go to'; readonly id: string }
  | { readonly kind: 'enter'; readonly id: string }
  | { readonly kind: 'only'; readonly ids: readonly string[]; readonly anchor: string | undefined }
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'to'; readonly id: string; readonly order: readonly string[] }

const nothing: Selection = { ids: new Set(), active: undefined, anchor: undefined }

function next(selection: Selection, step: Step): Selection {
  switch (step.kind) {
    case 'go to':
      return selection.active === step.id ? selection : { ...selection, active: step.id, anchor: step.id }
    case 'enter':
      return selection.active === step.id ? selection : { ...selection, active: step.id }
    case 'only':
      return { ...selection, ids: new Set(step.ids), anchor: step.anchor ?? selection.anchor }
    case 'toggle': {
      const ids = new Set(selection.ids)
      if (!ids.delete(step.id)) ids.add(step.id)
      return { ids, active: step.id, anchor: step.id }
    }
    case 'to': {
      const anchor = selection.anchor ?? selection.active ?? step.id
      const [from, to] = [step.order.indexOf(anchor), step.order.indexOf(step.id)].sort((a, b) => a - b)
      return {
        ids: new Set(step.order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)),
        active: step.id,
        anchor,
      }
    }
  }
}

export type SelectionActions = {
  readonly goTo: (id: string) => void
  /** The cursor came into it: where selecting began stays as it was. */
  readonly enter: (id: string) => void
  /** Selects these and no others; selecting on begins at the anchor. */
  readonly only: (ids: readonly string[], anchor?: string) => void
  readonly toggle: (id: string) => void
  /** Selects from where selecting began to here. */
  readonly to: (id: string, order: readonly string[]) => void
}

export function useSelection(): readonly [Selection, SelectionActions] {
  const [selection, take] = useReducer(next, nothing)
  const goTo = useCallback((id: string) => take({ kind: 'go to', id }), [])
  const enter = useCallback((id: string) => take({ kind: 'enter', id }), [])
  const only = useCallback(
    (ids: readonly string[], anchor?: string) => take({ kind: 'only', ids, anchor }),
    [],
  )
  const toggle = useCallback((id: string) => take({ kind: 'toggle', id }), [])
  const to = useCallback((id: string, order: readonly string[]) => take({ kind: 'to', id, order }), [])
  return [selection, useMemo(() => ({ goTo, enter, only, toggle, to }), [goTo, enter, only, toggle, to])]
}
