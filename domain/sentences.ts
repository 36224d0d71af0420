import { segmentsIn } from './segments'

/** How many sentences a text has, by the language's own rules (Unicode UAX 29), abbreviations of units aside. */
export function countSentences(text: string): number {
  let count = 0
  for (const sentence of segmentsIn(text, segmenter)) if (/\p{L}/u.test(sentence)) count++
  return count
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** "in review" as "In review". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
