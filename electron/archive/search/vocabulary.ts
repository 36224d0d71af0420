/**
 * Which words each incident has, as numbers: a word is kept once however many incidents use it, and a query is
 * compared with each word once instead of with each text. Five thousand incidents are searched within a frame.
 */
export type Vocabulary = {
  readonly numbersOf: (words: Iterable<string>) => Uint32Array
  /** The words that numbers stand for. */
  readonly wordsOf: (numbers: Uint32Array) => string[]
  /** Whether some word with one of these numbers holds a part of a word. */
  readonly matcher: (part: string) => (numbers: Uint32Array) => boolean
  readonly count: () => number
  /** All words, one a line. */
  readonly text: () => string
}

/** @param known the words to begin with, one a line, numbered from 0 */
export function makeVocabulary(known = ''): Vocabulary {
  let text = known === '' ? '\n' : `\n${known}\n`
  const starts = startsIn(text)
  // Made when the first word is looked up: opening an archive that has not changed takes none.
  let numbers: Map<string, number> | undefined

  const wordWith = (number: number): string => {
    const start = starts[number]
    return start === undefined ? '' : text.slice(start, text.indexOf('\n', start))
  }
  const numberOf = (word: string): number => {
    numbers ??= new Map(starts.map((_, number) => [wordWith(number), number]))
    const found = numbers.get(word)
    if (found !== undefined) return found
    const number = starts.length
    numbers.set(word, number)
    starts.push(text.length)
    text += `${word}\n`
    return number
  }

  return {
    numbersOf: (words) => Uint32Array.from(words, numberOf),
    wordsOf: (owned) => Array.from(owned, wordWith),
    matcher(part) {
      const isMatch = new Uint8Array(starts.length)
      let isAny = false
      for (let at = text.indexOf(part); at >= 0; ) {
        const number = wordAt(starts, at)
        isMatch[number] = 1
        isAny = true
        const next = starts[number + 1]
        at = next === undefined ? -1 : text.indexOf(part, next)
      }
      return (owned) => isAny && holdsAny(owned, isMatch)
    },
    count: () => starts.length,
    text: () => text.slice(1, -1),
  }
}

/** A plain loop: it runs over millions of numbers at each key stroke, and `some` takes three times as long. */
function holdsAny(numbers: Uint32Array, isMatch: Uint8Array): boolean {
  for (let index = 0; index < numbers.length; index++) {
    if (isMatch[numbers[index] ?? 0] === 1) return true
  }
  return false
}

function startsIn(text: string): number[] {
  const starts: number[] = []
  for (let end = text.indexOf('\n'); end >= 0 && end + 1 < text.length; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1)
  }
  return starts
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
