import { secondsBetween, secondsOf } from './time'
import { inOrder, isTimed, milestonesOf, type Timeline } from './timeline'
import type { TimelineEvent } from './timeline-event'

/** A stretch of an incident of which nothing is written down. */
export type Gap = {
  /** The event that went on the longest before it. */
  readonly after: TimelineEvent
  /** The next event. */
  readonly before: TimelineEvent
  readonly seconds: number
}

/** A quarter of an hour in which nobody did, saw or said anything is worth a question. */
export const gapWorthNaming = 15 * 60

/**
 * Where nothing is noted for a while as long as the incident went on: from the first of impact, detection and
 * declaration to the resolution, or from the first event to the last while these are not marked. What led to it, and
 * what was done about it later, may take its time. Events without a known time neither end a gap nor begin one.
 */
export function gapsIn(timeline: Timeline, atLeastSeconds: number = gapWorthNaming): readonly Gap[] {
  const milestones = milestonesOf(timeline.filter(isTimed))
  const begins = (['impact started', 'detected', 'declared'] as const).flatMap((name) => {
    const event = milestones.get(name)
    return event ? [secondsOf(event.at)] : []
  })
  const begin = begins.length > 0 ? Math.min(...begins) : Number.NEGATIVE_INFINITY
  const over = milestones.get('resolved') ?? milestones.get('closed')
  const end = over ? secondsOf(over.at) : Number.POSITIVE_INFINITY
  const during = inOrder(timeline).filter((event) => {
    if (!isTimed(event)) return false
    return secondsOf(event.until ?? event.at) >= begin && secondsOf(event.at) <= end
  })
  const gaps: Gap[] = []
  let [after] = during
  for (const before of during.slice(1)) {
    if (!after) break
    const seconds = secondsBetween(lastSecond(after), before.at)
    if (seconds >= atLeastSeconds && seconds > 0) gaps.push({ after, before, seconds })
    if (secondsBetween(lastSecond(after), lastSecond(before)) >= 0) after = before
  }
  return gaps
}

/** An end that was noted as before the beginning is a slip, not an end. */
function lastSecond({ at, until }: TimelineEvent): string {
  return until !== undefined && secondsBetween(at, until) > 0 ? until : at
}
