/** How many sentences a text has, by the language's own rules (Unicode UAX 29), abbreviations of units aside. */
export function countSentences(text: string): number {
  return [...segmenter.segment(text)].filter(({ segment }) => /\p{L}/u.test(segment)).length
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** "in review" as "In review". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
