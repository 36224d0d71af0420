import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { Milestone } from '../../../domain/timeline-event'
import type { LineContext, TypedEvent } from '../../../domain/typed-line'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import type { GridHandle } from './timeline-grid'

/** Lines that become events, and the one that became an event last. */
export function useAdding({ incident, change }: SectionProps, grid: RefObject<GridHandle | null>) {
  const { timeline } = incident
  const [added, setAdded] = useState<string>()
  const [pasted, setPasted] = useState<{ readonly text: string; readonly context: LineContext }>()
  // It stands near the end, where there is one.
  const last = (added && timeline.findLast((event) => event.id === added)) || timeline.at(-1)
  const addAll = useCallback(
    (events: readonly TypedEvent[]) => {
      const items = events.map((event) => ({ ...event, id: newId() }))
      const [lastItem] = items.slice(-1)
      if (!lastItem) return
      // A milestone belongs to one event: the one it is typed for now.
      const marks = items.flatMap(({ id, milestone }) =>
        milestone ? [{ kind: 'mark', id, milestone } as const] : [],
      )
      const add = { kind: 'add', list: 'timeline', items } as const
      change(marks.length === 0 ? add : { kind: 'together', changes: [add, ...marks] })
      setAdded(lastItem.id)
      requestAnimationFrame(() => grid.current?.reveal(lastItem.id))
    },
    [change, grid],
  )
  const id = last?.id
  const text = last?.text
  const milestone = last?.milestone
  return {
    addAll,
    add: useCallback((event: TypedEvent) => addAll([event]), [addAll]),
    last: useMemo(
      () => (id === undefined || text === undefined ? undefined : { id, text, milestone }),
      [id, text, milestone],
    ),
    markLast: useCallback(
      (next: Milestone | undefined) => {
        if (id) change({ kind: 'mark', id, milestone: next })
      },
      [change, id],
    ),
    pasted,
    paste: useCallback((typed: string, context: LineContext) => setPasted({ text: typed, context }), []),
    endPaste: useCallback(() => setPasted(undefined), []),
  }
}
