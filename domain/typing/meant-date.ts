import type { CalendarDate } from '../time'
import { isRealDate, type WrittenDate } from './written-date'

/** The days that a written date can mean: near `near`, the day of what stands above, or counted from `today`. */
export function meantDates(
  written: WrittenDate,
  near: CalendarDate,
  today: CalendarDate,
): readonly CalendarDate[] {
  switch (written.kind) {
    case 'full':
      return [written.date]
    case 'yearless':
      return nearest(written, near)
    case 'either':
      return byNearness(
        written.dates.flatMap((date) => meantDates(date, near, today)),
        near,
      )
    case 'from today':
      return [daysAfter(today, written.days)]
    case 'weekday':
      return [daysAfter(today, -((weekdayOf(today) - written.weekday + 7) % 7))]
  }
}

/** Of last year, this year and next: who writes in January about 30 December means the one two days ago. */
function nearest({ month, day }: Extract<WrittenDate, { kind: 'yearless' }>, near: CalendarDate) {
  const year = Number(near.slice(0, 4))
  const inYear = (offset: number) =>
    `${year + offset}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  // Of 29 February, years without one are passed over.
  return byNearness([0, -1, 1, -2, 2, -3, 3, -4, 4].map(inYear).filter(isRealDate), near).slice(0, 1)
}

function byNearness(dates: readonly CalendarDate[], near: CalendarDate): readonly CalendarDate[] {
  const far = (date: CalendarDate) => Math.abs(Date.parse(date) - Date.parse(near))
  return [...dates].sort((a, b) => far(a) - far(b))
}

export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
