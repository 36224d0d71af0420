import type { House } from '../house'
import { never } from '../never'
import { type CalendarDate, type Instant, wallClock, type Zone } from '../time'
import { clockText } from '../time-text'

/** A date as the company writes it: "15 October 2026", "October 15, 2026" or "2026-10-15". */
export function dateIn({ dates }: Pick<House, 'dates'>, date: CalendarDate): string {
  switch (dates) {
    case '15 October 2026':
      return long.british.format(noonOf(date))
    case 'October 15, 2026':
      return long.american.format(noonOf(date))
    case '2026-10-15':
      return date
    default:
      return never(dates)
  }
}

/** The same for narrow columns: "15 Oct 2026". */
export function shortDateIn({ dates }: Pick<House, 'dates'>, date: CalendarDate): string {
  switch (dates) {
    case '15 October 2026':
      return short.british.format(noonOf(date))
    case 'October 15, 2026':
      return short.american.format(noonOf(date))
    case '2026-10-15':
      return date
    default:
      return never(dates)
  }
}

/** "15 October 2026, 14:02 UTC"; with the seconds where there are any. */
export function momentIn(house: Pick<House, 'dates'>, at: Instant, zone: Zone): string {
  return `${dateIn(house, wallClock(at, zone).date)}, ${clockText(at, 'minute', zone)} ${zone}`
}

/** "15 Oct 2026, 14:02", for a narrow column whose head says that it is in UTC. */
export function shortMomentIn(house: Pick<House, 'dates'>, at: Instant): string {
  return `${shortDateIn(house, wallClock(at, 'UTC').date)}, ${clockText(at, 'minute', 'UTC')}`
}

/** "14:45 UTC", with its date where that is not the day of another moment, told of before it. */
export function laterMomentIn(house: Pick<House, 'dates'>, at: Instant, before: Instant): string {
  return at.slice(0, 10) === before.slice(0, 10)
    ? `${clockText(at, 'minute', 'UTC')} UTC`
    : momentIn(house, at, 'UTC')
}

function noonOf(date: CalendarDate): number {
  return Date.parse(`${date}T12:00:00Z`)
}

/** Making a format costs as much as using it hundreds of times. */
const formats = (dateStyle: 'long' | 'medium') => ({
  british: new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' }),
  american: new Intl.DateTimeFormat('en-US', { dateStyle, timeZone: 'UTC' }),
})
const long = formats('long')
const short = formats('medium')
