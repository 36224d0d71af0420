import { writeExchange } from '../exchange/write-exchange'
import type { ExportChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident, Status } from '../incident'
import { happenedAt } from '../metrics'
import { describeEdition, eventsFor } from './describe-edition'
import { editionWords, language, pageWords } from './fixed-words'
import type { RecordFacts, Report } from './report'
import { incidentTitle, specificationTitle } from './specification/specification-control'

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
    title: edition === 'srs' ? specificationTitle(incident, choices) : incidentTitle(incident),
    subtitle: editionWords[edition],
    edition,
    severity: incident.severity,
    status: edition === 'srs' ? 'draft' : incident.status,
    revision: incident.revision,
    classification: incident.classification,
    language,
    happenedAt: happenedAt(incident),
    recordedAt: record.savedAt,
    sha256: record.sha256,
    house,
    front: edition === 'customer' ? 'band' : 'cover',
    watermark: edition === 'srs' ? pageWords.draft : watermarkOf(incident.status),
    stamp,
    isReduced: edition !== 'engineering',
    source: `${JSON.stringify(writeExchange(incident), null, 2)}\n`,
    blocks: describeEdition({ incident, choices, record, house, shown: eventsFor(edition, incident) }),
  }
}

/** Across what is not approved yet, so that it is not taken for what is. */
function watermarkOf(status: Status): string | undefined {
  if (status === 'draft') return pageWords.draft
  return status === 'in review' ? pageWords.inReview : undefined
}
