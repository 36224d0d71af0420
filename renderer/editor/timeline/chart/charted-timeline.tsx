import { useCallback, useRef } from 'react'
import { isLocked } from '../../../../domain/approvals'
import { type Instant, secondsBetween } from '../../../../domain/time'
import { laterBy } from '../../../../domain/timeline'
import type { TimeRange } from '../../../../domain/timeline-filter'
import type { SectionProps } from '../../section-props'
import type { SelectionActions } from '../use-selection'
import type { TimelineView } from '../use-timeline-view'
import { TimelineChart } from './timeline-chart'

type Props = SectionProps & {
  readonly view: TimelineView
  readonly selected: ReadonlySet<string>
  readonly select: SelectionActions
  /** Brings the row of an event into sight. */
  readonly onReveal: (id: string) => void
}

/** The chart above the rows: what is selected or filtered in one is so in the other. */
export function ChartedTimeline({ incident, change, view, selected, select, onReveal }: Props) {
  const latest = useRef({ timeline: incident.timeline, view, onReveal })
  latest.current = { timeline: incident.timeline, view, onReveal }
  const onSelect = useCallback(
    (ids: readonly string[]) => {
      select.only(ids)
      const [first] = ids
      if (first) latest.current.onReveal(first)
    },
    [select],
  )
  const onMove = useCallback(
    (id: string, at: Instant) => {
      const event = latest.current.timeline.find((candidate) => candidate.id === id)
      const times = event && laterBy(event, secondsBetween(event.at, at))
      // What was written down no longer says when it was.
      if (times) change({ kind: 'amend', list: 'timeline', id, with: { ...times, written: undefined } })
    },
    [change],
  )
  const onRange = useCallback((range: TimeRange | undefined) => {
    const { filter, setFilter } = latest.current.view
    setFilter({ ...filter, range })
  }, [])
  return (
    <TimelineChart
      incident={incident}
      selected={selected}
      onSelect={onSelect}
      onMove={isLocked(incident) ? undefined : onMove}
      range={view.filter.range}
      onRange={onRange}
    />
  )
}
