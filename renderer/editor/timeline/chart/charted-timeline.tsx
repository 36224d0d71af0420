import { useCallback, useRef } from 'react'
import { type Instant, plusSeconds, secondsBetween } from '../../../../domain/time'
import type { TimelineEvent } from '../../../../domain/timeline-event'
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
      if (event) change({ kind: 'amend', list: 'timeline', id, with: movedTo(event, at) })
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
      onMove={onMove}
      range={view.filter.range}
      onRange={onRange}
    />
  )
}

/** What went on for a while goes on as long. What was written down no longer says when it was. */
function movedTo({ at: before, until }: TimelineEvent, at: Instant): Partial<TimelineEvent> {
  return {
    at,
    written: undefined,
    ...(until === undefined ? {} : { until: plusSeconds(until, secondsBetween(before, at)) }),
  }
}
