import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Chart, type ChartMark, eventsOf } from '../../../../domain/chart/chart'
import { type ChartIndex, nextMoment } from '../../../../domain/chart/chart-index'
import type { MarkSurroundings } from './mark-view'
import type { View } from './use-view'

type Given = {
  readonly index: ChartIndex
  readonly chart: Chart
  readonly view: View
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: readonly string[]) => void
  readonly onPoint: (mark: ChartMark | undefined) => void
}

type Actions = Pick<MarkSurroundings, 'onPick' | 'onStep' | 'onFocus'>

/** One mark at a time can be reached with Tab; from it the arrows lead to the others, also to those out of sight. */
export function useMarks({ index, chart, view, selected, onSelect, onPoint }: Given) {
  const ref = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<ChartMark>()
  const wanted = useRef<{ readonly from: number; readonly direction: 1 | -1 }>(undefined)
  const ordered = useMemo(
    () => chart.lanes.flatMap(({ marks }) => marks).sort((a, b) => a.x - b.x || a.lane - b.lane),
    [chart],
  )
  const latest = useRef({ index, ordered, view, selected, onSelect })
  latest.current = { index, ordered, view, selected, onSelect }

  const focusOn = useCallback((mark: ChartMark | undefined) => {
    if (mark) ref.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(mark.key)}"]`)?.focus()
  }, [])

  // What was beyond the edge has come into view.
  useEffect(() => {
    const { current } = wanted
    if (!current) return
    wanted.current = undefined
    const next =
      current.direction === 1
        ? ordered.find((mark) => beginOf(mark) > current.from)
        : ordered.findLast((mark) => endOf(mark) < current.from)
    focusOn(next)
  }, [ordered, focusOn])

  // An event that was moved into a crowd is drawn no more; the crowd that holds it has the focus then.
  useEffect(() => {
    if (!focused || document.activeElement !== document.body) return
    if (ref.current?.dataset.hadFocus !== 'true') return
    const id = focused.kind === 'event' ? focused.key : undefined
    focusOn(
      ordered.find((mark) => mark.kind === 'cluster' && eventsOf(mark).some((event) => event.id === id)),
    )
  }, [ordered, focused, focusOn])

  const actions = useMemo<Actions>(
    () => ({
      onPick: (mark, isMore) => {
        const now = latest.current
        if (mark.kind === 'cluster' && mark.to > mark.from) {
          now.view.open(mark.from, mark.to)
          return
        }
        const ids = eventsOf(mark).map(({ id }) => id)
        now.onSelect(isMore ? toggled(now.selected, ids) : ids)
      },
      onStep: (mark, direction) => {
        const now = latest.current
        const at = now.ordered.findIndex(({ key }) => key === mark.key)
        const next = now.ordered[at + direction]
        if (next) return focusOn(next)
        const from = direction === 1 ? endOf(mark) : beginOf(mark)
        const beyond = nextMoment(now.index, from, direction)
        if (beyond === undefined) return
        wanted.current = { from, direction }
        now.view.reveal(beyond)
      },
      onFocus: (mark) => {
        setFocused(mark)
        onPoint(mark)
        if (ref.current) ref.current.dataset.hadFocus = 'true'
      },
    }),
    [focusOn, onPoint],
  )
  const isShown = ordered.some(({ key }) => key === focused?.key)
  return {
    ref,
    actions,
    current: isShown ? focused?.key : ordered[0]?.key,
    /** When the mark happened that had the focus last. */
    focusedAt: focused && beginOf(focused),
  }
}

const beginOf = (mark: ChartMark) => (mark.kind === 'event' ? mark.at : mark.from)
const endOf = (mark: ChartMark) => (mark.kind === 'event' ? mark.at : mark.to)

function toggled(selected: ReadonlySet<string>, ids: readonly string[]): string[] {
  const isAll = ids.every((id) => selected.has(id))
  return isAll ? [...selected].filter((id) => !ids.includes(id)) : [...new Set([...selected, ...ids])]
}
