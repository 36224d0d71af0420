import { memo } from 'react'
import type { Chart, ChartMark } from '../../../../domain/chart/chart'
import { type MarkSurroundings, MarkView } from './mark-view'

type Props = {
  readonly chart: Chart
  readonly selected: ReadonlySet<string>
  /** The key of the mark that Tab leads to. */
  readonly current: string | undefined
  readonly around: MarkSurroundings
}

/** All marks, lane by lane. */
export const Marks = memo(function Marks({ chart, selected, current, around }: Props) {
  return chart.lanes.map(({ name, top, height, marks }) => (
    <g key={name}>
      {marks.map((mark) => (
        <MarkView
          key={mark.key}
          mark={mark}
          y={top + height / 2}
          isSelected={holdsSelected(mark, selected)}
          isCurrent={mark.key === current}
          around={around}
        />
      ))}
    </g>
  ))
})

function holdsSelected(mark: ChartMark, selected: ReadonlySet<string>): boolean {
  if (selected.size === 0) return false
  return mark.kind === 'event' ? selected.has(mark.key) : mark.events.some(({ id }) => selected.has(id))
}
