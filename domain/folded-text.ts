/** Text as it is compared when searching: "Zürich" and "ZURICH" are the same. */
export function folded(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, plain).toLowerCase()
}

function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}

function plain(letters: string): string {
  return letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
}

/** Signs that belong to the sentence and not to the word they stand at. */
const edges = '.,;:!?"\'()[]{}<>*_`|='

/** By their UTF-16 codes: 1 for each of them. */
export const isEdgeCode = new Uint8Array(128)
for (const sign of edges) isEdgeCode[sign.charCodeAt(0)] = 1

/** The words of a text, each once: "auth-service" and "12,500ms" are one word each, "(503)." is 503. */
export function wordsIn(text: string): string[] {
  const words = folded(text).split(/\s+/).map(trimmed)
  return [...new Set(words)].filter((word) => word !== '')
}

function trimmed(word: string): string {
  let start = 0
  let end = word.length
  while (start < end && isEdgeCode[word.charCodeAt(start)] === 1) start++
  while (end > start && isEdgeCode[word.charCodeAt(end - 1)] === 1) end--
  return word.slice(start, end)
}

/** A piece of a text, and whether it is one of the words looked for. */
export type TextPart = { readonly text: string; readonly isMatch: boolean }

/** Cuts a text where words occur in it, whatever their case and accents. The parts together are the text. */
export function partsAround(text: string, words: readonly string[]): TextPart[] {
  const spans = spansOf(text, words)
  if (spans.length === 0) return text === '' ? [] : [{ text, isMatch: false }]
  const parts: TextPart[] = []
  let done = 0
  for (const [from, to] of spans) {
    if (from > done) parts.push({ text: text.slice(done, from), isMatch: false })
    parts.push({ text: text.slice(from, to), isMatch: true })
    done = to
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false })
  return parts
}

/** Where words occur in a text, from and up to, in order; what touches or overlaps is one span. */
export function spansOf(text: string, words: readonly string[]): (readonly [from: number, to: number])[] {
  if (words.length === 0) return []
  const { letters, places } = foldedWithPlaces(text)
  const spans = words.flatMap((word) => occurrences(letters, word))
  spans.sort(([a], [b]) => a - b)
  const joined: [number, number][] = []
  for (const [from, to] of spans) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined.map(([from, to]) => [places[from] ?? 0, places[to] ?? text.length])
}

function occurrences(letters: string, word: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
    found.push([at, at + word.length])
  }
  return found
}

/** Folding changes the length of a text, so each folded letter remembers which one it comes from. */
function foldedWithPlaces(text: string): { readonly letters: string; readonly places: readonly number[] } {
  if (isPlain(text)) return { letters: text.toLowerCase(), places: Array.from(text, (_, index) => index) }
  let letters = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const as = folded(character)
    for (let index = 0; index < as.length; index++) places.push(place)
    letters += as
    place += character.length
  }
  return { letters, places }
}
