import { onceFor } from './once'
import { type Instant, isInCalendar, plusSeconds, secondsBetween, secondsOf } from './time'
import { Milestone, type Phase, type TimelineEvent } from './timeline-event'

export type Timeline = readonly TimelineEvent[]
export type Milestones = ReadonlyMap<Milestone, TimelineEvent>

/** Oldest first. Events noted for the same second keep the order they were written down in. */
export const inOrder = onceFor(
  (timeline: Timeline): Timeline =>
    // The letters of instants stand in the order of time; reading them as dates would cost ten times as much.
    [...timeline].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
)

/** Whether it is known when it happened, so that something can be measured from it. */
export function isTimed({ precision }: Pick<TimelineEvent, 'precision'>): boolean {
  return precision !== 'day' && precision !== 'unknown'
}

/** When an event happened, so many seconds later, with its end; undefined where that is past the calendar. */
export function laterBy(
  { at, until }: Pick<TimelineEvent, 'at' | 'until'>,
  seconds: number,
): Pick<TimelineEvent, 'at' | 'until'> | undefined {
  const times = until === undefined ? [at] : [at, until]
  if (!times.every((time) => isInCalendar(secondsOf(time) + seconds))) return undefined
  const ends = until === undefined ? {} : { until: plusSeconds(until, seconds) }
  return { at: plusSeconds(at, seconds), ...ends }
}

/** The event that each milestone was marked on. */
export const milestonesOf = onceFor((timeline: Timeline): Milestones => {
  const milestones = new Map<Milestone, TimelineEvent>()
  for (const event of timeline) if (event.milestone) milestones.set(event.milestone, event)
  return milestones
})

/** A milestone that comes before one it should follow, e.g. resolved before detected. */
export type OutOfOrder = {
  readonly earlier: Milestone
  readonly later: Milestone
  /** By how many seconds the later one precedes the earlier one. */
  readonly seconds: number
}

/**
 * Milestones in the wrong order. A status page may be updated at any time after the impact started; an incident
 * may be declared, and its cause identified, at any time after it was detected: a rollback often comes first.
 */
export function outOfOrder(milestones: Milestones): OutOfOrder[] {
  const chain = Milestone.options.filter(
    (name) => milestones.has(name) && !freeOrder.some(([, free]) => free === name),
  )
  const pairs: (readonly [Milestone, Milestone])[] = [
    ...chain.slice(1).map((later, index) => [chain[index] as Milestone, later] as const),
    ...freeOrder.filter((pair) => pair.every((name) => milestones.has(name))),
  ]
  return pairs.flatMap(([earlier, later]) => {
    const [first, second] = [marked(milestones, earlier), marked(milestones, later)]
    // Of an unknown time nothing can be said; one on a known day may have been at any time of it.
    if (first.precision === 'unknown' || second.precision === 'unknown') return []
    const seconds = secondsBetween(lastInstantOf(second), first.at)
    return seconds > 0 ? [{ earlier, later, seconds }] : []
  })
}

/** What may come at any time after another, whatever else has happened. */
const freeOrder: readonly (readonly [Milestone, Milestone])[] = [
  ['impact started', 'communicated'],
  ['detected', 'declared'],
  ['detected', 'identified'],
]

function marked(milestones: Milestones, name: Milestone): TimelineEvent {
  const event = milestones.get(name)
  if (!event) throw new Error(`No event is marked ${name}`)
  return event
}

/**
 * The phase an event belongs to: the one set by hand, or the one its time falls into.
 * Detection ends when somebody takes the incident on, triage when its cause is identified (unless it was
 * mitigated before that), stabilization when it is mitigated, resolution when it is resolved.
 * A milestone closes the phase it belongs to; where only its day is known, with the end of that day. An event of
 * which only the day is known has a phase where all of that day has the same. Undefined while no milestone says
 * anything.
 */
export function phaseOf(event: TimelineEvent, milestones: Milestones): Phase | undefined {
  return phasesBy(milestones)(event)
}

/** As `phaseOf`, for thousands of events: what the milestones say is worked out once. */
export function phasesBy(milestones: Milestones): (event: TimelineEvent) => Phase | undefined {
  const takenOn = milestones.get('acknowledged') ?? milestones.get('declared')
  const mitigated = milestones.get('mitigated')
  const identified = milestones.get('identified')
  const isKnownInTime = !identified || !mitigated || lastInstantOf(identified) <= lastInstantOf(mitigated)
  const ends: readonly (readonly [Phase, TimelineEvent | undefined])[] = [
    ['detection', takenOn ?? milestones.get('detected')],
    ['triage', isKnownInTime ? identified : undefined],
    ['stabilization', mitigated],
    ['resolution', milestones.get('resolved')],
  ]
  const known = ends.flatMap(([phase, end]) => (end ? [{ phase, at: lastInstantOf(end) }] : []))
  const last = known.at(-1)?.phase
  const afterwards = last && phaseAfter(last)
  const phaseAt = (at: Instant) => known.find((end) => at <= end.at)?.phase ?? afterwards
  return (event) => {
    if (event.phase) return event.phase
    const found = phaseAt(lastInstantOf(event))
    if (event.precision !== 'day' || event.milestone) return found
    return found === phaseAt(event.at) ? found : undefined
  }
}

/** The last moment at which an event can have happened; it may have been at any time of its day. */
function lastInstantOf({ at, precision }: TimelineEvent): Instant {
  return precision === 'day' ? plusSeconds(at, 86_399) : at
}

function phaseAfter(phase: Phase): Phase {
  const next: Record<Phase, Phase> = {
    detection: 'triage',
    triage: 'stabilization',
    stabilization: 'resolution',
    resolution: 'follow-up',
    'follow-up': 'follow-up',
  }
  return next[phase]
}
