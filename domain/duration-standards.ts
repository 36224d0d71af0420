import { nameOf, durationWords as words } from './report/fixed-words'
import type { DurationStandard, Milestone } from './timeline-event'

/** A duration by the two milestones it is measured between. */
export type DurationDefinition = {
  readonly name: string
  readonly from: Milestone
  readonly to: Milestone
  /** In words, for whoever asks what the figure means. */
  readonly definition: string
}

/**
 * What each vendor calls a duration and measures it between. The same incident gives another "time to resolve" with
 * each of them, so a report names the one it follows. Where a vendor speaks of "started", that is
 * our "impact started"; PagerDuty's "triggered" is our "detected".
 *
 * - recommended: what users felt is measured from the start of the impact, what responders did from the detection
 * - FireHydrant: all from Started. https://docs.firehydrant.com/docs/incident-milestones-lifecycle-phases
 * - Rootly: all from Started; the "Incident Duration" of a resolved incident ends when it was mitigated.
 *   https://docs.rootly.com/updating-incident-timestamps
 * - Datadog: detection from the earliest customer impact, repair from the detection to the last customer impact,
 *   resolution from the declaration. https://github.com/DataDog/documentation/pull/35821/files
 * - PagerDuty: from the trigger, as in its log entries.
 *   https://community.pagerduty.com/forum/t/reporting-making-your-metrics-meaningful/1549
 */
export const durationDefinitions: Record<DurationStandard, readonly DurationDefinition[]> = {
  recommended: [
    measure(words.detect, 'impact started', 'detected'),
    measure(words.acknowledge, 'detected', 'acknowledged'),
    measure(words.communicate, 'detected', 'communicated'),
    measure(words.mitigate, 'impact started', 'mitigated'),
    measure(words.resolve, 'impact started', 'resolved'),
  ],
  FireHydrant: [
    measure(words.detect, 'impact started', 'detected', words.vendor.FireHydrant.detect),
    measure(words.acknowledge, 'impact started', 'acknowledged', words.vendor.FireHydrant.acknowledge),
    measure(words.identify, 'impact started', 'identified', words.vendor.FireHydrant.identify),
    measure(words.mitigate, 'impact started', 'mitigated', words.vendor.FireHydrant.mitigate),
    measure(words.resolve, 'impact started', 'resolved', words.vendor.FireHydrant.resolve),
  ],
  Rootly: [
    measure(words.detect, 'impact started', 'detected', words.vendor.Rootly.detect),
    measure(words.acknowledge, 'impact started', 'acknowledged', words.vendor.Rootly.acknowledge),
    measure(words.mitigate, 'impact started', 'mitigated', words.vendor.Rootly.mitigate),
    measure(words.resolve, 'impact started', 'resolved', words.vendor.Rootly.resolve),
    measure(words.incident, 'impact started', 'mitigated', words.vendor.Rootly.incident),
  ],
  Datadog: [
    measure(words.detect, 'impact started', 'detected', words.vendor.Datadog.detect),
    measure(words.repair, 'detected', 'mitigated', words.vendor.Datadog.repair),
    measure(words.resolve, 'declared', 'resolved', words.vendor.Datadog.resolve),
  ],
  PagerDuty: [
    measure(words.acknowledge, 'detected', 'acknowledged', words.vendor.PagerDuty.acknowledge),
    measure(words.resolve, 'detected', 'resolved', words.vendor.PagerDuty.resolve),
  ],
}

/** A vendor's own words for the two stamps are followed by ours, which are what is marked. */
function measure(name: string, from: Milestone, to: Milestone, inItsWords?: string): DurationDefinition {
  const ends = [nameOf.milestone[from], nameOf.milestone[to]] as const
  const definition = inItsWords === undefined ? words.from(...ends) : words.inItsWords(inItsWords, ...ends)
  return { name, from, to, definition }
}
