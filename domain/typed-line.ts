import { readMark } from './milestone-marks'
import { type CalendarDate, type Instant, instantAt, plusSeconds, wallClock, type Zone } from './time'
import { readNextTime, readTime, type TypedTime } from './time-text'
import type { TimelineEvent } from './timeline-event'

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
  /** The clock shows that time twice, or never: what could be meant, in words. */
  | {
      readonly kind: 'ask'
      readonly question: string
      readonly choices: readonly { readonly label: string; readonly event: TypedEvent }[]
    }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'empty' }

/** What one line says happened, and when. */
export function readLine(line: string, context: LineContext): ReadLine {
  const words = line.trim().split(/\s+/, 4)
  if (words[0] === '' || words[0] === undefined) return { kind: 'empty' }
  const { after, day, zone } = context
  for (const count of [3, 2, 1]) {
    const typed = words.slice(0, count).join(' ')
    const read = readWhen(typed, after, day, zone)
    if (!read || words.length < count) continue
    const rest = line.trim().replace(/\s+/g, ' ').slice(typed.length).trim()
    const [first = '', ...others] = rest.split(' ')
    const milestone = readMark(first)
    return {
      kind: 'event',
      event: {
        ...read,
        written: { text: typed, zone },
        text: milestone ? others.join(' ') : rest,
        ...(milestone ? { milestone } : {}),
        certainty: 'fact',
        visibility: 'everyone',
        evidence: [],
      },
    }
  }
  return {
    kind: 'unreadable',
    reason: 'Begin with a time such as 14:02, +5m or 2026-03-12 14:02; or with ? where it is not known.',
  }
}

function readWhen(
  typed: string,
  after: Instant | undefined,
  day: CalendarDate,
  zone: Zone,
): TypedTime | undefined {
  if (typed === '?')
    return { at: after ?? instantAt(day, '00:00', zone) ?? `${day}T00:00:00Z`, precision: 'unknown' }
  const relative = /^\+(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/.exec(typed)
  if (relative && after && typed.length > 1) {
    const [, hours = 0, minutes = 0, seconds] = relative
    const later = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
    const at = plusSeconds(after, later)
    return { at, precision: at.endsWith(':00Z') ? 'minute' : 'second' }
  }
  return after ? readNextTime(typed, after, zone) : readTime(typed, day, zone)
}

/** What each line of a pasted text says; the date and the last time carry over from one to the next. */
export function readLines(
  text: string,
  context: LineContext,
): readonly { readonly line: string; readonly read: ReadLine }[] {
  let after = context.after
  return text.split(/\r\n|\r|\n/).map((line) => {
    const read = readLine(line, { ...context, after })
    if (read.kind === 'event') after = read.event.at
    return { line, read }
  })
}

/** The line that says this event in a zone: its time, its milestone and its text. */
export function printLine(event: TypedEvent, zone: Zone): string {
  const { date, time } = wallClock(event.at, zone)
  const mark = event.precision === 'unknown' ? '? ' : event.precision === 'approximate' ? '~' : ''
  const clock = event.precision === 'second' ? time : time.slice(0, 5)
  return `${mark}${date} ${clock} ${event.text}`
}
