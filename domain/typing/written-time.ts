import { attempt, type Cursor, take } from './cursor'
import { readClock, skipPlaceholder, type WrittenClock, withHalfOf } from './written-clock'
import { readDate, readYearBehind, type WrittenDate } from './written-date'
import { readZone, type WrittenZone } from './written-zone'

/** A date, a time of day, or both, as they were written. */
export type WrittenMoment = {
  readonly date: WrittenDate | undefined
  readonly clock: WrittenClock | undefined
  readonly zone: WrittenZone | undefined
}

/** The time of a line as it was written; what it means depends on what stands above it. */
export type WrittenTime =
  | {
      readonly kind: 'moment'
      readonly isApproximate: boolean
      /** Nobody knows when; this is only where it stands. */
      readonly isUnknown: boolean
      readonly from: WrittenMoment
      readonly until: WrittenMoment | undefined
    }
  /** Nobody knows when; it stands where it was written. */
  | { readonly kind: 'unknown' }
  /** Counted from the event above. */
  | {
      readonly kind: 'later'
      readonly isApproximate: boolean
      readonly seconds: number
      readonly isToSecond: boolean
    }
  /** A day or time of day that does not exist. */
  | { readonly kind: 'impossible' }

const approximate = /(?:[~≈]|(?:circa|ca|approximately|approx|about|around)\b\.?)\s{0,3}/iy
/** "At 20:21 UTC we started getting alerts". */
const preposition = /(?:at|on|by|from|between)\s{1,3}/iy
/** Behind the time: "14:40 or so", "14:40ish", "14:40?", "14:40 approximately: …", but not "14:40 approximately 3". */
const roughly =
  /\s?(?:or so|ish)\??(?!\w)|\s?\(approx\.?\)|\?(?=[\s:,;]|$)|\s(?:approximately|approx\.?|roughly)(?=\s{0,2}(?:[:,;]|$))/iy
const unknown = /\?{1,3}(?!\S)\s{0,3}|(?:\?\?:\?\?|--:--)(?!\S)/y

export function readWrittenTime(cursor: Cursor): WrittenTime | undefined {
  take(cursor, preposition)
  const isUnknown = take(cursor, unknown) !== undefined
  const isApproximate = take(cursor, approximate) !== undefined
  if (!isUnknown) {
    const later = attempt(cursor, () => readLater(cursor, isApproximate))
    if (later) return later
  }
  const { place } = cursor
  const range = readRange(cursor)
  if (range === 'impossible') return isUnknown ? unknownAt(cursor, place) : { kind: 'impossible' }
  if (!range) return isUnknown ? unknownAt(cursor, place) : undefined
  const isRoughly = isApproximate || take(cursor, roughly) !== undefined
  return { kind: 'moment', isApproximate: isRoughly, isUnknown, ...range }
}

function unknownAt(cursor: Cursor, place: number): WrittenTime {
  cursor.place = place
  return { kind: 'unknown' }
}

const sign = /([+\-−])(?=\d)/y
const amount = /(\d{1,6})\s?(d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])\s?/iy
const minutesAfterHours = /(\d{1,2})(?!\S)/y
const seconds = { d: 86_400, h: 3600, m: 60, s: 1 }

/** "+5m", "+1h30m", "+1h30", "+45s", "-10m". */
function readLater(cursor: Cursor, isApproximate: boolean): WrittenTime | undefined {
  const way = take(cursor, sign)
  if (!way) return undefined
  let total = 0
  let last: keyof typeof seconds | undefined
  for (let parts = 0; parts < 4; parts++) {
    const part = take(cursor, amount)
    if (!part) break
    last = (part[2] ?? '').charAt(0).toLowerCase() as keyof typeof seconds
    total += Number(part[1]) * seconds[last]
  }
  if (last === undefined) return undefined
  if (last === 'h') total += Number(take(cursor, minutesAfterHours)?.[1] ?? 0) * 60
  return { kind: 'later', isApproximate, seconds: way[1] === '+' ? total : -total, isToSecond: last === 's' }
}

