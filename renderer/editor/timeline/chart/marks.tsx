import { memo } from 'react'
import { type Chart, type ChartLane, type ChartMark, eventsOf, upwards } from '../../../../domain/chart/chart'
import { type MarkSurroundings, MarkView } from './mark-view'

type Props = {
  readonly chart: Chart
  readonly selected: ReadonlySet<string>
  /** The key of the mark that Tab leads to. */
  readonly current: string | undefined
  readonly around: MarkSurroundings
}

/** All marks, lane by lane. */
export function Marks({ chart, selected, current, around }: Props) {
  return chart.lanes.map((lane) => (
    <LaneOfMarks
      key={lane.name}
      lane={lane}
      selected={selected}
      current={lane.marks.some(({ key }) => key === current) ? current : undefined}
      around={around}
    />
  ))
}

type LaneProps = Omit<Props, 'chart'> & { readonly lane: ChartLane }

const LaneOfMarks = memo(function LaneOfMarks({ lane, selected, current, around }: LaneProps) {
  return upwards(lane.marks).map((mark) => (
    <MarkView
      key={mark.key}
      mark={mark}
      y={lane.top + lane.height / 2}
      isSelected={holdsSelected(mark, selected)}
      isCurrent={mark.key === current}
      around={around}
    />
  ))
})

function holdsSelected(mark: ChartMark, selected: ReadonlySet<string>): boolean {
  if (selected.size === 0) return false
  return eventsOf(mark).some(({ id }) => selected.has(id))
}
