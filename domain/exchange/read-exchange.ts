import type * as z from 'zod'
import { blankIncident, Incident, IncidentId, severityWord } from '../incident'
import { type Instant, parseIsoInstant } from '../time'
import type { TimelineEvent } from '../timeline-event'
import { readTimeAlone } from '../typed-line'
import { withCauses } from '../with-causes'
import { withOutputs } from '../with-outputs'
import { currentExtension, ExchangeDocument, Extension, exchangeKeys, extensionKey } from './exchange-format'
import { readSeverity } from './severity-words'

/** An incident, or why the document is not one: what is wrong, where, and what would be right. */
export type ReadExchange =
  | { readonly kind: 'read'; readonly incident: Incident }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * The incident that a document of the exchange format describes.
 * Nothing is dropped: words and keys without a field here stay with the incident and are written again on export.
 * Where a document carries Debrief's own record too, the six published keys win over it, so that a change made
 * by another tool is not lost.
 * @param json the parsed document
 * @param readAt when it is read; becomes `openedAt` of an incident that does not say
 * @param file the name of the file, for the source of each event
 */
export function readExchange(json: unknown, readAt: Instant, file: string): ReadExchange {
  const parsed = ExchangeDocument.safeParse(json)
  if (!parsed.success) return failed(problemOf(parsed.error))
  const document = parsed.data
  const id = IncidentId.safeParse(document.incident_id)
  if (!id.success) return failed(`incident_id: ${id.error.issues[0]?.message}`)

  const timeline = document.timeline && timed(document.timeline)
  if (timeline && 'problem' in timeline) return failed(timeline.problem)

  const own = ownRecord(document)
  if (own.kind === 'failed') return own
  const base = own.kind === 'read' ? own.incident : blankIncident(id.data, readAt)
  return { kind: 'read', incident: withPublishedKeys(base, document, timeline, file) }
}

/** What Debrief has added; "none" too where somebody else uses its key for something of their own. */
function ownRecord(document: ExchangeDocument): ReadExchange | { readonly kind: 'none' } {
  const extension = Extension.safeParse(document[extensionKey])
  if (!extension.success) return { kind: 'none' }
  if (extension.data.format > currentExtension) {
    return failed('It was exported by a later version of Debrief. Import it with that version.')
  }
  const incident = Incident.safeParse(withOutputs(withCauses({ ...unheardOf, ...extension.data.incident })))
  return incident.success
    ? { kind: 'read', incident: incident.data }
    : failed(`${extensionKey}.incident.${problemOf(incident.error)}`)
}

/** What was exported before Debrief knew of these says nothing of them. */
const unheardOf = { attachments: [], clocks: [], durationStandard: 'recommended' }

function withPublishedKeys(
  base: Incident,
  document: ExchangeDocument,
  timeline: readonly TimedEntry[] | undefined,
  file: string,
): Incident {
  const { incident_id, severity, services_affected, metrics, root_cause_category } = document
  return {
    ...base,
    id: incident_id,
    severity: (severity === undefined ? undefined : readSeverity(severity)) ?? base.severity,
    impact: {
      ...base.impact,
      services: services_affected ? servicesNamed(services_affected, base) : base.impact.services,
      metrics: metrics ?? base.impact.metrics,
    },
    timeline: timeline ? eventsOf(timeline, base, file) : base.timeline,
    analysis: { ...base.analysis, category: root_cause_category ?? base.analysis.category },
    exchange: remainderOf(document, base),
  }
}

/** What the document says that the incident has no field for; nothing in most of them. */
function remainderOf(document: ExchangeDocument, base: Incident): Incident['exchange'] {
  const isOurs = Extension.safeParse(document[extensionKey]).success
  const covered = Object.entries(base.exchange?.extra ?? {}).filter(([key]) => isOurs && key === extensionKey)
  const others = Object.entries(document).filter(
    ([key]) => !isPublished(key) && !(isOurs && key === extensionKey),
  )
  const unknown = [...others, ...covered]
  const absent = exchangeKeys.filter((key) => !(key in document))
  const { severity } = document
  const isUsualWord = severity === undefined || severity === severityWord[readSeverity(severity) ?? 'SEV2']
  if (unknown.length === 0 && absent.length === 0 && isUsualWord) return undefined
  return { severity, extra: jsonObject(unknown), absent }
}

/** A document is parsed JSON, so what is left of one is JSON too; the loose schema only knows it as unknown. */
function jsonObject(entries: [string, unknown][]): Record<string, z.core.util.JSONType> {
  return Object.fromEntries(entries) as Record<string, z.core.util.JSONType>
}