const between = /(?:between|from)\s{1,3}/iy
const to = /\s{0,3}(?:[-–—]|(?:to|until|till|and)\s)\s{0,3}/iy
const openEnd = /\s{0,3}[-–—]\s{0,3}(?:\d{1,2}:)?(?:\?\?|xx)(?!\w)/iy

type Range = { readonly from: WrittenMoment; readonly until: WrittenMoment | undefined }

function readRange(cursor: Cursor): Range | 'impossible' | undefined {
  const from = readMoment(cursor)
  if (!from || from === 'impossible') return from
  if (take(cursor, openEnd)) return { from, until: undefined }
  const until = attempt(cursor, () => {
    if (!take(cursor, to)) return undefined
    const moment = readMoment(cursor)
    return moment && moment !== 'impossible' && isEndOf(from, moment) ? moment : undefined
  })
  if (!until) return { from, until }
  const clock = from.clock && until.clock ? withHalfOf(from.clock, until.clock) : from.clock
  // A zone behind the end is that of the beginning too, and the other way round.
  return {
    from: { ...from, clock, zone: from.zone ?? until.zone },
    until: { ...until, zone: until.zone ?? from.zone },
  }
}

/** "14:02 - 3.25 GB freed" does not end at 03:25: digits that may be a number end only what was written as they are. */
function isEndOf(from: WrittenMoment, until: WrittenMoment): boolean {
  if (!from.clock || !until.clock) return !from.clock && !until.clock
  const { form } = until.clock
  return form === 'colon' || form === 'half' || form === from.clock.form
}

const isoBetween = /T(?=\d)/y
const beforeClock = /[\s]{0,4}(?:,|\||;|:|@|at\s|between\s|from\s|[-–—](?=\s)|)\s{0,4}/iy
const beforeDate = /,?\s{1,3}(?:on\s)?(\()?/iy
const afterDate = /\)/y

function readMoment(cursor: Cursor): WrittenMoment | 'impossible' | undefined {
  const found = attempt(cursor, () => readDate(cursor))
  if (found === 'impossible') return 'impossible'
  if (!found) return readClockFirst(cursor)
  const timed = attempt(cursor, () => {
    const isIso = take(cursor, isoBetween) !== undefined
    if (!isIso) take(cursor, beforeClock)
    if (skipPlaceholder(cursor)) return 'left open'
    const clock = readClock(cursor, isIso)
    if (!clock || clock === 'impossible') return clock
    const hasSeconds = clock.precision === 'second'
    const zone = readZone(cursor, { hasDate: true, hasSeconds, isIso })
    return { clock, zone, date: readYearBehind(cursor, found.date) }
  })
  if (timed === 'impossible') return 'impossible'
  if (timed && timed !== 'left open') return timed
  return found.needsClock ? undefined : { date: found.date, clock: undefined, zone: undefined }
}

/** "14:02", or "14:02, 12 March 2026 (UTC)" and "14:02 (12 March)", where it is beyond doubt that this is a date. */
function readClockFirst(cursor: Cursor): WrittenMoment | 'impossible' | undefined {
  take(cursor, between)
  const clock = readClock(cursor, false)
  if (!clock || clock === 'impossible') return clock
  const about = { hasSeconds: clock.precision === 'second', isIso: false }
  const zone = readZone(cursor, { ...about, hasDate: false })
  const date = attempt(cursor, () => {
    const before = take(cursor, beforeDate)
    const read = before && readDate(cursor)
    if (!read || read === 'impossible') return undefined
    const isInBrackets = before[1] !== undefined && take(cursor, afterDate) !== undefined
    return isInBrackets || (before[1] === undefined && read.date.kind === 'full') ? read.date : undefined
  })
  return { clock, date, zone: zone ?? (date && readZone(cursor, { ...about, hasDate: true })) }
}
