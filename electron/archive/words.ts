import type { Incident } from '../../domain/incident'

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

/**
 * Which words each incident has, as numbers: a word is kept once however many incidents use it, and a query is
 * compared with each word once instead of with each text. Five thousand incidents are searched within a frame.
 */
export type Vocabulary = {
  readonly numbersOf: (words: ReadonlySet<string>) => Uint32Array
  /** Whether some word with one of these numbers holds a part of a word. */
  readonly matcher: (part: string) => (numbers: Uint32Array) => boolean
}

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const starts: number[] = []
  let text = '\n'

  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = starts.length
    numbers.set(word, number)
    starts.push(text.length)
    text += `${word}\n`
    return number
  }

  return {
    numbersOf: (words) => Uint32Array.from(words, numberOf),
    matcher(part) {
      const isMatch = new Uint8Array(starts.length)
      for (let at = text.indexOf(part); at >= 0; ) {
        const number = wordAt(starts, at)
        isMatch[number] = 1
        const next = starts[number + 1]
        at = next === undefined ? -1 : text.indexOf(part, next)
      }
      return (owned) => owned.some((number) => isMatch[number] === 1)
    },
  }
}

/** The last word that begins at or before a place in the text. */
function wordAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
