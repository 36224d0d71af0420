import type { IncidentSummary } from '../../domain/desktop'
import type { Incident } from '../../domain/incident'
import { impactDuration } from '../../domain/metrics'
import type { SavedFile } from '../../domain/saved-file'
import { sectionsOf, wholeCompleteness } from '../../domain/sections'
import type { Instant } from '../../domain/time'
import { inOrder, milestonesOf } from '../../domain/timeline'

/** What the archive list shows of an incident. */
export function summaryOf({ data: incident, savedAt }: SavedFile): IncidentSummary {
  return {
    id: incident.id,
    title: incident.title,
    severity: incident.severity,
    status: incident.status,
    category: incident.analysis.category,
    services: incident.impact.services.map((service) => service.name),
    happenedAt: happenedAt(incident),
    savedAt,
    impactSeconds: impactDuration(incident)?.seconds,
    completeness: wholeCompleteness(sectionsOf(incident)),
    openActions: incident.actions.filter(({ status }) => status === 'open' || status === 'in progress')
      .length,
  }
}

/** When the impact started, or else the first event, or else when the post-mortem was begun. */
function happenedAt({ timeline, impact, openedAt }: Incident): Instant {
  const marked = milestonesOf(timeline).get('impact started')?.at
  const stated = impact.intervals.map((interval) => interval.from).sort()[0]
  return marked ?? stated ?? inOrder(timeline)[0]?.at ?? openedAt
}
