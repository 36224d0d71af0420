import { secondsOf } from '../time'
import type { TimelineEvent } from '../timeline-event'
import { type ClusterMark, type EventMark, type Place, type Stretch, stretchOf, xOf } from './chart'
import { beginOf, endOf, firstFrom, type LaneIndex } from './chart-index'
import { fitted, labelSize, textWidth } from './text-width'

/** What is seen of a lane in a range. */
export type LaneMarks = {
  /** In the order of time; milestones among them. */
  readonly marks: readonly (EventMark | ClusterMark)[]
  readonly milestones: readonly EventMark[]
  /** What began before the range and reaches into it. */
  readonly tails: readonly Stretch[]
  /** How many events are in the range, and how many before it. */
  readonly shown: number
  readonly before: number
}

/** Two marks nearer than this, in pixels, are one cluster. */
const crowd = 12
/** A cluster takes in what is nearer than this to its first event, so that its number has room. */
const clusterRoom = 36
/** Clusters are counted from a moment that stays where it is while the range is moved a little. */
const chunk = 2048
const mostTails = 100

/** The marks of a lane in a range. Costs what is seen, not what there is: from one cluster to the next it leaps. */
export function marksInLane(lane: LaneIndex, number: number, place: Place): LaneMarks {
  const { range, perSecond } = place
  const first = firstFrom(lane.times, range.from)
  const past = firstFrom(lane.times, nextAfter(range.to))
  const marks: (EventMark | ClusterMark)[] = []
  const chunkSeconds = chunk / perSecond
  let at = firstFrom(lane.times, Math.floor(range.from / chunkSeconds) * chunkSeconds)
  while (at < past) {
    const begin = lane.times[at] ?? 0
    let end = Math.max(at + 1, firstFrom(lane.times, begin + crowd / perSecond))
    if (end > at + 1) end = firstFrom(lane.times, begin + clusterRoom / perSecond)
    const from = Math.max(at, first)
    const to = Math.min(end, past)
    if (to - from === 1) marks.push(eventMark(lane.events[from] as TimelineEvent, number, place))
    else if (to > from) marks.push(clusterMark(lane, from, to, number, place))
    at = end
  }
  const milestones = lane.milestones
    .filter((event) => isIn(secondsOf(event.at), place))
    .map((event) => eventMark(event, number, place))
  const all = [...marks, ...milestones].sort((a, b) => a.x - b.x)
  const before = first + lane.milestones.filter((event) => secondsOf(event.at) < range.from).length
  return {
    marks: labelled(all, place),
    milestones,
    tails: tailsOf(lane, first, place),
    shown: past - first + milestones.length,
    before,
  }
}

/** So that what happens at the very end of a range is in it. */
const nextAfter = (seconds: number) => seconds + 1e-6

const isIn = (seconds: number, { range }: Place) => seconds >= range.from && seconds <= range.to

function eventMark(event: TimelineEvent, lane: number, place: Place): EventMark {
  const at = secondsOf(event.at)
  const end = endOf(event, at, place.zone)
  const begin = beginOf(event, at, place.zone)
  return {
    kind: 'event',
    key: event.id,
    event,
    at,
    x: xOf(at, place),
    lane,
    look: event.precision === 'day' ? 'day' : event.precision === 'approximate' ? 'soft' : 'sharp',
    stretch: end > begin ? stretchOf({ from: begin, to: end }, place) : undefined,
    label: '',
    labelSide: 'right',
  }
}

function clusterMark(lane: LaneIndex, from: number, to: number, number: number, place: Place): ClusterMark {
  const begin = lane.times[from] ?? 0
  const end = lane.times[to - 1] ?? 0
  let latest = end
  for (let index = from; index < to; index++) latest = Math.max(latest, lane.ends[index] ?? 0)
  const count = to - from
  const half = 5 + (String(count).length * 6.6) / 2
  const middle = (xOf(begin, place) + xOf(end, place)) / 2
  const x = Math.max(middle, xOf(begin, place) + half)
  return {
    kind: 'cluster',
    key: `${lane.events[from]?.id} and ${count - 1}`,
    of: lane.events,
    first: from,
    count,
    from: begin,
    to: end,
    x: Math.max(place.plot.left + half, Math.min(x, place.plot.right - half)),
    half,
    lane: number,
    stretch: latest > end ? stretchOf({ from: begin, to: latest }, place) : undefined,
  }
}

function tailsOf(lane: LaneIndex, first: number, place: Place): Stretch[] {
  const tails: Stretch[] = []
  for (let index = first - 1; index >= 0 && (lane.endsSoFar[index] ?? 0) > place.range.from; index--) {
    const to = lane.ends[index] ?? 0
    const stretch = to > place.range.from ? stretchOf({ from: lane.times[index] ?? 0, to }, place) : undefined
    if (stretch) tails.push(stretch)
    if (tails.length === mostTails) break
  }
  return tails
}

/** A label shorter than this says too little. */
const leastLabel = 42
const mostLabel = 260
const besideMark = 9

/** Gives each event as much of its text as there is room for: until the next mark of its lane, or else back to the last. */
function labelled(marks: readonly (EventMark | ClusterMark)[], { plot }: Place): (EventMark | ClusterMark)[] {
  let taken = plot.left
  return marks.map((mark, index) => {
    if (mark.kind === 'cluster') {
      taken = mark.x + mark.half + 4
      return mark
    }
    const next = marks[index + 1]
    const end = next ? next.x - halfOf(next) - 4 : plot.right
    const right = roomFor(mark.event.text, end - mark.x - besideMark)
    const left = right > 0 ? 0 : roomFor(mark.event.text, mark.x - besideMark - taken)
    const label = right + left > 0 ? fitted(mark.event.text, labelSize, right + left) : ''
    taken = mark.x + (right > 0 ? besideMark + textWidth(label, labelSize) + 4 : halfOf(mark) + 4)
    return { ...mark, label, labelSide: left > 0 ? 'left' : 'right' }
  })
}

const halfOf = (mark: EventMark | ClusterMark) => (mark.kind === 'cluster' ? mark.half : 7)

/** The room that a label takes of what there is; none where it would say too little. */
function roomFor(text: string, room: number): number {
  const most = Math.min(mostLabel, room)
  return most >= leastLabel || textWidth(text, labelSize) <= most ? Math.max(0, most) : 0
}
