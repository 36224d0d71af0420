import { grouped } from '../grouped'
import type { ImpactInterval } from '../impact'
import { laneOf } from '../lanes'
import { drawnWords } from '../report/fixed-words'
import { secondsOf, type Zone } from '../time'
import { inOrder, type Milestones, milestonesOf, type Timeline } from '../timeline'
import { Lane, type TimelineEvent } from '../timeline-event'
import { gapsIn } from '../timeline-gaps'
import { type PhaseSpan, phaseSpans } from './phase-spans'
import { dayBegin, nextDayBegin } from './zone-seconds'

/** Whether events stand in lanes by who did something, or by where it was found. */
export type LaneMode = 'who' | 'source'

/**
 * The events of a lane in the order in which they happened, and when: `times[i]` is that of `events[i]`. Milestones are
 * kept apart, as they are never drawn as part of a crowd.
 */
export type LaneIndex = {
  readonly name: string
  readonly milestones: readonly TimelineEvent[]
  readonly events: readonly TimelineEvent[]
  readonly times: Float64Array
  /** When each ended; its time where it was a moment. */
  readonly ends: Float64Array
  /** The largest of the ends up to each event, so that what began long before a range can be told to reach into it. */
  readonly endsSoFar: Float64Array
}

export type SpanIndex = { readonly from: number; readonly to: number }
export type GapIndex = SpanIndex & { readonly seconds: number }

/**
 * What a chart needs of a timeline, whichever part of it is shown: worked out once, so that zooming and panning cost
 * what is seen of it and not what there is.
 */
export type ChartIndex = {
  readonly zone: Zone
  readonly lanes: readonly LaneIndex[]
  readonly phases: readonly PhaseSpan[]
  readonly impacts: readonly (SpanIndex & { readonly interval: ImpactInterval })[]
  readonly gaps: readonly GapIndex[]
  /** From the first moment to the last; undefined where no time is known. */
  readonly extent: SpanIndex | undefined
  /** How many events have no known time. */
  readonly unplaced: number
  /** How many events have one. */
  readonly placed: number
}

export type Charted = {
  readonly timeline: Timeline
  readonly intervals: readonly ImpactInterval[]
  readonly zone: Zone
  readonly laneMode: LaneMode
}

/** The index of a timeline; lanes in which the same happened as in an earlier one are taken over from that. */
export function chartIndex(
  { timeline, intervals, zone, laneMode }: Charted,
  before?: ChartIndex,
): ChartIndex {
  const known = inOrder(timeline).filter((event) => event.precision !== 'unknown')
  const milestones = knownMilestones(milestonesOf(timeline))
  const beforeIn = new Map(before?.zone === zone ? before.lanes.map((lane) => [lane.name, lane]) : [])
  const lanes = lanesIn(known, laneMode).map(([name, events]) =>
    laneIndex(name, events, milestones, zone, beforeIn.get(name)),
  )
  const impacts = intervals
    .map((interval) => ({ interval, from: secondsOf(interval.from), to: secondsOf(interval.to) }))
    .filter(({ from, to }) => from <= to)
  return {
    zone,
    lanes,
    phases: phaseSpans(known, milestones),
    impacts,
    gaps: gapsIn(timeline).map((gap) => {
      const to = secondsOf(gap.before.at)
      return { from: to - gap.seconds, to, seconds: gap.seconds }
    }),
    extent: extentOf(known, lanes, impacts, zone),
    unplaced: timeline.length - known.length,
    placed: known.length,
  }
}

function knownMilestones(milestones: Milestones): Milestones {
  return new Map([...milestones].filter(([, { precision }]) => precision !== 'unknown'))
}

/** A chart with more lanes than this is read by nobody; what else there is shares the last one. */
const mostSources = 7