function isPublished(key: string): boolean {
  return (exchangeKeys as readonly string[]).includes(key)
}

/** Known services keep their endpoint and effect; new ones have a name only. */
function servicesNamed(names: readonly string[], base: Incident): Incident['impact']['services'] {
  const known = [...base.impact.services]
  const taken = new Set(known.map((service) => service.id))
  return names.map((name, index) => {
    const found = known.findIndex((service) => service.name === name)
    const [service] = found >= 0 ? known.splice(found, 1) : []
    return service ?? { id: freeId('service', index, taken), name, endpoint: '', effect: '' }
  })
}

type Entry = NonNullable<ExchangeDocument['timeline']>[number]
/** An entry, and the moment that it names. */
type TimedEntry = { readonly entry: Entry; readonly time: Timestamp }
type Timestamp = Pick<TimelineEvent, 'at' | 'precision'>

function timed(entries: readonly Entry[]): readonly TimedEntry[] | { readonly problem: string } {
  const read: TimedEntry[] = []
  for (const [index, entry] of entries.entries()) {
    const time = readTimestamp(entry.timestamp)
    if (!time) {
      return {
        problem: `timeline[${index}].timestamp: "${entry.timestamp}" is not a time. Write it like 2026-03-11T08:00:00Z.`,
      }
    }
    read.push({ entry, time })
  }
  return read
}

/**
 * An event that stands in the base with the same time and words keeps all that is known of it, and so does one
 * whose words alone were changed, found by its place.
 */
function eventsOf(entries: readonly TimedEntry[], base: Incident, file: string): TimelineEvent[] {
  const known = [...base.timeline]
  const taken = new Set(known.map((event) => event.id))
  const placeOf = ({ entry, time }: TimedEntry, index: number): number => {
    const exact = known.findIndex(({ at, text }) => at === time.at && text === entry.event)
    const there = base.timeline[index]
    if (exact >= 0 || there?.at !== time.at) return exact
    return entries.some((other) => says(other, there)) ? -1 : known.indexOf(there)
  }
  return entries.map((timedEntry, index) => {
    const { timestamp, event, ...extra } = timedEntry.entry
    const { at, precision } = timedEntry.time
    const found = placeOf(timedEntry, index)
    const [same] = found >= 0 ? known.splice(found, 1) : []
    const hasRemainder = timestamp !== at || Object.keys(extra).length > 0
    const exchange = hasRemainder ? { timestamp, extra: jsonObject(Object.entries(extra)) } : undefined
    if (same) return { ...same, text: event, exchange }
    return {
      id: freeId('event', index, taken),
      at,
      precision,
      text: event,
      certainty: 'fact',
      visibility: 'everyone',
      evidence: [],
      source: { file, position: `timeline[${index}]`, quote: event },
      exchange,
    }
  })
}

function says({ entry, time }: TimedEntry, event: TimelineEvent): boolean {
  return entry.event === event.text && time.at === event.at
}

/** Ids are counted rather than drawn, so that reading a document twice gives the same incident. */
function freeId(kind: string, index: number, taken: Set<string>): string {
  let number = index + 1
  while (taken.has(`${kind}-${number}`)) number++
  taken.add(`${kind}-${number}`)
  return `${kind}-${number}`
}

/** A time without a zone is taken as UTC, the zone the format writes. */
export function readTimestamp(text: string): Timestamp | undefined {
  const iso = parseIsoInstant(text) ?? parseIsoInstant(`${text}Z`)
  if (iso) return { at: iso, precision: /\d:\d{2}:\d{2}/.test(text) ? 'second' : 'minute' }
  if (!/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return undefined
  const context = { after: undefined, day: '1970-01-01', zone: 'UTC', now: '1970-01-01T00:00:00Z' }
  const read = readTimeAlone(text, context)
  if (read.kind !== 'event' || read.event.until !== undefined) return undefined
  const { at, precision } = read.event
  return { at, precision }
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue || issue.path.length === 0) {
    return 'This is not an incident document: it has to be a JSON object with an "incident_id".'
  }
  const place = issue.path.map(pathStep).join('').replace(/^\./, '')
  return `${place}: ${issue.code === 'invalid_type' ? `a ${issue.expected} is needed here.` : issue.message}`
}

function pathStep(step: PropertyKey): string {
  return typeof step === 'number' ? `[${step}]` : `.${String(step)}`
}

function failed(reason: string): ReadExchange {
  return { kind: 'failed', reason }
}
