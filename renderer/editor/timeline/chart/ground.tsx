import { memo, useRef, useState } from 'react'
import { type Chart, momentAt, pixelsPerSecond } from '../../../../domain/chart/chart'
import type { VisibleRange } from '../../../../domain/chart/visible-range'
import { type Instant, instantOf, secondsOf } from '../../../../domain/time'
import type { TimeRange } from '../../../../domain/timeline-filter'
import classes from './chart.module.css'

/** What dragging on empty ground does. */
export type Tool = 'select' | 'pan'

type Props = {
  readonly chart: Chart
  readonly tool: Tool
  readonly range: TimeRange | undefined
  readonly onRange: (range: TimeRange | undefined) => void
  readonly onPan: (begin: VisibleRange, seconds: number) => void
}

const leastDrag = 4

/** The empty ground of the plot: dragging over it selects a stretch of time, or moves what is shown. */
export const Ground = memo(function Ground({ chart, tool, range, onRange, onPan }: Props) {
  const begin = useRef<{ readonly x: number; readonly clientX: number; readonly range: VisibleRange }>(
    undefined,
  )
  const hasPanned = useRef(false)
  const [brush, setBrush] = useState<{ readonly x1: number; readonly x2: number }>()
  const { plot, rows } = chart
  const height = rows.axis.top + 4
  const isPanning = (event: React.PointerEvent) => (tool === 'pan') !== event.shiftKey
  const placeOf = (clientX: number, from: { readonly x: number; readonly clientX: number }) =>
    Math.max(plot.left, Math.min(plot.right, from.x + clientX - from.clientX))

  const press = (event: React.PointerEvent<SVGRectElement>) => {
    if (event.button !== 0) return
    const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
    begin.current = { x: event.clientX - left, clientX: event.clientX, range: chart.range }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = (event: React.PointerEvent) => {
    const { current } = begin
    if (!current) return
    if (isPanning(event)) {
      hasPanned.current = true
      onPan(current.range, (current.clientX - event.clientX) / pixelsPerSecond(chart))
    } else {
      const x = placeOf(event.clientX, current)
      setBrush({ x1: Math.min(current.x, x), x2: Math.max(current.x, x) })
    }
  }
  const release = () => {
    const drawn = brush
    const wasMoved = hasPanned.current
    begin.current = undefined
    hasPanned.current = false
    setBrush(undefined)
    if (wasMoved) return
    // Whoever only clicks on empty ground wants to see everything again.
    if (!drawn || drawn.x2 - drawn.x1 < leastDrag) onRange(undefined)
    else
      onRange({
        from: instantOf(momentAt(drawn.x1, chart)),
        to: instantOf(Math.ceil(momentAt(drawn.x2, chart))),
      })
  }
  return (
    <g>
      <rect
        className={classes.ground}
        data-tool={tool}
        x={plot.left}
        y={0}
        width={plot.right - plot.left}
        height={height}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => {
          begin.current = undefined
          setBrush(undefined)
        }}
      />
      {range && !brush ? <Outside chart={chart} range={range} height={height} /> : null}
      {brush ? (
        <rect className={classes.brush} x={brush.x1} y={0} width={brush.x2 - brush.x1} height={height} />
      ) : null}
    </g>
  )
})

/** What the filter leaves out, dimmed. */
function Outside({ chart, range, height }: { chart: Chart; range: TimeRange; height: number }) {
  const { plot } = chart
  const x = (at: Instant) =>
    Math.max(
      plot.left,
      Math.min(plot.right, plot.left + (secondsOf(at) - chart.range.from) * pixelsPerSecond(chart)),
    )
  const [from, to] = [x(range.from), x(range.to)]
  return (
    <g className={classes.outside}>
      <rect x={plot.left} y={0} width={from - plot.left} height={height} />
      <rect x={to} y={0} width={plot.right - to} height={height} />
      <line x1={from} x2={from} y1={0} y2={height} />
      <line x1={to} x2={to} y1={0} y2={height} />
    </g>
  )
}
