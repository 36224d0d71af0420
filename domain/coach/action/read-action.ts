import { bareText, withoutAsides } from './bare-text'
import { firstNamed, readStatement, type Statement } from './statement'
import { nounLike, verbOf } from './verbs'
import { determiners, prepositions } from './word-classes'
import { type Word, wordSet, wordsIn } from './words'

/** An action as it is read: its statements in order, and its text without what is no part of it. */
export type ReadAction = {
  /** As long as the text, list marks and links blanked; what stands in brackets is kept. */
  readonly bare: string
  readonly statements: readonly Statement[]
}

export function readAction(text: string): ReadAction {
  const bare = bareText(text)
  const statements = partsOf(withoutAsides(bare))
    .map(([from, to]) => wordsIn(bare, from, to).filter(inClause(withoutAsides(bare))))
    .filter((words) => words.length > 0)
    .map(readStatement)
  return { bare, statements }
}

function inClause(clause: string): (word: Word) => boolean {
  return ({ start }) => clause[start] !== ' '
}

/** Sentences, and the two sides of a colon or a dash. */
function partsOf(clause: string): [number, number][] {
  const parts: [number, number][] = []
  let from = 0
  for (const { 0: mark, index } of clause.matchAll(/(?<![.!?;])[.!?;]+(?=\s|$)|\n|:(?=\s)|\s?[-–—](?=\s)/g)) {
    if (
      mark === '.' &&
      /\b(?:e\.g|i\.e|etc|vs|approx|no|incl)$/i.test(clause.slice(Math.max(0, index - 8), index))
    )
      continue
    parts.push([from, index])
    from = index + mark.length
  }
  return [...parts, [from, clause.length]]
}

/** What else is done: of "investigate the leak and cap the heap", "cap the heap". */
export function secondOrders({ after }: Statement): Statement[] {
  return after.slice(0, longestClause).flatMap((word, at) => {
    const isJoint = joints.has(word.text)
    const isListed = at > 0 && word.gap.includes(',')
    if (!isJoint && !isListed) return []
    const isDeep = !word.gap.includes(',') && after.slice(0, at).some(({ text }) => prepositions.has(text))
    const second = readStatement(after.slice(isJoint ? at + 1 : at))
    return second.form === 'order' && isPlain(second, isDeep) ? [second] : []
  })
}

/** In words: a list of hundreds of words is no clause. */
const longestClause = 80

const joints = wordSet('and then')

/** "and alert on lag" is an order; "and alert thresholds" or "logging and alerting" is not. */
function isPlain({ verb, after }: Statement, isDeep: boolean): boolean {
  const next = after[0]
  if (!verb || !next) return false
  if (isDeep && !determiners.has(next.text) && !prepositions.has(next.text) && next.text !== 'it')
    return false
  const isBase = verbOf(verb.words[0]?.text ?? '')?.form === 'base'
  if (!isBase && !determiners.has(next.text)) return false
  if (!nounLike.has(verb.base)) return true
  return determiners.has(next.text) || firstNamed(after).length < after.length
}
