import { blankAction } from '../action'
import type { Change } from '../edit'
import type { Incident } from '../incident'
import { instantOf } from '../time'
import type { AgendaItem, NotePlace } from './agenda'

/** A post-mortem meeting that is being held. Times are in ms. */
export type Meeting = {
  readonly startedAt: number
  /** The place of the present item in the agenda. */
  readonly item: number
  /** When the present item was come to. */
  readonly since: number
  /** How long each item took before that, by its place. */
  readonly spent: readonly number[]
}

export function beginMeeting(agenda: readonly AgendaItem[], now: number): Meeting {
  return { startedAt: now, item: 0, since: now, spent: agenda.map(() => 0) }
}

/** The meeting with another item of its agenda at hand. One that was left goes on where it stood. */
export function goToItem(meeting: Meeting, item: number, now: number): Meeting {
  return {
    ...meeting,
    item,
    since: now,
    spent: meeting.spent.map((_, index) => spentOn(meeting, index, now)),
  }
}

/** How long an item has taken so far, in ms. */
export function spentOn({ item, since, spent }: Meeting, index: number, now: number): number {
  return (spent[index] ?? 0) + (index === item ? now - since : 0)
}

/** "3:05"; past the minutes that were planned, how long ago they were over: "+0:40". */
export function timerText(ms: number, minutes: number): string {
  const seconds = Math.floor(ms / 1000)
  const over = seconds - minutes * 60
  return over < 0 ? clock(seconds) : `+${clock(over)}`
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Writes a note of the meeting where it belongs; `id` is that of a new item. */
export function noteChange(
  { review, openedAt }: Incident,
  place: NotePlace,
  text: string,
  id: string,
): Change {
  switch (place) {
    case 'notes': {
      const before = review.notes.trimEnd()
      return {
        kind: 'write',
        part: 'review',
        with: { notes: `${before}${before === '' ? '' : '\n'}- ${text}` },
      }
    }
    case 'factors':
      return { kind: 'add', list: place, items: [{ id, text, evidence: [], category: '' }] }
    case 'actions':
      return { kind: 'add', list: place, items: [{ ...blankAction(id, 'P1', openedAt), text }] }
    default:
      return { kind: 'add', list: place, items: [{ id, text }] }
  }
}

/** Stamps when the meeting was held, unless that is known already. */
export function endMeeting({ review }: Incident, { startedAt }: Meeting): Change | undefined {
  if (review.meetingAt !== undefined) return undefined
  return { kind: 'write', part: 'review', with: { meetingAt: instantOf(startedAt / 1000) } }
}
