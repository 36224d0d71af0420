import { durationDefinitions } from './duration-standards'
import type { Impact, ImpactInterval } from './impact'
import type { Incident } from './incident'
import { durationWords, nameOf } from './report/fixed-words'
import { type Instant, secondsBetween } from './time'
import { inOrder, isTimed, type Milestones, milestonesOf } from './timeline'
import type { Milestone, TimelineEvent } from './timeline-event'

/** One duration between two milestones: known, not yet known, or contradictory. Never negative. */
export type Duration = {
  readonly name: string
  readonly from: Milestone
  readonly to: Milestone
  readonly definition: string
} & (
  | {
      readonly kind: 'known'
      readonly seconds: number
      readonly start: TimelineEvent
      readonly end: TimelineEvent
    }
  | { readonly kind: 'missing'; readonly missing: readonly Milestone[] }
  /** Marked on events of which nobody knows the time. */
  | { readonly kind: 'untimed'; readonly untimed: readonly Milestone[] }
  | { readonly kind: 'contradictory'; readonly seconds: number }
)

/** The durations that the incident is reported with, by the definitions it follows. */
export function durations(incident: Incident): Duration[] {
  const milestones = milestonesOf(incident.timeline)
  return durationDefinitions[incident.durationStandard].map((definition) => between(definition, milestones))
}

type Between = Pick<Duration, 'name' | 'from' | 'to' | 'definition'>

function between({ name, from, to, definition }: Between, milestones: Milestones): Duration {
  const about = { name, from, to, definition }
  const start = milestones.get(from)
  const end = milestones.get(to)
  if (!start || !end) {
    return {
      ...about,
      kind: 'missing',
      missing: [from, to].filter((milestone) => !milestones.has(milestone)),
    }
  }
  const untimed = [start, end].flatMap((event) =>
    isTimed(event) || !event.milestone ? [] : [event.milestone],
  )
  if (untimed.length > 0) return { ...about, kind: 'untimed', untimed }
  const seconds = secondsBetween(start.at, end.at)
  return seconds < 0
    ? { ...about, kind: 'contradictory', seconds: -seconds }
    : { ...about, kind: 'known', seconds, start, end }
}

/** When the impact started, as marked or as an interval says, or else the first event; undefined without either. */
export function happenedAt({ timeline, impact }: Incident): Instant | undefined {
  const marked = milestonesOf(timeline).get('impact started')?.at
  const stated = impact.intervals.map((interval) => interval.from).sort()[0]
  return marked ?? stated ?? inOrder(timeline)[0]?.at
}

/** How long users were affected, in seconds, and where that is taken from. */
export type ImpactDuration = {
  readonly seconds: number
  readonly from: string
  /** When it began and was over; between intervals there may have been times without impact. */
  readonly began: Instant
  readonly ended: Instant
}

/**
 * The stated impact intervals (overlaps counted once), or else from the milestone "impact started" to
 * "mitigated", or to "resolved" where no mitigation is marked. Undefined while these contradict each other, or where
 * nobody knows when one of them was.
 */
export function impactDuration(incident: Incident): ImpactDuration | undefined {
  if (incident.impact.intervals.length > 0) {
    const { intervals } = incident.impact
    if (intervals.some(endsBeforeItStarts)) return undefined
    const [began = ''] = intervals.map(({ from }) => from).sort()
    const ended =
      intervals
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? began
    return { seconds: coveredSeconds(intervals), from: durationWords.intervals, began, ended }
  }
  const milestones = milestonesOf(incident.timeline)
  const start = milestones.get('impact started')
  const last = milestones.has('mitigated') ? 'mitigated' : 'resolved'
  const end = milestones.get(last)
  if (!start || !end || !isTimed(start) || !isTimed(end)) return undefined
  if (secondsBetween(start.at, end.at) < 0) return undefined
  const seconds = secondsBetween(start.at, end.at)
  const from = durationWords.between(nameOf.milestone['impact started'], nameOf.milestone[last])
  return { seconds, from, began: start.at, ended: end.at }
}

export function endsBeforeItStarts({ from, to }: ImpactInterval): boolean {
  return secondsBetween(from, to) < 0
}

function coveredSeconds(intervals: Impact['intervals']): number {
  const sorted = [...intervals].sort((a, b) => a.from.localeCompare(b.from))
  let covered = 0
  let end = ''
  for (const interval of sorted) {
    const from = interval.from > end ? interval.from : end
    if (interval.to > from) covered += secondsBetween(from, interval.to)
    if (interval.to > end) end = interval.to
  }
  return covered
}

/** Shares of the error budget spent, as fractions (1 = all of it). */
export type ErrorBudget = {
  /** Minutes of unavailability that the promise allows in its window. */
  readonly allowedMinutes: number
  /** How long the impact lasted. */
  readonly seconds: number
  /** Counting every minute of impact as full downtime. */
  readonly full: number
  /** Counting each minute by the share of users affected; undefined when that share is unknown. */
  readonly userWeighted: number | undefined
  /** That share, in percent. */
  readonly percent: number | undefined
}

/**
 * How much of the unavailability that was promised not to be exceeded was used up.
 * Allowed minutes = window x (1 - target); spent = minutes of impact x share affected.
 * Source: Google, "Site Reliability Engineering", chapter 3, "Embracing Risk".
 */
export function errorBudget(incident: Incident): ErrorBudget | undefined {
  const { target, windowDays } = incident.impact.slo
  const impact = impactDuration(incident)
  if (target === undefined || target >= 100 || !impact) return undefined
  const allowedMinutes = windowDays * 1440 * (1 - target / 100)
  const full = impact.seconds / 60 / allowedMinutes
  const { percent } = incident.impact.users
  return {
    allowedMinutes,
    seconds: impact.seconds,
    full,
    userWeighted: percent === undefined ? undefined : (full * percent) / 100,
    percent,
  }
}