function lanesIn(events: Timeline, mode: LaneMode): (readonly [string, Timeline])[] {
  if (mode === 'who') {
    const byLane = grouped(events, laneOf)
    return Lane.options.flatMap((lane) => {
      const inLane = byLane.get(lane)
      return inLane ? [[drawnWords.lane[lane], inLane] as const] : []
    })
  }
  const noSource = drawnWords.typedIn
  const bySource = [...grouped(events, (event) => event.source?.file || noSource)]
  const named = bySource.filter(([name]) => name !== noSource).sort(([, a], [, b]) => b.length - a.length)
  const typed = bySource.filter(([name]) => name === noSource)
  if (named.length <= mostSources) return [...named, ...typed]
  const others = inOrder(named.slice(mostSources - 1).flatMap(([, inLane]) => inLane))
  return [...named.slice(0, mostSources - 1), [drawnWords.otherSources, others], ...typed]
}

function laneIndex(
  name: string,
  inLane: readonly TimelineEvent[],
  milestones: Milestones,
  zone: Zone,
  before: LaneIndex | undefined,
): LaneIndex {
  const isMilestone = (event: TimelineEvent) =>
    event.milestone !== undefined && milestones.get(event.milestone) === event
  const events = inLane.filter((event) => !isMilestone(event))
  // An event more or less is in one lane; the others are what they were.
  if (before && isSame(events, before.events)) return { ...before, milestones: inLane.filter(isMilestone) }
  const times = new Float64Array(events.length)
  const ends = new Float64Array(events.length)
  const endsSoFar = new Float64Array(events.length)
  let last = Number.NEGATIVE_INFINITY
  events.forEach((event, index) => {
    const at = secondsOf(event.at)
    times[index] = at
    ends[index] = Math.max(at, endOf(event, at, zone))
    last = Math.max(last, ends[index] ?? at)
    endsSoFar[index] = last
  })
  return { name, milestones: inLane.filter(isMilestone), events, times, ends, endsSoFar }
}

function isSame(some: Timeline, others: Timeline): boolean {
  return some.length === others.length && some.every((event, index) => event === others[index])
}

/** When it ended; its time, where it was a moment. */
export function endOf({ until, precision }: TimelineEvent, at: number, zone: Zone): number {
  if (until !== undefined) return secondsOf(until)
  return precision === 'day' ? nextDayBegin(at, zone) : at
}

/** When what is drawn of an event begins: a day of which only the date is known begins at midnight. */
export function beginOf(event: TimelineEvent, at: number, zone: Zone): number {
  return event.precision === 'day' ? dayBegin(at, zone) : at
}

function extentOf(
  known: readonly TimelineEvent[],
  lanes: readonly LaneIndex[],
  spans: readonly SpanIndex[],
  zone: Zone,
): SpanIndex | undefined {
  const milestones = lanes.flatMap((lane) => lane.milestones)
  const ends = [
    ...lanes.flatMap(({ endsSoFar }) => endsSoFar.at(-1) ?? []),
    ...milestones.map((event) => endOf(event, secondsOf(event.at), zone)),
    ...known.slice(-1).map(({ at }) => secondsOf(at)),
    ...spans.map(({ to }) => to),
  ]
  const begins = [
    ...known.slice(0, 1).map((event) => beginOf(event, secondsOf(event.at), zone)),
    ...spans.map(({ from }) => from),
  ]
  return begins.length === 0 ? undefined : { from: Math.min(...begins), to: Math.max(...ends) }
}

/** The index of the first time that is not before a moment. */
export function firstFrom(times: Float64Array, moment: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < moment) low = middle + 1
    else high = middle
  }
  return low
}

/** When the next event happened after a moment (or before it); undefined where there is none. */
export function nextMoment({ lanes }: ChartIndex, from: number, direction: 1 | -1): number | undefined {
  const moments = lanes.flatMap(({ times, milestones }) => {
    const inLane = direction === 1 ? times[firstFrom(times, from + 1)] : times[firstFrom(times, from) - 1]
    const marked = milestones.map(({ at }) => secondsOf(at)).filter((at) => (at - from) * direction > 0)
    return [...(inLane === undefined ? [] : [inLane]), ...marked]
  })
  if (moments.length === 0) return undefined
  return direction === 1 ? Math.min(...moments) : Math.max(...moments)
}
