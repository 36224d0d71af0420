import { instantAt, instantOf, secondsOf, wallClock, type Zone, zoneOffset } from '../time'

// What the clock of a zone says, in seconds: what ticks, days and snapping are reckoned in.

/** Seconds that a zone's clocks are ahead of UTC at a moment. */
export function aheadOfUtc(seconds: number, zone: Zone): number {
  return zone === 'UTC' ? 0 : zoneOffset(instantOf(written(seconds)), zone)
}

/** The moment at which the day of a moment begins in a zone, whatever its clocks skip or repeat. */
export function dayBegin(seconds: number, zone: Zone): number {
  const { date } = wallClock(instantOf(written(seconds)), zone)
  const begin = instantAt(date, '00:00', zone)
  return begin === undefined ? seconds : secondsOf(begin)
}

/** When the day after that of a moment begins: 23, 24 or 25 hours after the day of it did. */
export function nextDayBegin(seconds: number, zone: Zone): number {
  // 36 hours after a midnight it is always the day after, also where that is a short one.
  const next = dayBegin(dayBegin(seconds, zone) + 36 * 3600, zone)
  // Past the last day that can be written there is none to look up.
  return next > seconds ? next : seconds + 86_400
}

/** The nearest moment whose year has four digits, whatever the zone. */
function written(seconds: number): number {
  return Math.max(earliest, Math.min(latest, seconds))
}

const earliest = secondsOf('0001-01-02T00:00:00Z')
const latest = secondsOf('9999-12-30T23:59:59Z')

/**
 * The next moment after one at which a zone's clock shows a multiple of a step that divides a day, in seconds. Where the
 * clock is changed on the way, the multiple that it really shows.
 */
export function nextOnClock(after: number, step: number, zone: Zone): number {
  const before = aheadOfUtc(after, zone)
  const plain = onClock(after, step, before)
  const ahead = aheadOfUtc(plain, zone)
  if (ahead === before) return plain
  const candidates = [plain, onClock(after, step, ahead), onClock(plain, step, ahead)]
  const shown = candidates.filter(
    (candidate) => candidate > after && (candidate + aheadOfUtc(candidate, zone)) % step === 0,
  )
  // A clock that skips its own midnight shows no multiple that day.
  return shown.length > 0 ? Math.min(...shown) : onClock(plain, step, ahead)
}

function onClock(after: number, step: number, ahead: number): number {
  return (Math.floor((after + ahead) / step) + 1) * step - ahead
}
