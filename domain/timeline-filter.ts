import { isShown } from './coverage'
import { folded } from './folded-text'
import type { Instant } from './time'
import type { Lane, Phase, TimelineEvent } from './timeline-event'

/** What a timeline can be narrowed by, beside words and a stretch of time. */
export const timelineFacets = [
  'phase',
  'milestone',
  'certainty',
  'visibility',
  'lane',
  'source',
  'evidence',
] as const
export type TimelineFacet = (typeof timelineFacets)[number]

export type TimeRange = { readonly from: Instant; readonly to: Instant }

/** An event passes when it holds all the words, is in the range, and has one of the chosen values of each facet. */
export type TimelineFilter = {
  readonly text: string
  readonly range?: TimeRange | undefined
  readonly chosen: { readonly [Facet in TimelineFacet]?: readonly string[] | undefined }
}

export const noTimelineFilter: TimelineFilter = { text: '', chosen: {} }

/** What an event is told by but does not say itself. */
export type AboutEvents = {
  readonly phaseOf: (event: TimelineEvent) => Phase | undefined
  readonly laneOf: (event: TimelineEvent) => Lane
}

export function isNarrowed({ text, range, chosen }: TimelineFilter): boolean {
  return text.trim() !== '' || range !== undefined || Object.values(chosen).some((values) => values?.length)
}

export function passing(
  events: readonly TimelineEvent[],
  filter: TimelineFilter,
  about: AboutEvents,
): readonly TimelineEvent[] {
  if (!isNarrowed(filter)) return events
  const words = folded(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const facets = timelineFacets.filter((facet) => filter.chosen[facet]?.length)
  const { range } = filter
  return events.filter(
    (event) =>
      (!range || ((event.until ?? event.at) >= range.from && event.at <= range.to)) &&
      facets.every((facet) => filter.chosen[facet]?.includes(wordFor(event, facet, about))) &&
      holds(event, words),
  )
}

/** The values that at least one event has, in the order in which they are first met. */
export function valuesIn(
  events: readonly TimelineEvent[],
  facet: TimelineFacet,
  about: AboutEvents,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const event of events) {
    const value = wordFor(event, facet, about)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** One word, never empty: what an event does not have is a value too. */
function wordFor(event: TimelineEvent, facet: TimelineFacet, { phaseOf, laneOf }: AboutEvents): string {
  switch (facet) {
    case 'phase':
      return phaseOf(event) ?? 'no phase'
    case 'milestone':
      return event.milestone ?? 'no milestone'
    case 'certainty':
      return event.certainty
    case 'visibility':
      return event.visibility
    case 'lane':
      return laneOf(event)
    case 'source':
      return event.source?.file ?? 'typed in'
    case 'evidence':
      return isShown(event) ? 'with evidence' : 'without evidence'
  }
}

function holds(event: TimelineEvent, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = folded(
    [event.text, event.comment, event.source?.file, event.source?.quote, event.milestone].join(' '),
  )
  return words.every((word) => text.includes(word))
}
