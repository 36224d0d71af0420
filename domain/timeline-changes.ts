import type { Change } from './edit'
import { type Instant, instantAt, type Precision, secondsBetween, wallClock, type Zone } from './time'
import { inOrder, isTimed, laterBy, type Timeline } from './timeline'
import type { TimelineEvent } from './timeline-event'

type Amended = { readonly id: string; readonly with: Partial<TimelineEvent> }

function amendEach(items: readonly Amended[]): Change {
  return { kind: 'amend each', list: 'timeline', items }
}

/** Says the same of many events: their phase, lane, certainty or who may read them. */
export function sayChange(
  ids: readonly string[],
  said: Partial<Pick<TimelineEvent, 'phase' | 'lane' | 'certainty' | 'visibility'>>,
): Change {
  return amendEach(ids.map((id) => ({ id, with: said })))
}

/** Moves events by so many seconds, with their ends. One that would leave the calendar stays where it is. */
export function shiftChange(timeline: Timeline, ids: ReadonlySet<string>, seconds: number): Change {
  const shifted = timeline.filter(({ id }) => ids.has(id)).flatMap((event) => shiftedBy(event, seconds))
  return amendEach(shifted)
}

function shiftedBy(event: TimelineEvent, seconds: number): readonly Amended[] {
  const times = laterBy(event, seconds)
  return times ? [{ id: event.id, with: times }] : []
}

/**
 * Reads the clock of events in another zone: what was taken as 14:02 in London is 14:02 in Dubai.
 * The clock is the one they were written down from, or else that of `shownIn`, the incident's zone. Where the other
 * zone shows a time twice the first is meant, and where it skips it, the one an hour later.
 */
export function zoneChange(timeline: Timeline, ids: ReadonlySet<string>, zone: Zone, shownIn: Zone): Change {
  const read = timeline
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, at, until, written }): Amended[] => {
      const inOther = (time: Instant) => {
        const { date, time: clock } = wallClock(time, written?.zone ?? shownIn)
        return instantAt(date, clock, zone)
      }
      const begins = inOther(at)
      const ends = until === undefined ? undefined : inOther(until)
      if (begins === undefined || (until !== undefined && ends === undefined)) return []
      const text = written?.text ?? wallClock(at, shownIn).time
      const amended = { at: begins, written: { text, zone } }
      return [{ id, with: ends === undefined ? amended : { ...amended, until: ends } }]
    })
  return amendEach(read)
}

/**
 * Puts an event before the one that precedes it, or after the one that follows: within one second by its place in
 * writing, otherwise by taking the other's time, with its length kept. Undefined where there is nothing to pass.
 */
export function moveChange(timeline: Timeline, id: string, way: 'earlier' | 'later'): Change | undefined {
  const ordered = inOrder(timeline)
  const place = ordered.findIndex((event) => event.id === id)
  const event = ordered[place]
  const passed = ordered[way === 'earlier' ? place - 1 : place + 1]
  if (!event || !passed) return undefined
  const move = { kind: 'move', list: 'timeline', id, before: beforeWhich(timeline, passed, id, way) } as const
  if (passed.at === event.at) return move
  const [shifted] = shiftedBy(event, secondsBetween(event.at, passed.at))
  if (!shifted) return undefined
  const precision = precisionAt(event, passed)
  const amend = { ...shifted, with: { ...shifted.with, precision, written: undefined } }
  return { kind: 'together', changes: [amendEach([amend]), move] }
}

/** Which event it stands before in writing, once it has passed one. */
function beforeWhich(timeline: Timeline, passed: TimelineEvent, id: string, way: 'earlier' | 'later') {
  if (way === 'earlier') return passed.id
  const others = timeline.filter((event) => event.id !== id)
  return others[others.indexOf(passed) + 1]?.id
}

/** A time that nobody knows stays unknown wherever it stands; one taken from such an event is a guess. */
function precisionAt(event: TimelineEvent, passed: TimelineEvent): Precision {
  if (!isTimed(event)) return event.precision
  return isTimed(passed) ? passed.precision : 'approximate'
}
