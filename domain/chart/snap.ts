import { type Instant, instantOf, secondsOf, wallClock, type Zone } from '../time'
import { durationText, shortDateText } from '../time-text'
import { aheadOfUtc } from './zone-seconds'

/** What a mark that is dragged may stop at, in seconds. */
const snaps = [1, 5, 15, 60, 300, 900, 3600, 86_400]
/** So that a hand can tell one stop from the next, in pixels. */
const leastStep = 4

/** The step of a drag at a zoom; a fine one is the step below it. */
export function snapOf(pixelsPerSecond: number, isFine = false): number {
  const found = snaps.findIndex((step) => step * pixelsPerSecond >= leastStep)
  const coarse = found === -1 ? snaps.length - 1 : found
  return snaps[Math.max(0, isFine ? coarse - 1 : coarse)] ?? 1
}

/** The moment nearest to one at which the zone's clock shows a multiple of the step. */
export function snapped(seconds: number, step: number, zone: Zone): number {
  const ahead = aheadOfUtc(seconds, zone)
  return Math.round((seconds + ahead) / step) * step - ahead
}

/** The next stop in a direction from where an event is. */
export function stepped(at: Instant, step: number, direction: 1 | -1): Instant {
  return instantOf(secondsOf(at) + step * direction)
}

/** "14:02 → 14:05 (3 min later)", with the date where that changes. */
export function moveText(from: Instant, to: Instant, zone: Zone): string {
  const old = wallClock(from, zone)
  const next = wallClock(to, zone)
  const date = old.date === next.date ? '' : `${shortDateText(next.date)} `
  const apart = secondsOf(to) - secondsOf(from)
  const how =
    apart === 0 ? 'unchanged' : `${durationText(Math.abs(apart))} ${apart > 0 ? 'later' : 'earlier'}`
  return `${shortTime(old.time)} → ${date}${shortTime(next.time)} (${how})`
}

const shortTime = (time: string) => (time.endsWith(':00') ? time.slice(0, 5) : time)
