import { type Cursor, take } from './cursor'

/** A time of day as it was written. */
export type WrittenClock = {
  /** HH:MM:SS. */
  readonly time: string
  /** To what it is known; of an `hour` only that it was within it. */
  readonly precision: 'hour' | 'minute' | 'second'
  /** "24:00" is the beginning of the next day. */
  readonly isNextDay: boolean
  /** Whether it said am or pm, or cannot be one of these. */
  readonly isPlain: boolean
  /** How it was punctuated: what could as well be a number is a time only beside another of its form. */
  readonly form: 'colon' | 'dot' | 'digits' | 'half'
}

const colon = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d|:\d)/y
const unknownMinutes = /(\d{1,2}):(?:\?{1,2}|xx|--|__)(?![\w?])/iy
const dotted = /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\.?\d|\s?%)/y
const french = /(\d{1,2})h(\d{2})(?!\w)/iy
const digits = /(\d{2})(\d{2})(?=\s|$|[Zz](?!\w)|[|,;:\])}])/y
const isoDigits = /(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(?=\s|$|[Zz+-]|[|,;:\])}])/y
const hourOnly = /(\d{1,2})(?=\s?[ap]\.?m(?!\w))/iy
const half = /\s?([ap])\.?m(?!\w)\.?|([ap])(?!\w)/iy
/** What a form shows where the time is still to be filled in. */
const placeholder = /(?:--:--|\?\?:\?\?|hh:mm|xx:xx|__:__)(?!\w)/iy

/** Whether the time was left open where it should stand. */
export function skipPlaceholder(cursor: Cursor): boolean {
  return take(cursor, placeholder) !== undefined
}

/** Reads a time of day; "impossible" is one that no clock shows, such as 25:00. */
export function readClock(cursor: Cursor, isIso: boolean): WrittenClock | 'impossible' | undefined {
  const vague = take(cursor, unknownMinutes)
  if (vague) return clock(vague[1], '00', undefined, undefined, 'colon', 'hour')
  const full = take(cursor, colon) ?? take(cursor, french)
  if (full) return withHalf(cursor, full, 'colon')
  const withDot = take(cursor, dotted)
  if (withDot) return withHalf(cursor, withDot, 'dot')
  const hour = take(cursor, hourOnly)
  if (hour) return withHalf(cursor, hour, 'half')
  const plain = take(cursor, isIso ? isoDigits : digits)
  return plain && clock(plain[1], plain[2], plain[3], undefined, 'digits')
}

type Form = WrittenClock['form']

/** A half of the day that the hour does not fit is no part of the time: "14:02 am I right". */
function withHalf(cursor: Cursor, [, hour, minute, second]: RegExpExecArray, form: Form) {
  const isOfHalf = Number(hour) >= 1 && Number(hour) <= 12
  const said = isOfHalf ? take(cursor, half) : undefined
  if (form === 'half' && !said) return 'impossible'
  return clock(hour, minute, second, (said?.[1] ?? said?.[2])?.toLowerCase(), form)
}

function clock(
  hour = '',
  minute = '00',
  second: string | undefined,
  said: string | undefined,
  form: Form,
  precision: WrittenClock['precision'] = second === undefined ? 'minute' : 'second',
): WrittenClock | 'impossible' {
  const hours = said ? (Number(hour) % 12) + (said === 'p' ? 12 : 0) : Number(hour)
  const isNextDay = hours === 24 && Number(minute) === 0 && Number(second ?? 0) === 0
  if ((hours > 23 && !isNextDay) || Number(minute) > 59 || Number(second ?? 0) > 60) return 'impossible'
  // A leap second counts as the one before it, as POSIX clocks do; what was written is kept beside it.
  const counted = second === '60' ? '59' : (second ?? '00')
  const time = [String(isNextDay ? 0 : hours).padStart(2, '0'), minute, counted].join(':')
  return {
    time,
    precision,
    isNextDay,
    isPlain: !said && hours >= 1 && hours <= 12,
    form: said ? 'half' : form,
  }
}

/** "2:00-2:30pm", "11:30-1:15pm": the beginning is in the half of the day that puts it right before the end. */
export function withHalfOf(from: WrittenClock, until: WrittenClock): WrittenClock {
  if (!from.isPlain || until.form !== 'half') return from
  const hour = Number(from.time.slice(0, 2)) % 12
  const [morning = '', evening = ''] = [hour, hour + 12].map(
    (hours) => String(hours).padStart(2, '0') + from.time.slice(2),
  )
  const isMorning = until.time < '12' ? morning <= until.time : evening > until.time
  return { ...from, time: isMorning ? morning : evening, isPlain: false }
}
