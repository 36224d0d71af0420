import type { Incident } from '../incident'
import { happenedAt } from '../metrics'
import type { EditionName } from '../template'
import { describeEdition } from './describe-edition'
import type { RecordFacts, Report } from './report'

/** What the post-mortem of an incident says in an edition. The same record always gives the same report. */
export function describe(incident: Incident, edition: EditionName, record: RecordFacts): Report {
  return {
    incidentId: incident.id,
    title: incident.title || 'Untitled incident',
    subtitle: `Incident post-mortem, ${edition} edition`,
    edition,
    severity: incident.severity,
    status: incident.status,
    revision: incident.revision,
    classification: incident.classification,
    language: 'en-GB',
    happenedAt: happenedAt(incident),
    recordedAt: record.savedAt,
    sha256: record.sha256,
    blocks: describeEdition(incident, edition, record),
  }
}
