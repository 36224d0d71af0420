import { plain, type Sentence } from './sentence'
import { wordSet } from './word-set'
import { isAdverb } from './words'

const guards = wordSet(`
  avoid avoids avoided avoiding prevent prevents preventing eliminate eliminates eliminating reduce reduces reducing
  minimise minimises minimising minimize minimizes minimizing guard guards protect protects protecting guarantee
  harder tolerate tolerates tolerant risk risks chance chances prone possibility likelihood
  potential susceptible vulnerable room never less fewer forbid forbids disallow disallows safeguard safeguards
  robust resilient rather easier
`)

/**
 * The words before speak of keeping it from happening ("to avoid such human errors"), of its risk, or deny it
 * ("not a human error"): looking forward is no blame.
 */
export function isGuardedAgainst(sentence: Sentence, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 10); left--) {
    const word = plain(sentence, left)
    if (word === '.' || word === ';' || word === ':' || word === ',') return false
    if (guards.has(word)) return true
    if ((word === 'not' || word === 'no') && at - left <= 4) return true
  }
  return false
}

/** Words that stand behind "error", "mistake" or "fault" where they only say which rate, budget or message it is. */
const compounds = wordSet(`
  rate rates budget budgets handling handler handlers message messages log logs code codes page pages report reports
  reporting count counts response responses tracking correction recovery tolerance tolerant domain domains injection
  condition conditions state states detection isolation line lines screen screens metric metrics threshold thresholds
  level levels case cases class classes type types alert alerts ratio percentage volume dashboard dashboards stack text
`)

export function isCompound(sentence: Sentence, at: number): boolean {
  return compounds.has(plain(sentence, at + 1))
}

/** The place of the first word from `at` on that is no adverb. */
export function pastAdverbs(sentence: Sentence, at: number): number {
  let next = at
  while (isAdverb(plain(sentence, next)) && next < at + 4) next++
  return next
}

/** Whether one of these words stands among the next few of the same clause. */
export function isNear(sentence: Sentence, at: number, words: ReadonlySet<string>, within: number): boolean {
  return nearest(sentence, at, words, within) !== undefined
}

/** Where the first of these words stands among the next few of the same clause. */
export function nearest(
  sentence: Sentence,
  at: number,
  words: ReadonlySet<string>,
  within: number,
): number | undefined {
  for (let next = at; next < at + within; next++) {
    const word = plain(sentence, next)
    if (word === '' || /^[.;:,!?()]$/.test(word)) return undefined
    if (words.has(word)) return next
  }
  return undefined
}

/** Whether one of these words stands among the last few. */
export function isBehind(
  sentence: Sentence,
  at: number,
  words: ReadonlySet<string>,
  within: number,
): boolean {
  for (let left = at - 1; left >= at - within; left--) if (words.has(plain(sentence, left))) return true
  return false
}

/** The verb is in the passive: a form of "to be" stands right before it, adverbs aside. */
export function isPassive(sentence: Sentence, at: number): boolean {
  let left = at - 1
  while (isAdverb(plain(sentence, left)) && left > at - 4) left--
  return passiveForms.has(plain(sentence, left))
}

const passiveForms = wordSet("is are was were be been being 's got gets get getting")
