import { canonicalJson } from '../canonical-json'
import { type Incident, severityWord } from '../incident'
import type { TimelineEvent } from '../timeline-event'
import { currentExtension, type ExchangeDocument, exchangeKeys, extensionKey } from './exchange-format'
import { readExchange, readTimestamp } from './read-exchange'
import { readSeverity } from './severity-words'

/**
 * An incident as a document of the exchange format. What was imported is written as it was found, as long as it
 * still holds. What the six keys cannot say goes under `debrief`, and only when there is something to say, so
 * that a document imported and exported again is the same document.
 */
export function writeExchange(incident: Incident): ExchangeDocument {
  const published = publishedKeys(incident)
  return saysEverything(published, incident)
    ? published
    : { ...published, [extensionKey]: { format: currentExtension, incident } }
}

function publishedKeys(incident: Incident): ExchangeDocument {
  const values = {
    incident_id: incident.id,
    severity: severityOf(incident),
    services_affected: incident.impact.services.map((service) => service.name),
    metrics: incident.impact.metrics,
    timeline: incident.timeline.map(entryOf),
    root_cause_category: incident.analysis.category,
  }
  const absent = incident.exchange?.absent ?? []
  const said = exchangeKeys.filter((key) => !absent.includes(key) || !isEmpty(values[key], key, incident))
  return {
    ...(Object.fromEntries(said.map((key) => [key, values[key]])) as ExchangeDocument),
    ...incident.exchange?.extra,
  }
}

/** A key the imported document did not have is written once there is something to write. */
function isEmpty(value: unknown, key: string, incident: Incident): boolean {
  if (key === 'severity') return incident.severity === 'SEV2'
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : value === ''
}

function severityOf({ severity, exchange }: Incident): string {
  const word = exchange?.severity
  const isStillTrue = word !== undefined && (readSeverity(word) ?? 'SEV2') === severity
  return isStillTrue ? word : severityWord[severity]
}

function entryOf({ at, text, exchange }: TimelineEvent): { timestamp: string; event: string } {
  const said = exchange && readTimestamp(exchange.timestamp)?.at === at ? exchange.timestamp : at
  return { timestamp: said, event: text, ...exchange?.extra }
}

/** Whether reading the document back gives this very incident. */
function saysEverything(document: ExchangeDocument, incident: Incident): boolean {
  // Most incidents say more than the six keys elsewhere; a timeline is long, so it is read back only where they do not.
  return (
    readsAs(
      { ...document, ...('timeline' in document ? { timeline: [] } : {}) },
      { ...incident, timeline: [] },
    ) && readsAs(document, incident)
  )
}

function readsAs(document: ExchangeDocument, incident: Incident): boolean {
  const file = incident.timeline[0]?.source?.file ?? ''
  const again = readExchange(document, incident.openedAt, file)
  return again.kind === 'read' && canonicalJson(again.incident) === canonicalJson(incident)
}
