import { onceFor } from './once'
import { type Instant, secondsBetween } from './time'
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
  return atLeastSeconds === gapWorthNaming ? gapsWorthNaming(timeline) : gapsOf(timeline, atLeastSeconds)
}

const gapsWorthNaming = onceFor((timeline: Timeline) => gapsOf(timeline, gapWorthNaming))

function gapsOf(timeline: Timeline, atLeastSeconds: number): readonly Gap[] {
  const timed = timeline.filter(isTimed)
  const milestones = milestonesOf(timed)
  const begins = (['impact started', 'detected', 'declared'] as const).flatMap(
    (name) => milestones.get(name)?.at ?? [],
  )
  const [begin = ''] = begins.sort()
  const end = (milestones.get('resolved') ?? milestones.get('closed'))?.at ?? '9999'
  const during = inOrder(timeline).filter(
    (event) => isTimed(event) && lastMoment(event) >= begin && event.at <= end,
  )
  const gaps: Gap[] = []
  let [after] = during
  for (const before of during.slice(1)) {
    if (!after) break
    const ended = lastMoment(after)
    const seconds = ended < before.at ? secondsBetween(ended, before.at) : 0
    if (seconds > 0 && seconds >= atLeastSeconds) gaps.push({ after, before, seconds })
    if (ended <= lastMoment(before)) after = before
  }
  return gaps
}

/** An end that was noted as before the beginning is a slip, not an end. */
function lastMoment({ at, until }: TimelineEvent): Instant {
  return until !== undefined && until > at ? until : at
}
