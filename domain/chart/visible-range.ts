import { secondsOf } from '../time'
import type { ChartIndex } from './chart-index'

/** The span of time that a chart shows, in seconds since 1970; `to` is later than `from`. */
export type VisibleRange = { readonly from: number; readonly to: number }

/** Nobody has to see a second torn wider than this. */
const shortest = 10
/** What a chart shows of a timeline that is a single moment. */
const aroundOneMoment = 600

/** All of a timeline and its impact intervals, with a little room at both ends; undefined where there is nothing. */
export function wholeRange({ extent }: ChartIndex): VisibleRange | undefined {
  if (!extent) return undefined
  const span = extent.to - extent.from
  // A second apart must still be seen apart.
  const room = span === 0 ? aroundOneMoment / 2 : Math.max(span * 0.04, 2)
  return withinCalendar({ from: extent.from - room, to: extent.to + room })
}

/** The same range made shorter (factor below 1) or longer, the moment `about` staying where it is. */
export function zoomed(
  range: VisibleRange,
  about: number,
  factor: number,
  whole: VisibleRange,
): VisibleRange {
  const span = range.to - range.from
  const wanted = clamped(span * factor, shortest, Math.max(longestOf(whole), span))
  const scale = wanted / span
  return kept({ from: about - (about - range.from) * scale, to: about + (range.to - about) * scale }, whole)
}

/** The same span, so many seconds later, but never past what there is to see. */
export function panned(range: VisibleRange, seconds: number, whole: VisibleRange): VisibleRange {
  return kept({ from: range.from + seconds, to: range.to + seconds }, whole)
}

/** A range that shows from one moment to another, with room around them. */
export function around(from: number, to: number, whole: VisibleRange): VisibleRange {
  const span = Math.max((to - from) * 1.4, shortest)
  const middle = (from + to) / 2
  return kept({ from: middle - span / 2, to: middle + span / 2 }, whole)
}

/** The range moved as little as it takes to show a moment. */
export function showing(range: VisibleRange, at: number, whole: VisibleRange): VisibleRange {
  const room = (range.to - range.from) * 0.1
  if (at < range.from + room) return panned(range, at - range.from - room, whole)
  if (at > range.to - room) return panned(range, at - range.to + room, whole)
  return range
}

const longestOf = ({ from, to }: VisibleRange) => (to - from) * 1.5

/** Moved so that it overlaps what there is to see by at least a half of the shorter of the two. */
function kept(range: VisibleRange, whole: VisibleRange): VisibleRange {
  const span = range.to - range.from
  const overlap = Math.min(span, whole.to - whole.from) / 2
  const from = clamped(range.from, whole.from - span + overlap, whole.to - overlap)
  return withinCalendar({ from, to: from + span })
}

/** Instants are written with four digits of the year. */
const earliest = secondsOf('1900-01-02T00:00:00Z')
const latest = secondsOf('9999-12-29T00:00:00Z')

function withinCalendar({ from, to }: VisibleRange): VisibleRange {
  const shift = Math.max(0, earliest - from) - Math.max(0, to - latest)
  return { from: Math.max(earliest, from + shift), to: Math.min(latest, to + shift) }
}

const clamped = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
