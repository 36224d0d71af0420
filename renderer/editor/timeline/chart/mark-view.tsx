import { memo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ChartMark, EventMark } from '../../../../domain/chart/chart'
import { moveText, snapOf, snapped, stepped } from '../../../../domain/chart/snap'
import { textWidth } from '../../../../domain/chart/text-width'
import { type Instant, instantOf, secondsOf } from '../../../../domain/time'
import classes from './chart.module.css'
import { markName } from './mark-words'

/** What the marks of a chart share, the same object for as long as its scale is. */
export type MarkSurroundings = {
  readonly zone: string
  readonly perSecond: number
  readonly plot: { readonly left: number; readonly right: number }
  /** Where what is dragged is drawn: above everything else. */
  readonly overlay: SVGGElement | null
  /** Undefined where events stay when they were. */
  readonly onMove: ((id: string, at: Instant) => void) | undefined
  readonly onPick: (mark: ChartMark, isMore: boolean) => void
  readonly onPoint: (mark: ChartMark | undefined) => void
  readonly onStep: (mark: ChartMark, direction: 1 | -1) => void
  readonly onFocus: (mark: ChartMark) => void
}

type Props = {
  readonly mark: ChartMark
  readonly y: number
  readonly isSelected: boolean
  /** The one that Tab leads to. */
  readonly isCurrent: boolean
  readonly around: MarkSurroundings
}

/** One mark. While it is dragged, nothing but it is drawn anew. */
export const MarkView = memo(function MarkView({ mark, y, isSelected, isCurrent, around }: Props) {
  const drag = useDrag(mark, around)
  const x = drag.at === undefined ? mark.x : mark.x + (drag.at - momentOf(mark)) * around.perSecond
  const press = (event: React.KeyboardEvent) => {
    const direction = directions[event.key]
    if (event.key === 'Escape' && drag.at !== undefined) drag.cancel()
    else if (event.key === 'Enter' || event.key === ' ') around.onPick(mark, event.ctrlKey || event.metaKey)
    else if (direction && event.altKey && mark.kind === 'event' && around.onMove) {
      const step = snapFor(mark, around.perSecond, event.shiftKey)
      around.onMove(mark.key, stepped(mark.event.at, step, direction))
    } else if (direction && !event.altKey && !event.shiftKey && !event.ctrlKey) around.onStep(mark, direction)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
    <g
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      className={classes.mark}
      aria-label={markName(mark, around.zone)}
      aria-pressed={isSelected}
      data-mark={mark.key}
      data-kind={mark.kind}
      data-dragged={drag.at !== undefined}
      onKeyDown={press}
      onClick={(event) => {
        if (!drag.wasDragged()) around.onPick(mark, event.ctrlKey || event.metaKey || event.shiftKey)
      }}
      onFocus={() => around.onFocus(mark)}
      onBlur={() => around.onPoint(undefined)}
      onPointerEnter={() => around.onPoint(mark)}
      onPointerLeave={() => around.onPoint(undefined)}
      {...drag.listeners}
    >
      <rect className={classes.target} x={x - 12} y={y - 12} width={24} height={24} />
      <Shape mark={mark} x={x} y={y} />
      {mark.kind === 'event' && mark.label !== '' && drag.at === undefined ? (
        <text
          className={classes.markText}
          data-side={mark.labelSide}
          x={x + (mark.labelSide === 'left' ? -9 : 9)}
          y={y + 4}
        >
          {mark.label}
        </text>
      ) : null}
      {drag.at !== undefined && mark.kind === 'event' && around.overlay
        ? createPortal(<Readout mark={mark} to={drag.at} x={x} y={y} around={around} />, around.overlay)
        : null}
    </g>
  )
})

const directions: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 }

const momentOf = (mark: ChartMark) => (mark.kind === 'event' ? mark.at : mark.from)

