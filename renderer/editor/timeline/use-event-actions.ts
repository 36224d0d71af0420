import { useMemo, useRef } from 'react'
import type { Change } from '../../../domain/edit'
import { moveChange } from '../../../domain/timeline-changes'
import type { Phase } from '../../../domain/timeline-event'
import { noTimelineFilter } from '../../../domain/timeline-filter'
import type { TimelineRow } from '../../../domain/timeline-rows'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import type { RowActions } from './event-row'
import type { GridHandle } from './timeline-grid'
import type { GridKeys } from './use-grid-keys'
import type { Selection, SelectionActions } from './use-selection'
import type { TimelineView } from './use-timeline-view'

type Given = SectionProps & {
  readonly view: TimelineView
  readonly selection: Selection
  readonly select: SelectionActions
  readonly grid: { readonly current: GridHandle | null }
  readonly onFind: () => void
  readonly onLeave: () => void
  readonly onDetails: (id: string) => void
}

export type EventActions = RowActions &
  GridKeys & {
    readonly togglePhase: (phase: Phase, isOpen: boolean) => void
    readonly removeSelected: () => void
    /** As `focus`, also where it is filtered out or in a collapsed phase. */
    readonly show: (id: string) => void
  }

/** What is done to events, by key, pointer and command. The same functions throughout: they look at what is there now. */
export function useEventActions(given: Given): EventActions {
  const latest = useRef(given)
  latest.current = given
  return useMemo(() => {
    const now = () => latest.current
    const eventKeys = () => now().view.rows.flatMap((row) => (row.kind === 'event' ? [row.key] : []))
    /** Those selected, where the row is one of them; otherwise the row. */
    const meant = (id: string) => {
      const { ids } = now().selection
      const { shown } = now().view
      const chosen = new Set(
        ids.has(id) ? shown.flatMap((event) => (ids.has(event.id) ? [event.id] : [])) : [id],
      )
      return now().incident.timeline.filter((event) => chosen.has(event.id))
    }
    const change = (step: Change) => now().change(step)
    const focus: GridKeys['focus'] = (key, cell) => {
      now().select.goTo(key)
      now().grid.current?.focus(key, cell)
    }
    const togglePhase = (phase: Phase, isOpen: boolean) =>
      now().view.setCollapsed((before) => {
        const after = new Set(before)
        if (isOpen) after.delete(phase)
        else after.add(phase)
        return after
      })
    const remove = (id: string) => {
      const ids = meant(id).map((event) => event.id)
      const next = neighbourOf(now().view.rows, id, new Set(ids))
      change({ kind: 'remove', list: 'timeline', ids })
      now().select.only([])
      if (next) focus(next)
      else now().onLeave()
    }
    const show = (id: string) => {
      const { view } = now()
      if (!view.rows.some((row) => row.key === id)) {
        view.setFilter(noTimelineFilter)
        view.setCollapsed(new Set())
      }
      focus(id)
    }
    return {
      change,
      show,
      focus,
      enter: (id) => {
        now().select.enter(id)
      },
      leave: () => now().onLeave(),
      find: () => now().onFind(),
      details: (id) => now().onDetails(id),
      openDetails: (id) => now().onDetails(id),
      pick: (id, how) => {
        if (how === 'toggle') now().select.toggle(id)
        else if (how === 'to') now().select.to(id, eventKeys())
        else now().select.only([], id)
      },
      toggle: (id) => now().select.toggle(id),
      selectTo: (id) => now().select.to(id, eventKeys()),
      selectAll: () => now().select.only(eventKeys()),
      selectNone: () => now().select.only([]),
      mark: (id, milestone) => change({ kind: 'mark', id, milestone }),
      remove,
      removeSelected: () => {
        const [first] = now().view.shown.filter((event) => now().selection.ids.has(event.id))
        if (first) remove(first.id)
      },
      duplicate: (id) => {
        const copies = meant(id).map((event) => ({ ...event, id: newId(), milestone: undefined }))
        const [first] = copies
        if (!first) return
        change({ kind: 'add', list: 'timeline', items: copies })
        focus(first.id)
      },
      move: (id, direction) => {
        const step = moveChange(now().incident.timeline, id, direction === 'up' ? 'earlier' : 'later')
        if (step) change(step)
        focus(id)
      },
      collapse: (row, isOpen) => {
        if (row.kind === 'event' && !isOpen) {
          const heading = headingOf(now().view.rows, row.key)
          if (heading) focus(heading)
        } else if (row.kind === 'phase' && row.isOpen !== isOpen) togglePhase(row.phase, isOpen)
      },
      togglePhase,
    }
  }, [])
}

/** The event after the ones that go, or before them. */
function neighbourOf(
  rows: readonly TimelineRow[],
  id: string,
  going: ReadonlySet<string>,
): string | undefined {
  const stays = (row: TimelineRow) => row.kind === 'event' && !going.has(row.key)
  const index = rows.findIndex((row) => row.key === id)
  return (rows.slice(index).find(stays) ?? rows.slice(0, Math.max(0, index)).findLast(stays))?.key
}

function headingOf(rows: readonly TimelineRow[], id: string): string | undefined {
  const index = rows.findIndex((row) => row.key === id)
  return rows.slice(0, Math.max(0, index)).findLast((row) => row.kind === 'phase')?.key
}
