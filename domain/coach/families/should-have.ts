import { nearest, pastAdverbs } from '../grammar/context'
import type { Kind } from '../grammar/people'
import { plain, type Sentence } from '../grammar/sentence'
import { personAfter, subjectOf } from '../grammar/subject'
import { wordSet } from '../grammar/word-set'
import {
  auxiliaries,
  determiners,
  isAdverb,
  isParticiple,
  mayBeAdjective,
  prepositions,
  subordinators,
} from '../grammar/words'
import type { Pattern } from '../rule'

const staff: ReadonlySet<Kind> = new Set(['person', 'we', 'they', 'nobody'])

/** What people do to a system; that it should have been done is said of them. */
const humanDeeds = wordSet(`
  done caught tested checked reviewed noticed communicated notified informed pinged escalated addressed fixed avoided
  prevented known obvious verified rushed rolled reverted discussed planned coordinated considered anticipated foreseen
  spotted investigated raised reported followed asked consulted announced scheduled postponed handled silenced
  documented monitored tagged told warned merged deployed released removed cleaned prepared invited paged involved
  thought picked approved accepted allowed attempted pushed committed touched skipped left granted performed agreed rejected questioned
  automated configured enabled disabled set added double-checked validated declared called updated
`)

/**
 * "Should have tested", "should have been caught in review"; not a requirement ("should have UNIQUE constraints", "should
 * have automated tests"), and not what a machine was expected to do ("no email should have been lost").
 */
export const shouldHave: Pattern = {
  words: ['should', 'ought'],
  find: (sentence, at) => {
    const isOught = plain(sentence, at) === 'ought'
    let next = pastAdverbs(sentence, isOught ? at + 2 : at + 1)
    if (!/^(?:have|of)$/.test(plain(sentence, next))) return undefined
    next = pastAdverbs(sentence, next + 1)
    const done = plain(sentence, next)
    const { kind } = subjectOf(sentence, at)
    const isStaff = staff.has(kind) || kind === 'none'
    if (done === 'better' || !isPast(sentence, next, isStaff)) return undefined
    if (done === 'been') {
      const deedAt = pastAdverbs(sentence, next + 1)
      const deed = plain(sentence, deedAt)
      const isAdjective = mayBeAdjective(deed) && isNounNext(sentence, deedAt)
      const isByItself =
        plain(sentence, next + 1) === 'automatically' || isAdjective || isByThing(sentence, deedAt)
      const isDeed = !isByItself && (humanDeeds.has(deed) || (staff.has(kind) && deed !== ''))
      return isDeed && !isNothing(sentence, at) ? { from: at, to: deedAt } : undefined
    }
    return isStaff || done === 'done' ? { from: at, to: next } : undefined
  },
}

/** "Raised by the chart": a program was to do it; "by Friday" and "by the time" say when. */
function isByThing(sentence: Sentence, at: number): boolean {
  const by = nearest(sentence, at + 1, byWord, 12)
  if (by === undefined || !determiners.has(plain(sentence, by + 1))) return false
  return plain(sentence, by + 2) !== 'time' && personAfter(sentence, by + 1) === undefined
}

const byWord = wordSet('by')

/** A participle, and no adjective before the noun that a requirement asks for. Slips such as "should have switch" count. */
function isPast(sentence: Sentence, at: number, isStaff: boolean): boolean {
  const word = plain(sentence, at)
  if (!isParticiple(word)) return isStaff && bareVerbs.has(word) && !isNounNext(sentence, at)
  return !mayBeAdjective(word) || !isNounNext(sentence, at)
}

const bareVerbs = wordSet(
  'switch check test notify ask revert wait stop go be catch run use know follow roll',
)

/** An open word follows, rather than an article, pronoun, preposition, adverb or mark. */
function isNounNext(sentence: Sentence, at: number): boolean {
  const next = plain(sentence, at + 1)
  return (
    /^\p{L}/u.test(next) &&
    !determiners.has(next) &&
    !prepositions.has(next) &&
    !subordinators.has(next) &&
    !auxiliaries.has(next) &&
    !isAdverb(next) &&
    !/^(?:it|them|him|us|me|and|or|but|back|up|down|out|off|more|better|earlier|sooner)$/.test(next)
  )
}

/** "No email … should have been lost". */
function isNothing(sentence: Sentence, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 10); left--) {
    const word = plain(sentence, left)
    if (/^[.;:,()]$/.test(word)) return false
    if (word === 'no' || word === 'nothing' || word === 'none') return true
  }
  return false
}
