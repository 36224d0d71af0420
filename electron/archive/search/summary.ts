import type { IncidentSummary } from '../../../domain/desktop/archive-requests'
import { happenedAt, impactDuration } from '../../../domain/metrics'
import type { SavedFile } from '../../../domain/saved-file'
import { sectionsOf, wholeCompleteness } from '../../../domain/sections'

/** What the archive list shows of an incident. */
export function summaryOf({ data: incident, savedAt }: SavedFile): IncidentSummary {
  return {
    id: incident.id,
    title: incident.title,
    severity: incident.severity,
    status: incident.status,
    template: incident.template,
    tags: incident.tags,
    category: incident.analysis.category,
    services: incident.impact.services.map((service) => service.name),
    happenedAt: happenedAt(incident) ?? incident.openedAt,
    savedAt,
    impactSeconds: impactDuration(incident)?.seconds,
    completeness: wholeCompleteness(sectionsOf(incident)),
    openActions: incident.actions.filter(({ status }) => status === 'open' || status === 'in progress')
      .length,
  }
}
