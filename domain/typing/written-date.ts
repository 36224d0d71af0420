import type { CalendarDate } from '../time'
import { type Cursor, take } from './cursor'

/** A date as it was written; all but the first need something else to say which one is meant. */
export type WrittenDate =
  | { readonly kind: 'full'; readonly date: CalendarDate }
  | { readonly kind: 'yearless'; readonly month: number; readonly day: number }
  /** Day and month, or month and day: 03/12. */
  | { readonly kind: 'either'; readonly dates: readonly [WrittenDate, WrittenDate] }
  | { readonly kind: 'from today'; readonly days: number }
  /** The last one; 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }

export type ReadDate = {
  readonly date: WrittenDate
  /** It only is a date where a time follows: "Monday deployments failed", "03-12 replicas". */
  readonly needsClock: boolean
}

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const compact = /((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d{4}|\s|$)/y
const dayFirst = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y
const eitherFirst = /(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)|(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?(?![\d/])/y
const monthDay = /(\d{2})-(\d{2})(?=\s|T\d)/y
const dayAndMonth = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s/-]{0,2}(?:of\\s)?(${monthNames})(?![a-z])\\.?`,
  'iy',
)
const monthAndDay = new RegExp(`(${monthNames})\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)`, 'iy')
const yearAfter = /[\s,/-]{1,3}((?:19|20)\d{2})(?!\d)/y
const weekday = /(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?(?![a-z])[.,]?\s{0,3}/iy
const dayWord = /(yesterday|today|tomorrow)(?!\w)/iy

/** Reads a date, with the day of the week before it where there is one; "impossible" is a 30th of February. */
export function readDate(cursor: Cursor): ReadDate | 'impossible' | undefined {
  const word = take(cursor, dayWord)?.[1]?.toLowerCase()
  if (word) {
    const days = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0
    return { date: { kind: 'from today', days }, needsClock: false }
  }
  const named = take(cursor, weekday)
  const read = readNumbers(cursor) ?? readNames(cursor)
  if (read || !named) return read
  const index = weekdays.indexOf((named[1] ?? '').slice(0, 3).toLowerCase())
  return { date: { kind: 'weekday', weekday: index }, needsClock: true }
}

function readNumbers(cursor: Cursor): ReadDate | 'impossible' | undefined {
  const iso = take(cursor, yearFirst)
  if (iso) return dated(iso[1], iso[3], iso[4])
  const close = take(cursor, compact)
  if (close) return dated(close[1], close[2], close[3])
  const german = take(cursor, dayFirst)
  if (german) return dated(german[3], german[2], german[1])
  const either = take(cursor, eitherFirst)
  if (either) {
    const [, a = either[5], , b = either[6], long] = either
    const year = long ?? (either[7] && `20${either[7]}`)
    return eitherWay(dated(year, a, b), dated(year, b, a))
  }
  const short = take(cursor, monthDay)
  const read = short && dated(undefined, short[1], short[2])
  return read && read !== 'impossible' ? { ...read, needsClock: true } : read
}

/** Where only one way gives a day, that one is meant; and so it is where both give the same. */
function eitherWay(a: ReadDate | 'impossible', b: ReadDate | 'impossible'): ReadDate | 'impossible' {
  if (a === 'impossible') return b
  if (b === 'impossible') return a
  if (JSON.stringify(a) === JSON.stringify(b)) return a
  return { date: { kind: 'either', dates: [a.date, b.date] }, needsClock: a.needsClock }
}

function readNames(cursor: Cursor): ReadDate | 'impossible' | undefined {
  const match = take(cursor, dayAndMonth)
  const turned = match ? undefined : take(cursor, monthAndDay)
  const [day, name] = match ? [match[1], match[2]] : [turned?.[2], turned?.[1]]
  if (!name) return undefined
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return dated(take(cursor, yearAfter)?.[1], String(month), day)
}

const yearBehind = /\s((?:19|20)\d{2})(?![\w:.-])/y

/** "Thu Mar 12 14:02:31 UTC 2026": the year behind the time. */
export function readYearBehind(cursor: Cursor, date: WrittenDate): WrittenDate {
  if (date.kind !== 'yearless') return date
  const { place } = cursor
  const year = take(cursor, yearBehind)?.[1]
  const read = year ? dated(year, String(date.month), String(date.day)) : 'impossible'
  if (read !== 'impossible') return read.date
  cursor.place = place
  return date
}

function dated(year: string | undefined, month = '', day = ''): ReadDate | 'impossible' {
  // 2024 has every day that any year has.
  const date = `${year ?? '2024'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isRealDate(date)) return 'impossible'
  if (year !== undefined) return { date: { kind: 'full', date }, needsClock: false }
  return { date: { kind: 'yearless', month: Number(month), day: Number(day) }, needsClock: false }
}

export function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
