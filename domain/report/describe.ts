import { writeExchange } from '../exchange/write-exchange'
import type { ExportChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident } from '../incident'
import { happenedAt } from '../metrics'
import { describeEdition } from './describe-edition'
import type { RecordFacts, Report } from './report'

/** What a document about an incident says. The same record and choices always give the same report. */
export function describe(
  incident: Incident,
  choices: ExportChoices,
  record: RecordFacts,
  house: House,
): Report {
  const { edition, stamp } = choices
  return {
    incidentId: incident.id,
    title: incident.title || 'Untitled incident',
    subtitle: edition === 'srs' ? 'Requirements specification' : `Incident post-mortem, ${edition} edition`,
    edition,
    severity: incident.severity,
    status: incident.status,
    revision: incident.revision,
    classification: incident.classification,
    language: 'en-GB',
    happenedAt: happenedAt(incident),
    recordedAt: record.savedAt,
    sha256: record.sha256,
    house,
    front: edition === 'customer' ? 'band' : 'cover',
    watermark: incident.status === 'draft' ? 'DRAFT' : undefined,
    stamp,
    source: `${JSON.stringify(writeExchange(incident), null, 2)}\n`,
    blocks: describeEdition(incident, choices, record),
  }
}
