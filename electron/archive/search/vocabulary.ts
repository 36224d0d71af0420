import { isEdgeCode } from '../../../domain/folded-text'
import { grown, grownNumbers } from './growing'
import { bestKind, type MatchKind } from './matching'

/** The words of an incident as numbers, each once, where it weighs most. */
export type OwnedWords = {
  readonly numbers: Uint32Array
  /** Up to here they stand in the heading, and up to there in the subject. */
  readonly heading: number
  readonly subject: number
}

/** All words one after the other, as UTF-16, and where the letters of each begin, and the last of them end. */
export type WordRow = { readonly letters: Uint16Array; readonly starts: Uint32Array }

export type Matches = { readonly numbers: Uint32Array; readonly kinds: Uint8Array }

/**
 * All words of an archive, each kept once as its letters in one long row: a query is compared with each word once
 * instead of with each text, and a hundred thousand words take some megabytes and no objects.
 */
export type Vocabulary = {
  /** The words of folded texts. */
  readonly take: (texts: readonly [string, string, string]) => OwnedWords
  /** The numbers that the words of another vocabulary have here. */
  readonly adopt: (others: WordRow) => Uint32Array
  readonly word: (number: number) => string
  /** Counts incidents: each word of one that comes once more, of one that goes once less. */
  readonly count: (words: OwnedWords, step: 1 | -1) => void
  /** How many incidents have a word. */
  readonly uses: (number: number) => number
  /**
   * Which words match a part of one, and how well, as a `MatchKind` by number; `kinds` is valid until the next call.
   * @param among the words to look at, where it is known that no others match
   */
  readonly matches: (part: string, among?: Uint32Array) => Matches
  readonly size: () => number
  /** The letters of a word stand from its start to the start of the next; there may be room behind the last. */
  readonly letters: () => Uint16Array
  readonly starts: () => Uint32Array
  /** All words, without the room. */
  readonly row: () => WordRow
}

/**
 * @param letters of the words to begin with, as UTF-16
 * @param starts where the letters of each word begin, and the last of them end
 */
export function makeVocabulary(
  letters: Uint16Array = new Uint16Array(1024),
  starts: Uint32Array = new Uint32Array(1),
): Vocabulary {
  let size = starts.length - 1
  let row: Uint16Array = letters
  let begins: Uint32Array = starts
  let used: Uint32Array = new Uint32Array(size)
  let seen: Uint32Array = new Uint32Array(size)
  let kinds = new Uint8Array(size)
  let ticket = 0
  // Made when the first text is taken in: opening an archive that has not changed takes none.
  let table = new Int32Array(0)
  let owned: Uint32Array = new Uint32Array(4096)
  let taken = 0

  const makeTable = (): void => {
    table = new Int32Array(Math.max(1024, 2 ** Math.ceil(Math.log2((size + 1) * 3))))
    for (let number = 0; number < size; number++) {
      let hash = seed
      const end = begins[number + 1] ?? 0
      for (let at = begins[number] ?? 0; at < end; at++) hash = mixed(hash, row[at] ?? 0)
      let slot = slotFor(hash, table.length)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = number + 1
    }
  }

  const isWord = (number: number, text: string, from: number, to: number): boolean => {
    const start = begins[number] ?? 0
    if ((begins[number + 1] ?? 0) - start !== to - from) return false
    for (let at = from; at < to; at++) if (row[start + at - from] !== text.charCodeAt(at)) return false
    return true
  }

  const add = (text: string, from: number, to: number): number => {
    const start = begins[size] ?? 0
    row = grown(row, start + to - from)
    for (let at = from; at < to; at++) row[start + at - from] = text.charCodeAt(at)
    begins = grownNumbers(begins, size + 2)
    begins[size + 1] = start + to - from
    used = grownNumbers(used, size + 1)
    seen = grownNumbers(seen, size + 1)
    return size++
  }

  const numberOf = (text: string, from: number, to: number, hash: number): number => {
    let slot = slotFor(hash, table.length)
    for (let entry = table[slot] ?? 0; entry !== 0; entry = table[slot] ?? 0) {
      if (isWord(entry - 1, text, from, to)) return entry - 1
      slot = (slot + 1) & (table.length - 1)
    }
    const number = add(text, from, to)
    table[slot] = number + 1
    if (size * 2 > table.length) makeTable()
    return number
  }

  const own = (text: string, from: number, to: number, hash: number): void => {
    const number = numberOf(text, from, to, hash)
    if (seen[number] === ticket) return
    seen[number] = ticket
    owned = grownNumbers(owned, taken + 1)
    owned[taken++] = number
  }

  /** One pass over the letters, as an archive may have a hundred million of them; see `wordsIn` for what it does. */
  const takeText = (text: string): number => {
    let from = -1
    let to = -1
    let running = seed
    let hash = seed
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      // Folding has left no other spaces than those of ASCII.
      if (code <= 32) {
        if (from >= 0) own(text, from, to, hash)
        from = -1
        running = seed
        continue
      }
      const atEdge = isEdgeCode[code] === 1
      if (atEdge && from < 0) continue
      if (from < 0) from = at
      running = mixed(running, code)
      if (atEdge) continue
      to = at + 1
      hash = running
    }
    if (from >= 0) own(text, from, to, hash)
    return taken
  }

  return {
    take([first, second, third]) {
      if (table.length === 0) makeTable()
      ticket++
      taken = 0
      const heading = takeText(first)
      const subject = takeText(second)
      takeText(third)
      return { numbers: owned.slice(0, taken), heading, subject }
    },
    adopt(others) {
      if (table.length === 0) makeTable()
      const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(others.letters)
      const numbers = new Uint32Array(others.starts.length - 1)
      for (let theirs = 0; theirs < numbers.length; theirs++) {
        const from = others.starts[theirs] ?? 0
        const to = others.starts[theirs + 1] ?? 0
        numbers[theirs] = numberOf(text, from, to, hashOf(text, from, to))
      }
      return numbers
    },
    word: (number) => String.fromCharCode(...row.subarray(begins[number], begins[number + 1])),
    count({ numbers }, step) {
      for (let index = 0; index < numbers.length; index++) {
        const number = numbers[index] ?? 0
        used[number] = (used[number] ?? 0) + step
      }
    },
    uses: (number) => used[number] ?? 0,
    matches(part, among) {
      kinds = kinds.length < size ? new Uint8Array(begins.length) : kinds.fill(0)
      const codes = Uint16Array.from(part, (letter) => letter.charCodeAt(0))
      const found = new Uint32Array(among?.length ?? size)
      let count = 0
      for (let index = 0; index < found.length; index++) {
        const number = among ? (among[index] ?? 0) : index
        const kind: MatchKind = bestKind(row, begins[number] ?? 0, begins[number + 1] ?? 0, codes)
        if (kind === 0) continue
        kinds[number] = kind
        found[count++] = number
      }
      return { numbers: found.slice(0, count), kinds }
    },
    size: () => size,
    letters: () => row,
    starts: () => begins,
    row: () => ({ letters: row.slice(0, begins[size]), starts: begins.slice(0, size + 1) }),
  }
}

/** FNV-1a over UTF-16 codes. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/. */
const seed = 0x811c9dc5

function hashOf(text: string, from: number, to: number): number {
  let hash = seed
  for (let at = from; at < to; at++) hash = mixed(hash, text.charCodeAt(at))
  return hash
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** @param length a power of two */
function slotFor(hash: number, length: number): number {
  return (hash ^ (hash >>> 15)) & (length - 1)
}
