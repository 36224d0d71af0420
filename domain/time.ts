import * as z from 'zod'

/** A UTC instant to the second, e.g. "2026-03-11T08:00:00Z". */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'A time looks like 2026-03-11T08:00:00Z.')
  .refine((text) => isRealTime(text), 'There is no such day or time.')
export type Instant = z.infer<typeof Instant>

/** A day without a time, e.g. "2026-03-12". */
export const CalendarDate = z.iso.date('A date looks like 2026-03-12.')
export type CalendarDate = z.infer<typeof CalendarDate>

/**
 * How exactly an instant is known. Of a `day` only the date is; an `unknown` one only stands where it belongs in the
 * order, and is measured by nothing.
 */
export const Precision = z.enum(['second', 'minute', 'approximate', 'day', 'unknown'])
export type Precision = z.infer<typeof Precision>

/** An IANA time zone, e.g. "Asia/Dubai". */
export const Zone = z.string().refine(isZone, 'This is not a time zone that is known here, e.g. Asia/Dubai.')
export type Zone = z.infer<typeof Zone>

export function isZone(name: string): boolean {
  if (knownZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    knownZones.add(name)
    return true
  } catch {
    return false
  }
}

/** Asking costs a fifth of checking a whole incident, and the same few zones are asked for. */
const knownZones = new Set<string>()

function isRealTime(text: string): boolean {
  const time = Date.parse(text)
  return isInCalendar(time / 1000) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19)
}

/** Seconds since 1970. */
export function secondsOf(at: Instant): number {
  // Instants are all written alike, and are asked for their seconds by the ten thousand: reckoning them from their
  // digits costs a fifth of reading them as dates.
  return (
    daysTo(digits(at, 0, 4), digits(at, 5, 7), digits(at, 8, 10)) * 86_400 +
    digits(at, 11, 13) * 3600 +
    digits(at, 14, 16) * 60 +
    digits(at, 17, 19)
  )
}

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** Days from 1970 to a date of the Gregorian calendar. Source: Hinnant, "chrono-compatible low-level date algorithms". */
function daysTo(year: number, month: number, day: number): number {
  // Years begin in March here, so that the day that leap years add is the last of one.
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 1 - 719_468
}