function Shape({ mark, x, y }: { mark: ChartMark; x: number; y: number }) {
  if (mark.kind === 'cluster') {
    return (
      <>
        <rect
          className={classes.cluster}
          x={x - mark.half}
          y={y - 8}
          width={mark.half * 2}
          height={16}
          rx={8}
        />
        <text className={classes.count} x={x} y={y + 4}>
          {mark.count}
        </text>
      </>
    )
  }
  if (mark.event.milestone !== undefined)
    return <path className={classes.diamond} d={`M${x} ${y - 6.5} l6.5 6.5 l-6.5 6.5 l-6.5 -6.5 z`} />
  if (mark.look === 'sharp') return <circle className={classes.dot} cx={x} cy={y} r={5} />
  return (
    <>
      <circle className={classes.halo} cx={x} cy={y} r={8} data-look={mark.look} />
      <circle className={classes.ring} cx={x} cy={y} r={4} />
    </>
  )
}

type ReadoutProps = {
  readonly mark: EventMark
  readonly to: number
  readonly x: number
  readonly y: number
  readonly around: MarkSurroundings
}

/** From when to when it would be moved, in words above the mark. */
function Readout({ mark, to, x, y, around: { zone, plot } }: ReadoutProps) {
  const text = moveText(mark.event.at, instantOf(to), zone)
  const width = textWidth(text, 12) + 12
  const left = Math.max(4, Math.min(x - width / 2, plot.right - width))
  return (
    <g className={classes.readout}>
      <line x1={mark.x} x2={x} y1={y} y2={y} />
      <rect x={left} y={y - 34} width={width} height={20} rx={4} />
      <text x={left + width / 2} y={y - 20}>
        {text}
      </text>
    </g>
  )
}

/** Of what only the day is known, only the day can be another. */
function snapFor(mark: ChartMark, perSecond: number, isFine: boolean): number {
  return mark.kind === 'event' && mark.look === 'day' ? 86_400 : snapOf(perSecond, isFine)
}

/** A hand that presses is never quite still. */
const leastMove = 3

/** Drags an event through time, from stop to stop; Escape puts it back. */
function useDrag(mark: ChartMark, { perSecond, plot, zone, onMove, onPoint }: MarkSurroundings) {
  const [at, setAt] = useState<number>()
  const begin = useRef<{ readonly x: number; isMoving: boolean }>(undefined)
  const wasDragged = useRef(false)
  const cancel = () => {
    begin.current = undefined
    setAt(undefined)
  }
  const placeOf = (event: React.PointerEvent, from: number) => {
    const x = Math.max(plot.left, Math.min(plot.right, mark.x + event.clientX - from))
    const moment = momentOf(mark) + (x - mark.x) / perSecond
    return snapped(moment, snapFor(mark, perSecond, event.shiftKey), zone)
  }
  const listeners =
    mark.kind === 'cluster' || !onMove
      ? {}
      : {
          onPointerDown: (event: React.PointerEvent<SVGGElement>) => {
            wasDragged.current = false
            if (event.button !== 0) return
            begin.current = { x: event.clientX, isMoving: false }
            event.currentTarget.setPointerCapture(event.pointerId)
          },
          onPointerMove: (event: React.PointerEvent<SVGGElement>) => {
            const { current } = begin
            if (!current) return
            if (!current.isMoving && Math.abs(event.clientX - current.x) < leastMove) return
            current.isMoving = true
            if (!wasDragged.current) onPoint(undefined)
            wasDragged.current = true
            setAt(placeOf(event, current.x))
          },
          onPointerUp: (event: React.PointerEvent<SVGGElement>) => {
            const { current } = begin
            cancel()
            if (!current?.isMoving) return
            const to = placeOf(event, current.x)
            if (to !== secondsOf(mark.event.at)) onMove(mark.key, instantOf(to))
          },
          onPointerCancel: cancel,
        }
  return { at, cancel, listeners, wasDragged: () => wasDragged.current }
}
