/** A word of a text, in small letters, with its place and what stands between it and the word before. */
export type Word = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: string
}

/** "90%", "p99", "user-friendly" and "OPA/Gatekeeper" are one word each. */
const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’_%]|[./+:-](?=[\p{L}\p{N}]))*/gu

/** The words of a text from one place to another. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  let end = from
  for (const { 0: found, index } of text.slice(from, to).matchAll(pattern)) {
    const start = from + index
    const word = found.toLowerCase().replaceAll('’', "'")
    words.push({ text: word, start, end: start + found.length, gap: text.slice(end, start) })
    end = start + found.length
  }
  return words
}

/** A set of words, written with spaces between. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** A set of phrases, written with commas between. */
export function phraseSet(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split(',').map((words) => words.trim().replace(/\s+/g, ' ')))
}

export function phrase(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}
