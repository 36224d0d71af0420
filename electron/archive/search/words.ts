import { folded } from '../../../domain/folded-text'
import type { Incident } from '../../../domain/incident'

/** The texts of an incident, folded: what it is called, what it is about, and all the rest. */
export type WeightedTexts = readonly [heading: string, subject: string, rest: string]

/** Everything a person wrote into an incident, in whatever field, and the days it happened on. */
export function textsOf(incident: Incident): WeightedTexts {
  const { id, title, summary, tags, impact, analysis } = incident
  const rest: string[] = [incident.openedAt.slice(0, 10)]
  collect(incident, rest)
  rest.push(...Object.values(incident.answers))
  everyTextIn(impact.metrics, rest)
  everyTextIn(incident.exchange?.extra, rest)
  for (const event of incident.timeline) {
    rest.push(event.at.slice(0, 10))
    if (event.exchange) everyTextIn(event.exchange.extra, rest)
  }
  const subject = [summary, analysis.category, ...tags, ...impact.services.map(({ name }) => name)]
  return [folded(`${id} ${title}`), folded(subject.join(' ')), folded(rest.join(' '))]
}

/** Fields that hold no words of a person: names of things, choices from a list, times. */
const notText: ReadonlySet<string> = new Set([
  'id',
  'at',
  'from',
  'to',
  'until',
  'written',
  'lane',
  'durationStandard',
  'attachment',
  'alsoExplains',
  'layer',
  'defence',
  'strength',
  'form',
  // By the ids of fields, which may be any of these words.
  'answers',
  'rule',
  'draftedAt',
  'draftedSummary',
  'openedAt',
  'precision',
  'certainty',
  'visibility',
  'parent',
  'factor',
  'position',
  'basis',
  'currency',
  'timestamp',
  'absent',
  'metrics',
  'extra',
  'sha256',
  'bytes',
  'addedAt',
])

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (value !== '') into.push(value)
  } else if (typeof value === 'number') into.push(String(value))
  else if (Array.isArray(value)) for (const part of value) collect(part, into)
  else if (typeof value === 'object' && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>
    for (const name in fields) if (!notText.has(name)) collect(fields[name], into)
  }
}

/** The names of fields too, where people chose them. */
function everyTextIn(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value)
  else if (typeof value === 'number') into.push(String(value))
  else if (Array.isArray(value)) for (const part of value) everyTextIn(part, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      into.push(name)
      everyTextIn(part, into)
    }
  }
}
