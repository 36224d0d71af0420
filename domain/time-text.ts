import {
  type CalendarDate,
  type Instant,
  instantAt,
  type Precision,
  parseIsoInstant,
  plusSeconds,
  secondsBetween,
  wallClock,
  type Zone,
} from './time'

export type TypedTime = { readonly at: Instant; readonly precision: Precision }

/**
 * What a person types for a time, read in a zone: "14:02", "14:02:31", "~14:05", "2:02pm", "2026-03-11 14:02",
 * or an ISO time with its own zone. A time without a date is on `day`. Undefined when it is none of these.
 */
export function readTime(typed: string, day: CalendarDate, zone: Zone): TypedTime | undefined {
  const approximate = /^[~≈]/.test(typed.trim())
  const text = typed.trim().replace(/^[~≈]\s*/, '')
  const precision = (seconds: boolean): Precision =>
    approximate ? 'approximate' : seconds ? 'second' : 'minute'

  const iso = parseIsoInstant(text)
  if (iso) return { at: iso, precision: precision(/\d:\d{2}:\d{2}/.test(text)) }

  const match = /^(?:(\d{4}-\d{2}-\d{2})[T ]+)?(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s*([ap]m)?$/i.exec(text)
  if (!match) return undefined
  const [, date = day, hour = '', minute, second, half] = match
  if (half ? Number(hour) < 1 || Number(hour) > 12 : minute === undefined) return undefined
  const time = [hourOf(hour, half), minute ?? '00', second ?? '00'].join(':')
  const at = instantAt(date, time, zone)
  return at ? { at, precision: precision(second !== undefined) } : undefined
}

/**
 * A time typed after another one. Without a date it is on the same day, or on the next one where it would
 * otherwise be more than 12 hours earlier: a timeline that runs over midnight is far more common than one written
 * down backwards over half a day.
 */
export function readNextTime(typed: string, last: Instant, zone: Zone): TypedTime | undefined {
  const read = readTime(typed, wallClock(last, zone).date, zone)
  const isDated = /\d{4}-\d{2}-\d{2}/.test(typed)
  if (!read || isDated || secondsBetween(read.at, last) <= 12 * 3600) return read
  return { ...read, at: plusSeconds(read.at, 86_400) }
}

/** 12am is midnight and 12pm is noon. */
function hourOf(hour: string, half: string | undefined): string {
  if (!half) return hour.padStart(2, '0')
  const inHalf = Number(hour) % 12
  return String(half.toLowerCase() === 'pm' ? inHalf + 12 : inHalf).padStart(2, '0')
}

/** "14:02", or "14:02:31" where seconds are known, "~14:02" where it is approximate. */
export function clockText(at: Instant, precision: Precision, zone: Zone): string {
  if (precision === 'day') return 'that day'
  if (precision === 'unknown') return 'unknown'
  const { time } = wallClock(at, zone)
  if (precision === 'approximate') return `~${time.slice(0, 5)}`
  return precision === 'second' || !time.endsWith(':00') ? time : time.slice(0, 5)
}

/** "45 min", "1 h 5 min", "2 d 3 h", "38 s": the two largest units of a length of time in seconds. */
export function durationText(seconds: number): string {
  const units = [
    ['d', Math.floor(seconds / 86_400)],
    ['h', Math.floor((seconds % 86_400) / 3600)],
    ['min', Math.floor((seconds % 3600) / 60)],
    ['s', Math.round(seconds % 60)],
  ] as const
  const first = units.findIndex(([, amount]) => amount > 0)
  if (first === -1) return '0 s'
  return units
    .slice(first, first + 2)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ')
}

/** "11 March 2026". */
export function dateText(date: CalendarDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )
}

/** "11 Mar 2026", for narrow columns. */
export function shortDateText(date: CalendarDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )
}
