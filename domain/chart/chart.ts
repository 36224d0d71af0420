import type { ImpactInterval } from '../impact'
import { wallClock } from '../time'
import { clockText, durationText, shortDateText } from '../time-text'
import type { Milestone, Phase, TimelineEvent } from '../timeline-event'
import type { ChartIndex, SpanIndex } from './chart-index'
import { type LaneMarks, marksInLane } from './lane-marks'
import { type MilestoneLabel, milestoneLabels } from './milestone-labels'
import { edge, labelSize, textWidth } from './text-width'
import { type Axis, axisOf } from './ticks'
import type { VisibleRange } from './visible-range'

/** A stretch of the plot, in pixels from the left edge of the chart. */
export type Stretch = { readonly x1: number; readonly x2: number }

/** One event, or several that crowd and are drawn as their number. */
export type ChartMark = EventMark | ClusterMark

export type EventMark = {
  readonly kind: 'event'
  /** The id of its event. */
  readonly key: string
  readonly event: TimelineEvent
  readonly at: number
  readonly x: number
  readonly lane: number
  /** `soft` is about that time; of a `day` only the date is known. */
  readonly look: 'sharp' | 'soft' | 'day'
  /** How long it went on. */
  readonly stretch: Stretch | undefined
  /** As much of its text as there is room for beside it, and on which side. */
  readonly label: string
  readonly labelSide: 'left' | 'right'
}

export type ClusterMark = {
  readonly kind: 'cluster'
  readonly key: string
  /** All events of its lane, of which it holds those from `first` on. */
  readonly of: readonly TimelineEvent[]
  readonly first: number
  readonly count: number
  readonly from: number
  readonly to: number
  readonly x: number
  /** Half of how wide it is drawn. */
  readonly half: number
  readonly lane: number
  readonly stretch: Stretch | undefined
}

export type ChartLane = LaneMarks & { readonly name: string; readonly top: number; readonly height: number }

export type PhaseBand = Stretch & { readonly phase: Phase; readonly label: string }
export type ImpactBar = Stretch & {
  readonly interval: ImpactInterval
  readonly row: number
  readonly label: string
}
export type GapBar = Stretch & { readonly label: string; readonly words: string }
export type { Milestone, MilestoneLabel }

/** A timeline drawn, as plain numbers: everything that a window or a page needs to show it. Lengths in pixels. */
export type Chart = {
  readonly width: number
  readonly height: number
  readonly range: VisibleRange
  readonly plot: { readonly left: number; readonly right: number }
  readonly rows: {
    readonly milestones: { readonly top: number; readonly height: number }
    readonly phases: { readonly top: number; readonly height: number }
    readonly impacts: { readonly top: number; readonly height: number }
    readonly lanes: { readonly top: number; readonly height: number }
    readonly gaps: { readonly top: number; readonly height: number }
    readonly axis: { readonly top: number; readonly height: number }
  }
  readonly axis: Axis
  readonly milestones: readonly MilestoneLabel[]
  readonly phases: readonly PhaseBand[]
  readonly impacts: readonly ImpactBar[]
  readonly lanes: readonly ChartLane[]
  readonly gaps: readonly GapBar[]
  /** Events earlier than what is shown, later, and without a known time. */
  readonly hidden: { readonly before: number; readonly after: number; readonly unplaced: number }
}

export const gutter = 104
export const laneHeight = 32
const rowHeight = 15
const bandHeight = 18
const impactHeight = 16
const gapHeight = 16
const mostImpactRows = 3

/** The chart of a range, as wide as given. */
export function layOutChart(index: ChartIndex, range: VisibleRange, width: number): Chart {
  const plot = { left: gutter, right: Math.max(gutter + 60, width - edge) }
  const perSecond = (plot.right - plot.left) / (range.to - range.from)
  const place = { range, plot, perSecond, zone: index.zone }
  const axis = axisOf(range, index.zone, plot.left, plot.right - plot.left)
  const laneMarks = index.lanes.map((lane, number) => marksInLane(lane, number, place))
  const milestones = milestoneLabels(
    laneMarks.flatMap((lane) => lane.milestones),
    index.zone,
    plot,
  )
  const impacts = impactBars(index, place)
  const gaps = gapBars(index, place)
  const milestoneRows = Math.max(0, ...milestones.map(({ row }) => row + 1))
  const impactRows = Math.max(0, ...impacts.map(({ row }) => row + 1))
  const rows = stacked({
    milestones: milestoneRows * rowHeight + (milestoneRows > 0 ? 4 : 0),
    phases: index.phases.length > 0 ? bandHeight + 4 : 0,
    impacts: impactRows * impactHeight + (impactRows > 0 ? 4 : 0),
    lanes: Math.max(1, laneMarks.length) * laneHeight,
    // Kept free also where this range has none, so that the chart keeps its height while it is zoomed.
    gaps: index.gaps.length > 0 ? gapHeight : 0,
    axis: 22 + (axis.hasUtc ? 14 : 0) + (axis.days.length > 0 ? 15 : 0),
  })
  const shown = laneMarks.reduce((sum, lane) => sum + lane.shown, 0)
  const before = laneMarks.reduce((sum, lane) => sum + lane.before, 0)
  return {
    width: plot.right + edge,
    height: rows.axis.top + rows.axis.height,
    range,
    plot,
    rows,
    axis,
    milestones,
    phases: phaseBands(index, place),
    impacts,
    lanes: laneMarks.map((marks, number) => ({
      ...marks,
      name: index.lanes[number]?.name ?? '',
      top: rows.lanes.top + number * laneHeight,
      height: laneHeight,
    })),
    gaps,
    hidden: { before, after: index.placed - shown - before, unplaced: index.unplaced },
  }
}

