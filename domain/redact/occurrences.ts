import { afterAttached, isMark, type Letters, lettersOf } from './letters'

/** Words that are looked for. */
export type Sought = Letters & { readonly isWholeOnly: boolean; readonly glance: string }

/** From and up to which sign something stands in a text. */
export type Span = { readonly from: number; readonly to: number }

/**
 * Fewer letters than this are found as whole words only: "Ann" is not in "planned". More are found inside others, as a
 * token is in an address.
 */
const shortest = 5

/** Undefined for words of which nothing is left to look for: "***". */
export function soughtWords(words: string): Sought | undefined {
  const letters = lettersOf(words)
  if (letters.letters === '') return undefined
  return {
    ...letters,
    isWholeOnly: letters.letters.length < shortest,
    glance: glanceAt(letters.letters) ?? '',
  }
}

/** The same, found as whole words however long they are. */
export function soughtWhole(words: string): Sought | undefined {
  const sought = soughtWords(words)
  return sought && { ...sought, isWholeOnly: true }
}

/** Of plain text, what its letters are at most; undefined where they have to be read one by one. */
function glanceAt(text: string): string | undefined {
  return /[%&\x80-\uffff]|\]\(/.test(text) ? undefined : text.replace(/[\s*_~`\\,+]+/g, '').toLowerCase()
}

/** Those of the words that a text may hold, told at a glance: most texts of a long record hold none. */
export function mayStandIn<One extends { readonly sought: Sought }>(
  text: string,
  all: readonly One[],
): One[] {
  const glance = glanceAt(text)
  return all.filter(({ sought }) => glance === undefined || glance.includes(sought.glance))
}

/**
 * Where words stand in a text, in whatever case, spelling of accents, encoding and spacing, and across marks. Space
 * where the words have none counts only between whole words: "to there" does not hold "other".
 */
export function occurrences(text: string, found: Letters, sought: Sought): Span[] {
  const spans: Span[] = []
  const { length } = sought.letters
  for (let at = found.letters.indexOf(sought.letters); at >= 0; ) {
    const isFound =
      isWhole(found, at, at + length) || (!sought.isWholeOnly && isSpacedAlike(found, at, sought))
    if (isFound) spans.push(spanIn(text, found, at, at + length - 1))
    at = found.letters.indexOf(sought.letters, isFound ? at + length : at + 1)
  }
  return spans
}

export function holds(text: string, sought: Sought): boolean {
  return occurrences(text, lettersOf(text), sought).length > 0
}

function isWhole({ letters, edges }: Letters, from: number, to: number): boolean {
  return isEdge(letters, edges, from) && isEdge(letters, edges, to)
}

/** Scripts that are written without space between words have an edge everywhere. */
const withinWord =
  /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{N}]/u

function isEdge(letters: string, edges: Letters['edges'], at: number): boolean {
  if (at === 0 || at >= letters.length || edges[at] !== 'joined') return true
  return !withinWord.test(letters[at - 1] ?? '') || !withinWord.test(letters[at] ?? '')
}

function isSpacedAlike(found: Letters, at: number, sought: Sought): boolean {
  for (let step = 1; step < sought.letters.length; step++) {
    if (found.edges[at + step] === 'space' && sought.edges[step] !== 'space') return false
  }
  return true
}

/** Marks that would be left without their other half go too: those of "**se**cret". */
function spanIn(text: string, { from, to }: Letters, first: number, last: number): Span {
  const inside: Span = { from: from[first] ?? 0, to: afterAttached(text, to[last] ?? text.length) }
  if (![...text.slice(inside.from, inside.to)].some(isMark)) return inside
  let start = inside.from
  let end = inside.to
  while (isMark(text[start - 1])) start--
  while (isMark(text[end])) end++
  return { from: start, to: end }
}