export function instantOf(seconds: number): Instant {
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`
}

export function plusSeconds(at: Instant, seconds: number): Instant {
  return instantOf(secondsOf(at) + seconds)
}

/** Seconds from one instant to another; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return secondsOf(to) - secondsOf(from)
}

/**
 * The instant that an ISO-8601 time with a zone means, with fractions cut off; undefined when it is none.
 * A leap second counts as the second before it, as POSIX clocks do.
 * @example parseIsoInstant('2026-03-11T09:00+01:00') // '2026-03-11T08:00:00Z'
 */
export function parseIsoInstant(text: string): Instant | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)$/i.exec(
      text.trim(),
    )
  if (!match) return undefined
  const [, day, minute, second = '00', offset = 'Z'] = match
  const local = `${day}T${minute}:${second === '60' ? '59' : second}Z`
  const ahead = offsetSeconds(offset)
  if (!isRealTime(local) || ahead === undefined) return undefined
  const seconds = secondsOf(local) - ahead
  return isInCalendar(seconds) ? instantOf(seconds) : undefined
}

function offsetSeconds(offset: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset)
  if (!match) return 0
  const [, sign, hours, minutes = '0'] = match
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

/**
 * From 1900 to 9999, with a day left over for any zone. Tools that do not know a time write the year 1 or 1601,
 * and years of more than four digits cannot be written.
 */
export function isInCalendar(seconds: number): boolean {
  return seconds >= secondsOf('1900-01-01T00:00:00Z') && seconds < secondsOf('9999-12-31T00:00:00Z')
}

/** What a clock on the wall of a zone shows at an instant: `{ date: '2026-03-11', time: '12:00:00' }`. */
export function wallClock(at: Instant, zone: Zone): { readonly date: CalendarDate; readonly time: string } {
  const shown = new Date((secondsOf(at) + zoneOffset(at, zone)) * 1000).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) }
}

/**
 * The instant at which the clock of a zone shows a date and time (HH:MM or HH:MM:SS).
 * In the hour that a change to winter time repeats, the earlier one; in the hour that summer time skips,
 * the instant an hour later on the clock. Undefined when there is no such day or time.
 */
export function instantAt(date: CalendarDate, time: string, zone: Zone): Instant | undefined {
  const shown = instantsAt(date, time, zone)
  return shown?.kind === 'skipped' ? shown.later : shown?.first
}

/** When the clock of a zone shows a time: once, twice where it is set back, or never where it is set forward. */
export type Shown =
  | { readonly kind: 'once'; readonly first: Instant }
  | { readonly kind: 'twice'; readonly first: Instant; readonly second: Instant }
  /** What is meant is as much before the change, or as much after it. */
  | { readonly kind: 'skipped'; readonly earlier: Instant; readonly later: Instant }

/** Undefined when there is no such day or time (HH:MM or HH:MM:SS) anywhere. */
export function instantsAt(date: CalendarDate, time: string, zone: Zone): Shown | undefined {
  const text = `${date}T${time.length === 5 ? `${time}:00` : time}Z`
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) || !isRealTime(text)) return undefined
  const wanted = secondsOf(text)
  // A change of the clocks is never nearer to the next one than this.
  const around = [wanted - 86_400, wanted + 86_400].map((seconds) => zoneOffset(instantOf(seconds), zone))
  const meant = [...new Set(around)].sort((a, b) => b - a).map((ahead) => wanted - ahead)
  if (!meant.every(isInCalendar)) return undefined
  const [earlier = '', later = earlier] = meant.map(instantOf)
  const [first, second] = [...new Set([earlier, later])].filter(
    (at) => secondsOf(at) + zoneOffset(at, zone) === wanted,
  )
  if (first === undefined) return { kind: 'skipped', earlier, later }
  return second === undefined ? { kind: 'once', first } : { kind: 'twice', first, second }
}

/**
 * Seconds that the clocks of a zone are ahead of UTC at an instant. Asking the calendar takes a hundred times longer
 * than adding two numbers, so it is asked once for each day, and only on days on which clocks are changed once for
 * each instant; no zone ever changed its clocks and changed them back within a day.
 */
export function zoneOffset(at: Instant, zone: Zone): number {
  const seconds = secondsOf(at)
  const day = Math.floor(seconds / 86_400)
  const known = offsetsOfDays(zone)
  const offset = known.get(day) ?? offsetOfDay(day, zone)
  if (known.size >= 5000) known.clear()
  known.set(day, offset)
  return offset === 'changes' ? offsetShown(seconds, zone) : offset
}

type OffsetOfDay = number | 'changes'

function offsetOfDay(day: number, zone: Zone): OffsetOfDay {
  const begins = offsetShown(day * 86_400, zone)
  return begins === offsetShown((day + 1) * 86_400, zone) ? begins : 'changes'
}

const offsetsOfZones = new Map<Zone, Map<number, OffsetOfDay>>()

function offsetsOfDays(zone: Zone): Map<number, OffsetOfDay> {
  const known = offsetsOfZones.get(zone) ?? new Map<number, OffsetOfDay>()
  offsetsOfZones.set(zone, known)
  return known
}

function offsetShown(seconds: number, zone: Zone): number {
  const shown = wallClockFormat(zone).format(seconds * 1000)
  return secondsOf(`${shown.slice(0, 10)}T${shown.slice(-8)}Z`) - seconds
}

const wallClockFormats = new Map<Zone, Intl.DateTimeFormat>()

/** Making a format costs as much as using it hundreds of times, so each zone's is made once. */
function wallClockFormat(zone: Zone): Intl.DateTimeFormat {
  const known = wallClockFormats.get(zone)
  if (known) return known
  // Swedish writes dates as ISO does: 2026-03-11 12:00:00.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  wallClockFormats.set(zone, format)
  return format
}
