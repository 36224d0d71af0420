import { type Instant, wallClock } from '../../../domain/time'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { type LineContext, type ReadLine, readTimeAlone } from '../../../domain/typed-line'

/** What a time cell takes: everything that a line may begin with. Without a date it stays on the event's day. */
export function readCell(typed: string, event: TimelineEvent, zone: string): ReadLine {
  const isRelative = /^\s*[+-]/.test(typed)
  const context: LineContext = {
    after: isRelative ? event.at : undefined,
    day: wallClock(event.at, zone).date,
    zone,
    now: event.at,
  }
  return readTimeAlone(typed, context)
}

type Times = Pick<TimelineEvent, 'at' | 'precision'> & Partial<Pick<TimelineEvent, 'until' | 'written'>>

/** Of what was read, only what is about time; a time that ended before is not kept. */
export function timesOf({ at, until, precision, written }: Times): Partial<TimelineEvent> & { at: Instant } {
  return { at, until, precision, written }
}
