import {
  type CalendarDate,
  type Instant,
  instantAt,
  instantOf,
  isInCalendar,
  type Precision,
  secondsBetween,
  secondsOf,
  wallClock,
  type Zone,
  zoneOffset,
} from '../time'
import { dateText } from '../time-text'
import type { LineContext } from '../typed-line'
import { daysAfter, meantDates } from './meant-date'
import type { WrittenMoment, WrittenTime } from './written-time'
import { clocksOf, type Reading, type ZoneClock } from './zone-clock'

/** One thing that a written time can mean. */
export type MeantTime = {
  readonly at: Instant
  readonly until: Instant | undefined
  readonly precision: Precision
  /** The zone it was read in. */
  readonly zone: Zone
  /** How it differs from the other things it can mean, for a person to choose. */
  readonly label: string
}

/** Everything that a written time can mean, and what to ask where that is more than one thing. */
export type Meant =
  | { readonly kind: 'meant'; readonly times: readonly MeantTime[]; readonly question: string }
  | { readonly kind: 'none'; readonly reason: string }

const noSuchTime: Meant = { kind: 'none', reason: 'There is no such day or time.' }

/** What a written time means below the event above it, in the zone of the incident. */
export function meantTime(written: WrittenTime, context: LineContext): Meant {
  switch (written.kind) {
    case 'impossible':
      return noSuchTime
    case 'unknown': {
      const at = context.after ?? instantAt(context.day, '00:00', context.zone)
      return at ? only(at, 'unknown', context.zone) : noSuchTime
    }
    case 'later':
      return later(written, context)
    case 'moment':
      return moment(written, context)
  }
}

function only(at: Instant, precision: Precision, zone: Zone): Meant {
  return { kind: 'meant', times: [{ at, until: undefined, precision, zone, label: '' }], question: '' }
}

function later(written: Extract<WrittenTime, { kind: 'later' }>, { after, zone }: LineContext): Meant {
  if (!after) {
    return { kind: 'none', reason: 'There is no event above to count from. Begin with a time such as 14:02.' }
  }
  const seconds = secondsOf(after) + written.seconds
  if (!isInCalendar(seconds)) return noSuchTime
  const isToSecond = written.isToSecond || seconds % 60 !== 0
  return only(
    instantOf(seconds),
    written.isApproximate ? 'approximate' : isToSecond ? 'second' : 'minute',
    zone,
  )
}

function moment(written: Extract<WrittenTime, { kind: 'moment' }>, context: LineContext): Meant {
  const precision = precisionOf(written)
  const found = readingsOf(written.from, aboveIn(context), context).flatMap((from): readonly AskedTime[] => {
    const meant = { at: from.at, precision, zone: from.zone }
    if (!written.until) return [{ ...meant, until: undefined, label: from.label, question: from.question }]
    // An end without a date is at or after the beginning: on the same day, or over midnight.
    const ends = readingsOf(written.until, { at: from.at, mayPrecedeBy: 0 }, context)
    return ends
      .filter((end) => written.until?.date !== undefined || secondsBetween(from.at, end.at) >= 0)
      .map((end) => ({
        ...meant,
        until: end.at,
        label: `${from.label} to ${end.label}`,
        question: from.question || end.question,
      }))
  })
  const [first] = found
  return first ? { kind: 'meant', times: found, question: first.question } : noSuchTime
}

type AskedTime = MeantTime & { readonly question: string }

function precisionOf({
  from,
  isApproximate,
  isUnknown,
}: Extract<WrittenTime, { kind: 'moment' }>): Precision {
  if (isUnknown) return 'unknown'
  if (!from.clock) return 'day'
  if (isApproximate || from.clock.precision === 'hour') return 'approximate'
  return from.clock.precision
}

/** What a time without a date is near to: it may be earlier than that by so many seconds, or else is a day later. */
type Near = { readonly at: Instant; readonly mayPrecedeBy: number } | { readonly day: CalendarDate }

/**
 * A time that would be more than 12 hours before the event above it is on the next day: a timeline that runs over
 * midnight is far more common than one written down backwards over half a day.
 */
function aboveIn({ after, day }: LineContext): Near {
  return after ? { at: after, mayPrecedeBy: 12 * 3600 } : { day }
}

type MeantMoment = {
  readonly at: Instant
  readonly zone: Zone
  readonly label: string
  readonly question: string
}

function readingsOf(written: WrittenMoment, near: Near, context: LineContext): readonly MeantMoment[] {
  const clocks = clocksOf(written.zone, context.zone)
  const all = clocks.flatMap((clock) => readingsOn(clock, written, near, context))
  // Of several zones with one abbreviation, the incident's is meant where it is one of them.
  const ours = all.filter(({ at, ahead }) => ahead === undefined || ahead === zoneOffset(at, context.zone))
  return ours.length > 0 && clocks.length > 1 ? ours : all
}

function readingsOn(
  clock: ZoneClock,
  written: WrittenMoment,
  near: Near,
  context: LineContext,
): readonly (MeantMoment & { readonly ahead: number | undefined })[] {
  const nearDay = 'day' in near ? near.day : clock.dateAt(near.at)
  const dates = written.date ? meantDates(written.date, nearDay, clock.dateAt(context.now)) : [nearDay]
  const isEither = dates.length > 1
  return dates.flatMap((date) => {
    const readings = written.date ? readOn(clock, written, date) : readNear(clock, written, date, near)
    return readings.map((reading) => ({
      at: reading.at,
      zone: clock.zone,
      ahead: clock.ahead,
      label: labelOf(reading, isEither ? date : undefined),
      question: reading.question || (isEither ? 'The date can be read in two ways. Which day is meant?' : ''),
    }))
  })
}

function readOn(clock: ZoneClock, written: WrittenMoment, date: CalendarDate): readonly Reading[] {
  if (written.clock)
    return clock.read(written.clock.isNextDay ? daysAfter(date, 1) : date, written.clock.time)
  const at = clock.startOf(date)
  return at ? [{ at, words: '', question: '' }] : []
}

function readNear(
  clock: ZoneClock,
  written: WrittenMoment,
  date: CalendarDate,
  near: Near,
): readonly Reading[] {
  const readings = readOn(clock, written, date)
  const last = readings.at(-1)
  const isTooEarly = last && 'at' in near && secondsBetween(last.at, near.at) > near.mayPrecedeBy
  return isTooEarly ? readOn(clock, written, daysAfter(date, 1)) : readings
}

function labelOf({ at, words }: Reading, date: CalendarDate | undefined): string {
  const { date: day, time } = wallClock(at, 'UTC')
  const inUtc = `${dateText(day)}, ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`
  const said = [date === undefined ? '' : dateText(date), words].filter((text) => text !== '').join(', ')
  return said === '' ? inUtc : `${said} (${inUtc})`
}
