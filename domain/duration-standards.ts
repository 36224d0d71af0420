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
    measure('Time to detect', 'impact started', 'detected'),
    measure('Time to acknowledge', 'detected', 'acknowledged'),
    measure('Time to communicate', 'detected', 'communicated'),
    measure('Time to mitigate', 'impact started', 'mitigated'),
    measure('Time to resolve', 'impact started', 'resolved'),
  ],
  FireHydrant: [
    measure('Time to detect', 'impact started', 'detected', 'Started to Detected'),
    measure('Time to acknowledge', 'impact started', 'acknowledged', 'Started to Acknowledged'),
    measure('Time to identify', 'impact started', 'identified', 'Started to Identified'),
    measure('Time to mitigate', 'impact started', 'mitigated', 'Started to Mitigated'),
    measure('Time to resolve', 'impact started', 'resolved', 'Started to Resolved'),
  ],
  Rootly: [
    measure('Time to detect', 'impact started', 'detected', 'Started to detected'),
    measure('Time to acknowledge', 'impact started', 'acknowledged', 'Started to acknowledged'),
    measure('Time to mitigate', 'impact started', 'mitigated', 'Started to mitigated'),
    measure('Time to resolve', 'impact started', 'resolved', 'Started to resolved'),
    measure('Incident duration', 'impact started', 'mitigated', 'Started to mitigated, once resolved'),
  ],
  Datadog: [
    measure('Time to detect', 'impact started', 'detected', 'Earliest customer impact to detection'),
    measure('Time to repair', 'detected', 'mitigated', 'Detection to the last customer impact'),
    measure('Time to resolve', 'declared', 'resolved', 'Declaration to resolution'),
  ],
  PagerDuty: [
    measure('Time to acknowledge', 'detected', 'acknowledged', 'Triggered to acknowledged'),
    measure('Time to resolve', 'detected', 'resolved', 'Triggered to resolved'),
  ],
}

/** A vendor's own words for the two stamps are followed by ours, which are what is marked. */
function measure(name: string, from: Milestone, to: Milestone, inItsWords?: string): DurationDefinition {
  const ours = `From ${from} to ${to}`
  return { name, from, to, definition: inItsWords ? `${inItsWords} (${ours.toLowerCase()})` : ours }
}
