import {
  type CalendarDate,
  type Instant,
  instantAt,
  instantOf,
  instantsAt,
  isInCalendar,
  secondsOf,
  wallClock,
  type Zone,
  zoneOffset,
} from '../time'
import { dateText } from '../time-text'
import type { WrittenZone } from './written-zone'
import type { AbbreviatedZone } from './zone-abbreviations'

/** One instant that a date and time on a clock can mean. */
export type Reading = {
  readonly at: Instant
  /** What sets it apart from the others. */
  readonly words: string
  /** What to ask where there are others. */
  readonly question: string
}

/** A clock that a line can be read from. */
export type ZoneClock = {
  /** What is kept as the zone it was read in. */
  readonly zone: Zone
  /** Seconds ahead of UTC, of a clock that is one of several by its abbreviation. */
  readonly ahead?: number
  readonly dateAt: (at: Instant) => CalendarDate
  /** All that it can mean, earliest first; nothing where there is no such time. Times are HH:MM:SS. */
  readonly read: (date: CalendarDate, time: string) => readonly Reading[]
  /** The first moment of a day. */
  readonly startOf: (date: CalendarDate) => Instant | undefined
}

/** The clocks that a written zone can mean; the incident's where none was written. */
export function clocksOf(written: WrittenZone | undefined, incident: Zone): readonly ZoneClock[] {
  switch (written?.kind) {
    case undefined:
      return [clockIn(incident)]
    case 'named':
      return [clockIn(written.zone)]
    case 'offset':
      return [clockAhead(written.ahead)]
    case 'abbreviated':
      return written.meanings.map((meaning) => clockNamed(written.name, meaning, written.meanings.length > 1))
  }
}

function clockIn(zone: Zone): ZoneClock {
  return {
    zone,
    dateAt: (at) => wallClock(at, zone).date,
    read: (date, time) => readIn(zone, date, time),
    startOf: (date) => instantAt(date, '00:00', zone),
  }
}

function readIn(zone: Zone, date: CalendarDate, time: string): readonly Reading[] {
  const shown = instantsAt(date, time, zone)
  if (shown === undefined) return []
  const short = shortTime(time)
  if (shown.kind === 'once') return [{ at: shown.first, words: '', question: '' }]
  if (shown.kind === 'twice') {
    const question = `On ${dateText(date)} the clocks of ${zone} showed ${short} twice. Which is meant?`
    return [
      { at: shown.first, words: `${short} before the clocks were set back`, question },
      { at: shown.second, words: `${short} after the clocks were set back`, question },
    ]
  }
  const question = `On ${dateText(date)} the clocks of ${zone} were set forward and never showed ${short}. Which is meant?`
  const clockAt = (at: Instant) => shortTime(wallClock(at, zone).time)
  return [
    { at: shown.earlier, words: `${clockAt(shown.earlier)}, before the clocks were set forward`, question },
    { at: shown.later, words: `${clockAt(shown.later)}, after the clocks were set forward`, question },
  ]
}

function clockAhead(ahead: number): ZoneClock {
  const hours = ahead / 3600
  // Names of this kind count towards the west. There are none for parts of hours; the text says the offset anyway.
  const zone =
    hours === 0 || !Number.isInteger(hours) ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  const read = (date: CalendarDate, time: string) => {
    const seconds = secondsOf(`${date}T${time}Z`) - ahead
    return isInCalendar(seconds) ? instantOf(seconds) : undefined
  }
  return {
    zone,
    dateAt: (at) => new Date((secondsOf(at) + ahead) * 1000).toISOString().slice(0, 10),
    read: (date, time) => {
      const at = read(date, time)
      return at ? [{ at, words: '', question: '' }] : []
    },
    startOf: (date) => read(date, '00:00:00'),
  }
}

/**
 * A clock called by an abbreviation, such as BST, which is British Summer Time and Bangladesh Standard Time. "CET" in
 * July may be what it says, or what the clocks there show then; people write both.
 */
function clockNamed(
  abbreviation: string,
  { name, ahead, zone }: AbbreviatedZone,
  isOneOfMany: boolean,
): ZoneClock {
  const asWritten = clockAhead(ahead)
  return {
    zone,
    ahead,
    dateAt: asWritten.dateAt,
    startOf: asWritten.startOf,
    read: (date, time) => {
      const [written] = asWritten.read(date, time)
      if (!written) return []
      if (isOneOfMany) {
        const question = `${abbreviation} is the name of several zones. Which is meant?`
        return [{ at: written.at, words: `${shortTime(time)} ${name}`, question }]
      }
      const there = zoneOffset(written.at, zone) === ahead ? undefined : instantAt(date, time, zone)
      if (there === undefined) return [written]
      const question = `On ${dateText(date)} the clocks of ${zone} did not show ${name}. Which is meant?`
      const short = shortTime(time)
      return [
        { at: written.at, words: `${short} ${name}, as written`, question },
        { at: there, words: `${short} on the clocks of ${zone}`, question },
      ].sort((a, b) => a.at.localeCompare(b.at))
    },
  }
}

function shortTime(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