/** Where the moments of a range are drawn. */
export type Place = {
  readonly range: VisibleRange
  readonly plot: { readonly left: number; readonly right: number }
  readonly perSecond: number
  readonly zone: string
}

export function xOf(seconds: number, { range, plot, perSecond }: Place): number {
  return plot.left + (seconds - range.from) * perSecond
}

/** The part of a span that is in the plot; undefined where none is. */
export function stretchOf({ from, to }: SpanIndex, place: Place): Stretch | undefined {
  if (to < place.range.from || from > place.range.to) return undefined
  return { x1: Math.max(place.plot.left, xOf(from, place)), x2: Math.min(place.plot.right, xOf(to, place)) }
}

/** In the order in which they are drawn: milestones on top of what crowds around them. */
export function upwards(marks: readonly ChartMark[]): readonly ChartMark[] {
  const isMilestone = (mark: ChartMark) => mark.kind === 'event' && mark.event.milestone !== undefined
  return [...marks.filter((mark) => !isMilestone(mark)), ...marks.filter(isMilestone)]
}

export function eventsOf(mark: ChartMark): readonly TimelineEvent[] {
  return mark.kind === 'event' ? [mark.event] : mark.of.slice(mark.first, mark.first + mark.count)
}

/** The moment drawn at an x of the chart. */
export function momentAt(x: number, { range, plot }: Pick<Chart, 'range' | 'plot'>): number {
  return range.from + ((x - plot.left) / (plot.right - plot.left)) * (range.to - range.from)
}

export function pixelsPerSecond({ range, plot }: Pick<Chart, 'range' | 'plot'>): number {
  return (plot.right - plot.left) / (range.to - range.from)
}

function stacked<Row extends string>(
  heights: Record<Row, number>,
): Record<Row, { readonly top: number; readonly height: number }> {
  let top = 2
  const rows = Object.entries<number>(heights).map(([row, height]) => {
    const placed = [row, { top, height }] as const
    top += height
    return placed
  })
  // The keys are those that were given.
  return Object.fromEntries(rows) as Record<Row, { readonly top: number; readonly height: number }>
}

function phaseBands(index: ChartIndex, place: Place): PhaseBand[] {
  return index.phases.flatMap((span) => {
    const stretch = stretchOf(span, place)
    if (!stretch || stretch.x2 - stretch.x1 < 1) return []
    return [{ ...stretch, phase: span.phase, label: phaseLabel(span.phase, stretch.x2 - stretch.x1) }]
  })
}

/** The whole name where it fits, its first letter where that does: phases are never told apart by colour alone. */
function phaseLabel(phase: Phase, width: number): string {
  const name = `${phase.charAt(0).toUpperCase()}${phase.slice(1)}`
  return [name, name.slice(0, 1)].find((text) => textWidth(text, labelSize) + 6 <= width) ?? ''
}

function impactBars(index: ChartIndex, place: Place): ImpactBar[] {
  const ends: number[] = []
  return [...index.impacts]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ interval, from, to }) => {
      const stretch = stretchOf({ from, to }, place)
      if (!stretch) return []
      const free = ends.findIndex((end) => end <= stretch.x1 + 0.5)
      const row = free === -1 ? Math.min(ends.length, mostImpactRows - 1) : free
      const x2 = Math.min(place.plot.right, Math.max(stretch.x2, stretch.x1 + 2))
      ends[row] = Math.max(ends[row] ?? 0, x2)
      const words = interval.note === '' ? `Impact, ${durationText(to - from)}` : interval.note
      const fits = textWidth(words, labelSize) + 10 <= x2 - stretch.x1
      return [{ x1: Math.min(stretch.x1, x2 - 1), x2, interval, row, label: fits ? words : '' }]
    })
}

/** A gap narrower than this says nothing that the marks around it do not. */
const leastGap = 8
const leastGapLabel = 56

function gapBars(index: ChartIndex, place: Place): GapBar[] {
  return index.gaps.flatMap((gap) => {
    const stretch = stretchOf(gap, place)
    if (!stretch || stretch.x2 - stretch.x1 < leastGap) return []
    const words = `${durationText(gap.seconds)} with no entry`
    const room = stretch.x2 - stretch.x1 - 12
    const short = room >= leastGapLabel ? durationText(gap.seconds) : ''
    return [{ ...stretch, words, label: textWidth(words, labelSize) <= room ? words : short }]
  })
}

/** "11 Mar 2026 14:02": a mark's time where it stands alone. */
export function momentText({ at, precision }: TimelineEvent, zone: string): string {
  return `${shortDateText(wallClock(at, zone).date)} ${clockText(at, precision, zone)}`
}
