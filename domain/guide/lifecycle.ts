import type { Incident } from '../incident'
import type { Review } from '../review'
import { type Instant, secondsBetween } from '../time'
import { isTimed, milestonesOf } from '../timeline'
import type { Milestone, TimelineEvent } from '../timeline-event'

/** The stamps of the work after an incident. */
export type ReviewStamp = keyof Pick<Review, 'dataGatheredAt' | 'meetingAt' | 'actionsAgreedAt'>

/** One step of an incident's life, and when it was reached. */
export type Stage = {
  readonly name: string
  /** Undefined while it is not known; of an event without a time, the stage is reached all the same. */
  readonly at: Instant | undefined
  readonly isReached: boolean
  /** Seconds since the step before it that is known; undefined without one, or where the two contradict each other. */
  readonly since: number | undefined
  readonly stampedBy: StampedBy
}

/** What says that a step is reached: an event that is marked, or a stamp of the review. */
export type StampedBy =
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'review'; readonly stamp: ReviewStamp }

/**
 * Detection, triage, stabilization, resolution, data gathering, meeting, action items.
 * Source: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents", section "Visualizing the
 * Incident Lifecycle".
 */
export function lifecycleOf({ timeline, review }: Incident): Stage[] {
  const milestones = milestonesOf(timeline)
  const marked = (...names: readonly [Milestone, ...Milestone[]]) => {
    const [event] = names.flatMap((name) => milestones.get(name) ?? [])
    const milestone = event?.milestone ?? names[0]
    return { event, stampedBy: { kind: 'milestone', milestone } as const }
  }
  const stamped = (stamp: ReviewStamp) => ({
    at: review[stamp],
    stampedBy: { kind: 'review', stamp } as const,
  })
  return withDurations([
    { name: 'Detection', ...timeOf(marked('detected')) },
    { name: 'Triage', ...timeOf(marked('acknowledged', 'declared')) },
    { name: 'Stabilization', ...timeOf(marked('mitigated')) },
    { name: 'Resolution', ...timeOf(marked('resolved')) },
    { name: 'Data gathering', ...stamped('dataGatheredAt') },
    { name: 'Meeting', ...stamped('meetingAt') },
    { name: 'Action items', ...stamped('actionsAgreedAt') },
  ])
}

type Stamped = Pick<Stage, 'name' | 'at' | 'stampedBy'> & { readonly isReached?: boolean }

function timeOf({ event, stampedBy }: { event: TimelineEvent | undefined; stampedBy: StampedBy }) {
  return { at: event && isTimed(event) ? event.at : undefined, isReached: event !== undefined, stampedBy }
}

function withDurations(stages: readonly Stamped[]): Stage[] {
  return stages.map((stage, index) => {
    const before = stages.slice(0, index).findLast(({ at }) => at !== undefined)?.at
    const since =
      before === undefined || stage.at === undefined ? undefined : secondsBetween(before, stage.at)
    return {
      ...stage,
      isReached: stage.isReached ?? stage.at !== undefined,
      since: since !== undefined && since >= 0 ? since : undefined,
    }
  })
}
