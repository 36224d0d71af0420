import { timeWords } from './report/fixed-words'
import { type CalendarDate, type Instant, type Precision, wallClock, type Zone } from './time'

/** "14:02", or "14:02:31" where seconds are known, "~14:02" where it is approximate. */
export function clockText(at: Instant, precision: Precision, zone: Zone): string {
  if (precision === 'day') return timeWords.thatDay
  if (precision === 'unknown') return timeWords.unknown
  const { time } = wallClock(at, zone)
  if (precision === 'approximate') return `~${time.slice(0, 5)}`
  return precision === 'second' || !time.endsWith(':00') ? time : time.slice(0, 5)
}

/** "45 min", "1 h 5 min", "2 d 3 h", "38 s": the two largest units of a length of time in seconds. */
export function durationText(seconds: number): string {
  const units = [
    [timeWords.day, Math.floor(seconds / 86_400)],
    [timeWords.hour, Math.floor((seconds % 86_400) / 3600)],
    [timeWords.minute, Math.floor((seconds % 3600) / 60)],
    [timeWords.second, Math.round(seconds % 60)],
  ] as const
  const first = units.findIndex(([, amount]) => amount > 0)
  if (first === -1) return `0 ${timeWords.second}`
  return units
    .slice(first, first + 2)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ')
}

/** "11 March 2026". */
export function dateText(date: CalendarDate): string {
  return longDate.format(Date.parse(`${date}T00:00:00Z`))
}

/** "11 Mar 2026", for narrow columns. */
export function shortDateText(date: CalendarDate): string {
  return mediumDate.format(Date.parse(`${date}T00:00:00Z`))
}

/** Making a format costs as much as using it hundreds of times. */
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const mediumDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
