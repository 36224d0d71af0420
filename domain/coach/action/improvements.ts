import { type ActionRule, type Flaw, sources, spanOf } from './flaw'
import { frameAbout } from './frames'
import { hasNumber, isMeasured } from './measured'
import type { ReadAction } from './read-action'
import { firstNamed, type Statement, says } from './statement'
import { determiners, prepositions } from './word-classes'
import { phraseSet, type Word, wordSet } from './words'

/** Actions that name a direction and no measure: better, more, robust, properly. */
export const improvements: readonly ActionRule[] = [improvement, comparative, quality]

/** "Improve testing", "speed up recovery", "reduce alert fatigue". */
function improvement(statement: Statement, action: ReadAction): Flaw | undefined {
  const { verb, object, after, form, words } = statement
  if (!verb || form === 'question') return undefined
  const isDirection =
    (directions.has(verb.base) && !isTidied(verb.base, after)) ||
    (scalings.has(verb.base) && says(firstNamed(object), abstractQuantity)) ||
    (verb.base === 'make' && saysBetter(object)) ||
    ((verb.base === 'be' || verb.base === 'become' || verb.base === 'get') &&
      saysBetter(firstNamed(object))) ||
    (verb.base === 'should' && saysBetter(after.slice(0, 4))) ||
    (verb.base === 'need' &&
      says(firstNamed(object), /\b(?:improvement|improvements|work|attention|cleanup|love)$/)) ||
    (verb.base === 'need' &&
      says(after.slice(0, 2), /^(?:improving|improved|optimising|optimizing|improvement)/))
  if (!isDirection || isMeasured(statement, action)) return undefined
  const isRebuilding = rebuilding.has(verb.base)
  return {
    rule: 'action/no-measure',
    ...spanOf([...verb.words, ...object.slice(0, 6)]),
    why: isRebuilding
      ? 'Work of this kind has no natural end. Name the smallest slice of it, and its effect in numbers.'
      : 'It names a direction and no end: nobody can tell when it is good enough. Say what is changed, or by how much.',
    source: sources.pitfalls,
    rewrite: frameAbout(
      words,
      isRebuilding || says(words, /robust|resilien|reliab|stab|scalab/) ? 'slice' : 'number',
    ),
    isMended: true,
  }
}

const directions = phraseSet(`
  improve, enhance, strengthen, optimise, optimize, streamline, simplify, modernise, modernize,
  harden, stabilise, stabilize, tune, better, boost, polish, mature, tighten, smooth, beef up,
  step up, shore up, speed up, get better at, refactor, rewrite, rearchitect, re-architect, redesign,
  restructure, overhaul, rework, clean up, tidy up, tidy`)
const rebuilding = phraseSet(`
  refactor, rewrite, rearchitect, re-architect, redesign, restructure, overhaul, rework, clean up,
  tidy up, tidy, harden, modernise, modernize, stabilise, stabilize`)

/** "Clean up users who no longer need access" can be checked off, "clean up technical debt" cannot. */
function isTidied(base: string, after: readonly Word[]): boolean {
  if (!base.startsWith('clean') && !base.startsWith('tidy')) return false
  return !says(
    after,
    /\b(?:code|codebase|debt|mess|things|everything|config|configuration|process|stuff|documentation)\b/,
  )
}

const scalings = wordSet(
  'increase reduce lower decrease raise minimise minimize limit shorten cut expand extend mitigate eliminate',
)
const abstractQuantity =
  /\b(?:coverage|visibility|awareness|reliability|resilience|resiliency|robustness|stability|noise|fatigue|risks?|toil|complexity|debt|likelihood|probability|chances?|impact|radius|downtime|outages?|incidents?|mttr|mttd|detection|confidence|quality|monitoring|testing|logging|alerting|observability|redundancy|speed|performance|efficiency|security|communication|knowledge|effort|scrutiny|dependency|dependencies|workload|availability|scalability|overhead|transparency|maturity|responsiveness|pain|friction|delays?|errors?|mistakes?)$/

