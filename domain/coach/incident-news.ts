import type { Incident } from '../incident'
import type { TimelineEvent } from '../timeline-event'

/**
 * What an incident has that an earlier value of it had not. Told to another thread instead of the incident, of which
 * each key stroke would copy thousands of events.
 */
export type IncidentNews = {
  /** All but the timeline. */
  readonly parts: Partial<Incident>
  /** Events that came to stand in the place of others. */
  readonly timeline?: {
    readonly from: number
    readonly removed: number
    readonly put: readonly TimelineEvent[]
  }
}

/** @param before nothing, where all of it is news */
export function newsOf(before: Incident | undefined, after: Incident): IncidentNews {
  const { timeline, ...others } = after
  const parts = Object.fromEntries(
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(others)])]
      .filter((key) => key !== 'timeline' && before?.[key as keyof Incident] !== after[key as keyof Incident])
      .map((key) => [key, after[key as keyof Incident]]),
  ) as Partial<Incident>
  if (before?.timeline === timeline) return { parts }
  return { parts, timeline: spliceBetween(before?.timeline ?? [], timeline) }
}

/** The later incident, which shares with the earlier one all that is no news. */
export function withNews(before: Incident | undefined, { parts, timeline }: IncidentNews): Incident {
  const known = before?.timeline ?? []
  // Of nothing, all of it is news.
  const after = { ...before, ...parts } as Incident
  if (!timeline) return after
  const { from, removed, put } = timeline
  return { ...after, timeline: [...known.slice(0, from), ...put, ...known.slice(from + removed)] }
}

function spliceBetween(before: readonly TimelineEvent[], after: readonly TimelineEvent[]) {
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from++
  let same = 0
  while (same < least - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return {
    from,
    removed: before.length - from - same,
    put: after.slice(from, after.length - same),
  }
}
