import { isEdgeCode } from '../../../domain/folded-text'
import { grownNumbers } from './growing'
import { mixed, numberOf, seed, type WordTable } from './word-table'

/** The words of an incident as numbers, each once, where it weighs most. */
export type OwnedWords = {
  readonly numbers: Uint32Array
  /** Up to here they stand in the heading, and up to there in the subject. */
  readonly heading: number
  readonly subject: number
}

// What every incident is taken in with, one after the other.
let letters = new Uint16Array(16 * 1024)
let owned: Uint32Array = new Uint32Array(4096)
let taken = 0

/** For each word of a table the last incident it was seen in, so that it is taken once. */
export type Seen = { words: Uint32Array; incident: number }

/** The words of folded texts; those that are new to the table are put into it. */
export function takeWords(
  [heading, subject, rest]: readonly [string, string, string],
  table: WordTable,
  seen: Seen,
): OwnedWords {
  seen.incident++
  taken = 0
  const inHeading = takeText(heading, table, seen)
  const inSubject = takeText(subject, table, seen)
  takeText(rest, table, seen)
  return { numbers: owned.slice(0, taken), heading: inHeading, subject: inSubject }
}

/** One pass over the letters, as an archive may have a hundred million of them; see `wordsIn` for what it does. */
function takeText(text: string, table: WordTable, seen: Seen): number {
  const { length } = text
  if (length > letters.length) letters = new Uint16Array(length * 2)
  Buffer.from(letters.buffer).write(text, 'utf16le')
  let from = -1
  let to = -1
  let running = seed
  let hash = seed
  for (let at = 0; at < length; at++) {
    const code = letters[at] ?? 0
    // Folding has left no other spaces than those of ASCII.
    if (code <= 32) {
      if (from >= 0) own(numberOf(table, letters, from, to, hash), seen)
      from = -1
      running = seed
      continue
    }
    const atEdge = code < 128 && isEdgeCode[code] === 1
    if (atEdge && from < 0) continue
    if (from < 0) from = at
    running = mixed(running, code)
    if (atEdge) continue
    to = at + 1
    hash = running
  }
  if (from >= 0) own(numberOf(table, letters, from, to, hash), seen)
  return taken
}

function own(number: number, seen: Seen): void {
  if (seen.words[number] === seen.incident) return
  seen.words = grownNumbers(seen.words, number + 1)
  seen.words[number] = seen.incident
  owned = grownNumbers(owned, taken + 1)
  owned[taken++] = number
}
