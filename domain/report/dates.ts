import type { House } from '../house'
import { never } from '../never'
import { type CalendarDate, type Instant, wallClock, type Zone } from '../time'

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

/** "15 October 2026, 14:02 UTC". */
export function momentIn(house: Pick<House, 'dates'>, at: Instant, zone: Zone): string {
  const { date, time } = wallClock(at, zone)
  return `${dateIn(house, date)}, ${time.slice(0, 5)} ${zone}`
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
