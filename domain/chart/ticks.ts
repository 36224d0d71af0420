import { instantAt, instantOf, secondsOf, wallClock, type Zone } from '../time'
import { shortDateText } from '../time-text'
import { edge, labelSize, textWidth } from './text-width'
import type { VisibleRange } from './visible-range'
import { aheadOfUtc, dayBegin, nextDayBegin, nextOnClock } from './zone-seconds'

/** A moment on the axis: what the zone's clock says there, and UTC's where that is another thing. */
export type Tick = {
  readonly x: number
  /** Where the middle of its label stands: at the tick, or as near as the edge of the chart lets it. */
  readonly labelX: number
  readonly at: number
  readonly label: string
  readonly utc: string
  /** A day, month or year begins here. */
  readonly isBegin: boolean
}

/** A date, written where its day begins, or at the left edge. */
export type DayLabel = { readonly x: number; readonly text: string; readonly isBegin: boolean }

export type Axis = {
  readonly zone: Zone
  readonly ticks: readonly Tick[]
  /** Empty where the ticks themselves are dates. */
  readonly days: readonly DayLabel[]
  /** Whether UTC says another time than the zone anywhere in the range. */
  readonly hasUtc: boolean
}

type Step = { readonly unit: 'clock' | 'day' | 'month'; readonly amount: number; readonly seconds: number }

const day = 86_400
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
const steps: readonly Step[] = [
  ...clockSteps.map((seconds) => ({ unit: 'clock', amount: seconds, seconds }) as const),
  ...[1, 2, 7, 14].map((days) => ({ unit: 'day', amount: days, seconds: days * day }) as const),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000].map(
    (months) => ({ unit: 'month', amount: months, seconds: months * 30.4 * day }) as const,
  ),
]

/** The least room between two ticks, in pixels: a date with its year fits. */
const leastRoom = 78
const dayLabelWidth = 84

/** The ticks of a range, `left` and `width` in pixels. */
export function axisOf(range: VisibleRange, zone: Zone, left: number, width: number): Axis {
  const perSecond = width / (range.to - range.from)
  const x = (at: number) => left + (at - range.from) * perSecond
  const step = steps.find(({ seconds }) => seconds * perSecond >= leastRoom) ?? (steps.at(-1) as Step)
  const moments = momentsOf(range, step, zone)
  const labels = labelsOf(step)
  const ticks = moments.map(
    (at): Tick => ({
      x: x(at),
      labelX: Math.min(x(at), left + width + edge - textWidth(labels(at, zone), labelSize) / 2),
      at,
      label: labels(at, zone),
      utc: labels(at, 'UTC'),
      isBegin: step.unit !== 'clock' || at === dayBegin(at, zone),
    }),
  )
  const hasUtc = [range.from, ...moments, range.to].some((at) => aheadOfUtc(at, zone) !== 0)
  const days = step.unit === 'clock' ? daysOf(range, zone, x, { left, right: left + width + edge }) : []
  return { zone, ticks, days, hasUtc: hasUtc && step.unit === 'clock' }
}

function momentsOf(range: VisibleRange, step: Step, zone: Zone): number[] {
  const moments: number[] = []
  for (let at = firstOf(range, step, zone); at <= range.to; at = nextOf(at, step, zone)) {
    if (at >= range.from) moments.push(at)
    // A zone's rules are data; whatever they say, this ends.
    if (moments.length > 1000) break
  }
  return moments
}

function firstOf({ from }: VisibleRange, step: Step, zone: Zone): number {
  switch (step.unit) {
    case 'clock':
      return nextOnClock(Math.floor(from) - 1, step.amount, zone)
    case 'day': {
      const begin = dayBegin(from, zone)
      // Weeks begin on Mondays; 1970 began on a Thursday.
      const number = Math.floor((begin + aheadOfUtc(begin, zone)) / day) - 4
      const left = (step.amount - (((number % step.amount) + step.amount) % step.amount)) % step.amount
      return later(begin, left, zone)
    }
    case 'month': {
      const [year = 0, month = 1] = wallClock(instantOf(from), zone).date.split('-').map(Number)
      const months = year * 12 + month - 1
      return monthBegin(Math.floor(months / step.amount) * step.amount, zone)
    }
  }
}

function nextOf(at: number, step: Step, zone: Zone): number {
  switch (step.unit) {
    case 'clock':
      return nextOnClock(at, step.amount, zone)
    case 'day':
      return later(at, step.amount, zone)
    case 'month': {
      const [year = 0, month = 1] = wallClock(instantOf(at), zone).date.split('-').map(Number)
      return monthBegin(year * 12 + month - 1 + step.amount, zone)
    }
  }
}

function later(begin: number, days: number, zone: Zone): number {
  let at = begin
  for (let passed = 0; passed < days; passed++) at = nextDayBegin(at, zone)
  return at
}

/** `months` are counted from the year 0. */
function monthBegin(months: number, zone: Zone): number {
  const [year, month] = [Math.floor(months / 12), months % 12]
  const text = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`
  const at = instantAt(text, '00:00', zone)
  // Outside of what instants can say, the calendar goes on all the same.
  return at === undefined ? new Date(0).setUTCFullYear(year, month, 1) / 1000 : secondsOf(at)
}

function labelsOf({ unit, amount }: Step): (at: number, zone: Zone) => string {
  return (at, zone) => {
    const { date, time } = wallClock(instantOf(at), zone)
    if (unit === 'clock') return amount < 60 ? time : time.slice(0, 5)
    if (unit === 'day') return shortDateText(date).replace(/ \d{4}$/, '')
    return amount % 12 === 0 ? date.slice(0, 4) : shortDateText(date).replace(/^\d+ /, '')
  }
}

/** The day the range begins in, and each that begins in it, as far as there is room to write them. */
function daysOf(
  range: VisibleRange,
  zone: Zone,
  x: (at: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
): DayLabel[] {
  const dateAt = (at: number) => shortDateText(wallClock(instantOf(at), zone).date)
  const begins: DayLabel[] = []
  for (let at = nextDayBegin(range.from, zone); at < range.to; at = nextDayBegin(at, zone)) {
    const last = begins.at(-1)
    const place = Math.min(x(at), right - dayLabelWidth)
    if (!last || place - last.x >= dayLabelWidth) begins.push({ x: place, text: dateAt(at), isBegin: true })
  }
  const [first] = begins
  const hasRoom = !first || first.x - left >= dayLabelWidth
  return hasRoom ? [{ x: left, text: dateAt(range.from), isBegin: false }, ...begins] : begins
}
