import { mask, masked } from './masked'

/** A word or a mark of punctuation, and where it is in the text. */
export type Word = {
  /** In lower case, with contractions written out: of "didn't" the parts "did" and "not". */
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly isWord: boolean
}

/** The words of one sentence, with the names of people that may stand in it (in lower case). */
export type Sentence = { readonly words: readonly Word[]; readonly names: ReadonlySet<string> }

/** The word at a place, in lower case; empty outside of the sentence. */
export function plain({ words }: Sentence, at: number): string {
  return words[at]?.plain ?? ''
}

/** The plain word that stands for evidence, which is not read. */
export const evidence = mask

/** The sentences of a light Markdown text; evidence stands in them as one word, so that the grammar stays whole. */
export function sentencesOf(text: string, names: ReadonlySet<string>): Sentence[] {
  const readable = masked(text)
  const sentences: Sentence[] = []
  let words: Word[] = []
  let last = 0
  const close = () => {
    if (words.length > 0) sentences.push({ words, names })
    words = []
  }
  for (const { index, 0: found } of readable.matchAll(pieces)) {
    if (endsBetween(readable, last, index) || words.length >= longestSentence) close()
    last = index + found.length
    if (!isDecoration(found, words.length === 0)) pushWords(words, found, index)
    if (isFullStop(readable, found, last) && !isAbbreviation(words.at(-2)?.plain)) close()
  }
  close()
  return sentences
}

const pieces = /@?[\p{L}\p{N}]+(?:[_.'’@-][\p{L}\p{N}]+)*|\uFFFC+|\S/gu

/** Longer ones are lists or tables; the grammar looks no further than this. */
const longestSentence = 120

/** A blank line ends a sentence, and so does the next item of a list, a heading or a row of a table. */
function endsBetween(text: string, from: number, to: number): boolean {
  if (to - from < 1 || !text.slice(from, to).includes('\n')) return false
  const gap = text.slice(from, to)
  return (
    gap.indexOf('\n') !== gap.lastIndexOf('\n') ||
    /^(?:[-*+•#|]|\d{1,3}[.)]|\d\d:\d\d)/.test(text.slice(to, to + 6))
  )
}

/** Emphasis, and what makes a line an item, a heading or a row, says nothing. */
function isDecoration(found: string, isFirst: boolean): boolean {
  return /^[*_~#`]$/.test(found) || (isFirst && /^[^\p{L}\p{N}\uFFFC@(]$/u.test(found))
}

function isFullStop(text: string, found: string, after: number): boolean {
  if (found !== '.' && found !== '!' && found !== '?') return false
  return after >= text.length || /^[\s)\]*_"”’]/.test(text.slice(after, after + 1))
}

function isAbbreviation(word: string | undefined): boolean {
  return (
    word !== undefined && /^(?:e\.g|i\.e|etc|vs|approx|no|nr|cf|ca|incl|resp|fig|st|dr|mr|ms|mrs)$/.test(word)
  )
}

const endings: ReadonlyMap<string, string> = new Map([
  ['t', 'not'],
  ['ve', 'have'],
  ['re', 'are'],
  ['m', 'am'],
  ['ll', 'will'],
  ['d', 'had'],
  ['s', "'s"],
])

function pushWords(words: Word[], found: string, start: number): void {
  const end = start + found.length
  const lower = found.toLowerCase()
  const isWord = /^[@\p{L}\p{N}]/u.test(found)
  const isCapital = isWord && found[0] !== lower[0]
  const apostrophe = Math.max(lower.lastIndexOf("'"), lower.lastIndexOf('’'))
  const ending = apostrophe > 0 ? endings.get(lower.slice(apostrophe + 1)) : undefined
  if (ending === undefined) {
    const plain = found[0] === mask ? mask : lower
    words.push({ plain, start, end, isCapital, isWord })
    return
  }
  const isNot = ending === 'not' && lower[apostrophe - 1] === 'n'
  const cut = isNot ? apostrophe - 1 : apostrophe
  words.push({ plain: lower.slice(0, cut), start, end: start + cut, isCapital, isWord })
  words.push({ plain: ending, start: start + cut, end, isCapital: false, isWord: true })
}
