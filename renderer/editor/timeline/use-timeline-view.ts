import { useCallback, useMemo, useState } from 'react'
import type { Incident } from '../../../domain/incident'
import { laneOf } from '../../../domain/lanes'
import { inOrder, milestonesOf, phasesBy } from '../../../domain/timeline'
import type { Phase } from '../../../domain/timeline-event'
import { isNarrowed, noTimelineFilter, passing, type TimelineFilter } from '../../../domain/timeline-filter'
import { gapsIn } from '../../../domain/timeline-gaps'
import { rowsOf } from '../../../domain/timeline-rows'

/** What of a timeline is shown: narrowed by the filter, without what is collapsed, as rows. */
export function useTimelineView({ timeline, zone }: Incident) {
  const [filter, setFilter] = useState<TimelineFilter>(noTimelineFilter)
  const [collapsed, setCollapsed] = useState<ReadonlySet<Phase>>(new Set())
  const narrowing = isNarrowed(filter)
  const gaps = useMemo(
    () => new Map(gapsIn(timeline).map(({ after, seconds }) => [after.id, seconds])),
    [timeline],
  )
  const order = useMemo(() => inOrder(timeline), [timeline])
  const about = useMemo(() => ({ phaseOf: phasesBy(milestonesOf(timeline)), laneOf }), [timeline])
  const shown = useMemo(() => passing(order, filter, about), [order, filter, about])
  const rows = useMemo(
    () =>
      rowsOf({
        events: shown,
        zone,
        phaseOf: about.phaseOf,
        collapsed,
        gaps: narrowing ? new Map() : gaps,
      }),
    [shown, zone, about, collapsed, gaps, narrowing],
  )
  return {
    filter,
    setFilter,
    collapsed,
    setCollapsed,
    order,
    shown,
    rows,
    about,
    showBare: useCallback(
      () =>
        setFilter({ ...noTimelineFilter, chosen: { certainty: ['fact'], evidence: ['without evidence'] } }),
      [],
    ),
  }
}

export type TimelineView = ReturnType<typeof useTimelineView>
