import type { Incident } from '../../../domain/incident'

/** Text as it is compared when searching: "Zürich" and "ZURICH" are the same. */
export function folded(text: string): string {
  if (/^[\u0020-\u007e\s]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, taken at its spaces: "auth-service" and "12,500ms" are one word each. */
export function wordsIn(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** All words of an incident, whichever field they stand in, and the days it happened on. */
export function wordsOf(incident: Incident): Set<string> {
  const days = [incident.openedAt, ...incident.timeline.map((event) => event.at)].map((at) => at.slice(0, 10))
  const extras = [incident, ...incident.timeline].map(({ exchange }) => exchange?.extra ?? {})
  const freelyNamed = [incident.impact.metrics, ...extras].flatMap((named) => everyTextIn(named))
  return new Set(wordsIn([incident.id, ...days, ...freelyNamed, ...textsIn(incident)].join('\n')))
}

/** Fields that hold no words of a person: names of things, choices from a list, times. */
const notText: ReadonlySet<string> = new Set([
  'id',
  'at',
  'from',
  'to',
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

function textsIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => (notText.has(key) ? [] : textsIn(part)))
    : everyTextIn(value, textsIn)
}

/** The names of fields too, where people chose them. */
function everyTextIn(value: unknown, inside: (part: unknown) => string[] = everyTextIn): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((part) => inside(part))
  return Object.entries(value).flatMap(([key, part]) => [key, ...inside(part)])
}
