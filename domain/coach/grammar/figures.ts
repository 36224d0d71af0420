import { plain, type Sentence } from './sentence'
import { wordSet } from './word-set'

const numerals = wordSet(`
  two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million
  half quarter third
`)

function isFigure(word: string): boolean {
  return /\d/.test(word) || numerals.has(word)
}

/** Whether a figure stands within so many words: "a small number of users (312)". */
export function hasFigureNear(sentence: Sentence, from: number, to: number, within: number): boolean {
  for (let at = from - within; at <= to + within; at++) {
    if (isFigure(plain(sentence, at))) return true
  }
  return false
}

/** Whether the sentence has any figure: a reader can then tell how much. */
export function hasFigure({ words }: Sentence): boolean {
  return words.some(({ plain: word }) => isFigure(word))
}