const qualities = wordSet(`
  robust resilient reliable stable scalable secure safe efficient maintainable user-friendly visible
  transparent obvious readable responsive performant tolerant fault-tolerant graceful consistent accurate
  precise comprehensive thorough rigorous modern proactive sensitive careful clear intuitive useful helpful
  meaningful flexible predictable painful fragile brittle risky error-prone noisy complex dependent aware
  streamlined effective sophisticated advanced frequent detailed structured formal actionable`)
const comparatives = wordSet(`
  better easier faster quicker safer simpler clearer stronger stricter tighter smarter cleaner smoother
  nicer healthier improved enhanced earlier sooner greater higher-quality deeper closer broader wider newer`)
const sturdy = wordSet('robust resilient reliable scalable user-friendly fault-tolerant bulletproof')

/** "more reliable", "better", "robust", wherever it stands. */
export function saysBetter(words: readonly Word[]): boolean {
  return words.some(({ text }, at) => {
    const next = words[at + 1]?.text ?? ''
    return comparatives.has(text) || sturdy.has(text) || (degrees.has(text) && qualities.has(next))
  })
}

const degrees = wordSet('more less as highly fully very')

/** "Better alerting", "more visibility", "add a more robust check", "we need more people". */
function comparative(statement: Statement, action: ReadAction): Flaw | undefined {
  const { verb, object, form, words } = statement
  if (form === 'question' || verb?.base === 'make') return undefined
  const behind = verb ? (/^to$/.test(object[0]?.text ?? '') ? object.slice(1) : object) : words
  const named = nounPhrase(behind)
  const at = named.findIndex((word, place) => place < 3 && isComparative(word, named[place + 1]))
  if (at < 0 || says(behind.slice(0, 2), /^no more\b/) || isMeasured(statement, action)) return undefined
  const span = named.slice(at)
  return {
    rule: 'action/no-measure',
    ...spanOf(span.length > 1 ? span : [...(verb?.words ?? []), ...span]),
    why: 'Better or more than what? Without a number or a named change, nobody can tell when it is reached.',
    source: sources.google,
    rewrite: frameAbout(words, 'number'),
    isMended: true,
  }
}

function isComparative({ text }: Word, next: Word | undefined): boolean {
  if (comparatives.has(text)) return true
  if (text !== 'more' && text !== 'less' && text !== 'fewer') return false
  return next !== undefined && !/^(?:than|often)$/.test(next.text) && !/able$/.test(next.text)
}

/** "The reviewers of …" up to its first preposition, the determiner left in front. */
function nounPhrase(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(
    ({ text, gap }, at) =>
      (at > 0 && gap.includes(',')) || prepositions.has(text) || text === 'and' || text === 'or',
  )
  return (end < 0 ? words : words.slice(0, end)).filter(
    ({ text }) => !determiners.has(text) || text === 'more',
  )
}

/** "Set reasonable timeouts", "properly test", "best practices". */
function quality(statement: Statement, action: ReadAction): Flaw | undefined {
  const { verb, object, words, subject, form } = statement
  if (form === 'question' || form === 'done' || hasNumber(words) || isMeasured(statement, action))
    return undefined
  const clause = verb ? [...subject, ...verb.words, ...object] : words
  const named = new Set(firstNamed(verb ? object : words))
  const found = clause.find((word, at) => {
    const { text } = word
    return (
      vagueManner.test(text) ||
      (named.has(word) && vagueQuality.test(text)) ||
      (text === 'best' && /^practices?$/.test(clause[at + 1]?.text ?? ''))
    )
  })
  if (!found) return undefined
  return {
    rule: 'action/no-measure',
    ...spanOf(
      found.text === 'best' ? clause.slice(clause.indexOf(found), clause.indexOf(found) + 2) : [found],
    ),
    why: `What counts as "${found.text}" differs from reader to reader. A number or a named rule does not.`,
    source: sources.google,
    rewrite: frameAbout(words, 'number'),
    isMended: true,
  }
}

const vagueManner =
  /^(?:properly|appropriately|adequately|sufficiently|reasonably|responsibly|robustly|user-friendly)$/
const vagueQuality = /^(?:appropriate|adequate|sufficient|reasonable|suitable|proper|decent|high-quality)$/
