import { milestoneMark } from './milestone-marks'
import { type CalendarDate, type Instant, secondsBetween, wallClock, type Zone } from './time'
import type { TimelineEvent } from './timeline-event'
import { type MeantTime, meantTime } from './typing/meant-time'
import { escapedText, readWrittenLine, type WrittenLine } from './typing/written-line'

export type TypedEvent = Omit<TimelineEvent, 'id'>

export type LineContext = {
  /** The event above it in writing. */
  readonly after: Instant | undefined
  /** The day of a time without a date where there is no event yet. */
  readonly day: CalendarDate
  /** The incident's. */
  readonly zone: Zone
  readonly now: Instant
}

export type ReadLine =
  | { readonly kind: 'event'; readonly event: TypedEvent }
  /** It can mean several times: the clock shows it twice or never, or it is written in an ambiguous way. */
  | {
      readonly kind: 'ask'
      readonly question: string
      readonly choices: readonly { readonly label: string; readonly event: TypedEvent }[]
    }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'empty' }

/**
 * What one line says happened, and when: a time, then what happened.
 *
 * - a time: `14:02`, `14:02:31`, `2:02pm`, `14.02`, `0556`; `~14:02` or `about 14:02`; `14:??`
 * - counted from the event above: `+5m`, `+1h30m`, `+45s`, `-10m`
 * - with a date: `2026-03-12 14:02`, `03-12 14:02` (month and day), `14 Nov 05:56`, `Nov 14, 5:56 AM`,
 *   `yesterday 21:10`, `Monday 21:10`; a date alone is all that is known of when
 * - with a zone: `14:02 UTC`, `14:02Z`, `14:02 +02:00`, `14:02 Asia/Dubai`, `14:02 CET`
 * - from one time to another: `14:02-14:09`, `2026-03-12 23:50 – 00:10`
 * - not known when: `?`; with the time where it is to stand: `? 14:02`
 *
 * A milestone is marked behind the time, or before or behind the text: `14:02!d Alert fires`, `14:02 Up !resolved`.
 * Bullets, brackets, bold marks and table bars around the time are skipped. A separator behind the time, such as `|`
 * or `-`, ends it, so that what follows is text even where it looks like a part of the time.
 */
export function readLine(line: string, context: LineContext): ReadLine {
  if (line.trim() === '') return { kind: 'empty' }
  const written = readWrittenLine(line)
  if (!written) return { kind: 'unreadable', reason: howToBegin }
  const meant = meantTime(written.time, context)
  if (meant.kind === 'none') return { kind: 'unreadable', reason: meant.reason }
  const choices = meant.times.map((time) => ({ label: time.label, event: eventOf(written, time) }))
  const [first] = choices
  return choices.length === 1 && first
    ? { kind: 'event', event: first.event }
    : { kind: 'ask', question: meant.question, choices }
}

const howToBegin = 'Begin with a time such as 14:02, +5m or 2026-03-12 14:02; with ? where it is not known.'

/**
 * What each line of a pasted text says. The date and the last time carry over from one line to the next; a line
 * with nothing but a date is the heading of those below it. Of a line that asks, the first choice counts for the next.
 */
export function readLines(
  text: string,
  context: LineContext,
): readonly { readonly line: string; readonly read: ReadLine }[] {
  let { after, day } = context
  return text.split(/\r\n|\r|\n/).map((line) => {
    const read = readLine(line, { ...context, after, day })
    const event =
      read.kind === 'event' ? read.event : read.kind === 'ask' ? read.choices[0]?.event : undefined
    if (!event) return { line, read }
    if (event.precision === 'day' && event.text === '') {
      day = wallClock(event.at, event.written?.zone ?? context.zone).date
      after = undefined
      return { line, read: { kind: 'empty' } }
    }
    after = event.at
    return { line, read }
  })
}

/** What is typed where a time alone is asked for; words behind it make it unreadable. */
export function readTimeAlone(typed: string, context: LineContext): ReadLine {
  const written = readWrittenLine(typed)
  const isMore = written !== undefined && (written.text !== '' || written.milestone !== undefined)
  return isMore ? { kind: 'unreadable', reason: howToBegin } : readLine(typed, context)
}

function eventOf({ timeText, milestone, text }: WrittenLine, time: MeantTime): TypedEvent {
  const { at, until, precision, zone } = time
  return {
    at,
    ...(until === undefined ? {} : { until }),
    precision,
    written: { text: timeText, zone },
    text,
    ...(milestone === undefined ? {} : { milestone }),
    certainty: 'fact',
    visibility: 'everyone',
    evidence: [],
  }
}

/**
 * The line that says this event, for reading in a zone: whatever is above it, `readLine` gives the same event back.
 * A line carries `at`, `until`, `precision`, `milestone` and `text`, and nothing else of an event; and it cannot say
 * spaces around the text, seconds of an event that is known to the minute, or a time within a day of one that is
 * known to the day. Times that the clock of the zone shows twice are written in UTC.
 */
export function printLine(event: TypedEvent, zone: Zone): string {
  const lines = [zone, 'UTC'].flatMap((shownIn) => {
    const time = printedTime(event, shownIn) + (shownIn === zone || event.precision === 'day' ? '' : ' UTC')
    const text = event.milestone ? `${milestoneMark(event.milestone)} ${event.text}` : escapedText(event.text)
    // Words that look like a part of the time are set off from it; behind a day alone, its time is left open first.
    return [`${time} ${text}`, `${time} | ${text}`, `${time} --:-- | ${text}`].map((line) => line.trimEnd())
  })
  return lines.find((line) => isSaidBy(line, event, zone)) ?? lines[0] ?? ''
}

/** Lines to be pasted elsewhere, or here again. What was more than one line in a text becomes one. */
export function printLines(events: readonly TypedEvent[], zone: Zone): string {
  const inOneLine = (text: string) =>
    text
      .split(/[\r\n]+/)
      .map((part) => part.trim())
      .join(' ')
      .trim()
  return events.map((event) => printLine({ ...event, text: inOneLine(event.text) }, zone)).join('\n')
}

function isSaidBy(line: string, event: TypedEvent, zone: Zone): boolean {
  const read = readLine(line, { after: undefined, day: '2000-01-01', zone, now: '2000-01-01T00:00:00Z' })
  return (
    read.kind === 'event' &&
    (['at', 'until', 'precision', 'milestone', 'text'] as const).every(
      (key) => read.event[key] === event[key],
    )
  )
}

function printedTime({ at, until, precision }: TypedEvent, zone: Zone): string {
  const before = precision === 'unknown' ? '? ' : precision === 'approximate' ? '~' : ''
  const begins = `${before}${printedMoment(at, precision, zone)}`
  if (until === undefined) return begins
  const isWithinADay = secondsBetween(at, until) >= 0 && secondsBetween(at, until) < 86_400
  const [start, end] = [wallClock(at, zone), wallClock(until, zone)]
  const isClockAlone =
    precision !== 'day' && isWithinADay && (start.date === end.date || end.time < start.time)
  const ends = printedMoment(until, precision, zone)
  return `${begins} – ${isClockAlone ? ends.slice(11) : ends}`
}

/** Seconds are written where they are known, and wherever there are any. */
function printedMoment(at: Instant, precision: TypedEvent['precision'], zone: Zone): string {
  const { date, time } = wallClock(at, zone)
  if (precision === 'day') return date
  return `${date} ${precision !== 'second' && time.endsWith(':00') ? time.slice(0, 5) : time}`
}
