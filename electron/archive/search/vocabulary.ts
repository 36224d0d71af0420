import { grownNumbers } from './growing'
import { bestKind, type MatchKind } from './matching'
import { hashOf, makeWordTable, numberOf, rowOf, type WordRow } from './word-table'
import { type OwnedWords, type Seen, takeWords } from './words-taken'

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
  const table = makeWordTable(letters, starts)
  const seen: Seen = { words: new Uint32Array(table.size), incident: 0 }
  let used: Uint32Array = new Uint32Array(table.size)
  let kinds = new Uint8Array(table.size)

  return {
    take: (texts) => takeWords(texts, table, seen),
    adopt({ letters: theirs, starts: begins }) {
      const numbers = new Uint32Array(begins.length - 1)
      for (let word = 0; word < numbers.length; word++) {
        const from = begins[word] ?? 0
        const to = begins[word + 1] ?? 0
        numbers[word] = numberOf(table, theirs, from, to, hashOf(theirs, from, to))
      }
      return numbers
    },
    word: (number) =>
      String.fromCharCode(...table.letters.subarray(table.starts[number], table.starts[number + 1])),
    count({ numbers }, step) {
      used = grownNumbers(used, table.size)
      for (let index = 0; index < numbers.length; index++) {
        const number = numbers[index] ?? 0
        used[number] = (used[number] ?? 0) + step
      }
    },
    uses: (number) => used[number] ?? 0,
    matches(part, among) {
      const { size, letters: row, starts: begins } = table
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
    size: () => table.size,
    letters: () => table.letters,
    starts: () => table.starts,
    row: () => rowOf(table),
  }
}
