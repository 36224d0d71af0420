import { sentenceCase } from './sentences'
import { secondsBetween } from './time'
import { durationText } from './time-text'
import { milestonesOf, outOfOrder, type Timeline } from './timeline'
import type { TimelineEvent } from './timeline-event'

/** Times that cannot both be right. */
export type TimelineProblem = {
  /** The events to look at, oldest first. */
  readonly events: readonly TimelineEvent[]
  /** What is wrong and what to do, in two sentences. */
  readonly words: string
}

/** Each contradiction between the times of a timeline: milestones in the wrong order, ends before beginnings. */
export function problemsIn(timeline: Timeline): readonly TimelineProblem[] {
  const milestones = milestonesOf(timeline)
  const wrongOrder = outOfOrder(milestones).map(({ earlier, later, seconds }) => ({
    events: [later, earlier].flatMap((name) => milestones.get(name) ?? []),
    words: `${sentenceCase(later)} is marked ${durationText(seconds)} before ${earlier}. One of the two times needs checking.`,
  }))
  const wrongEnds = timeline.flatMap((event) => {
    const seconds = event.until === undefined ? 0 : secondsBetween(event.until, event.at)
    if (seconds <= 0) return []
    const name = event.text.trim() === '' ? 'An event' : `“${event.text.trim().slice(0, 80)}”`
    return [
      {
        events: [event],
        words: `${name} ends ${durationText(seconds)} before it begins. One of the two times needs checking.`,
      },
    ]
  })
  return [...wrongOrder, ...wrongEnds]
}
