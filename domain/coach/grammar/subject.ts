import { isPerson, type Kind, kindOf, nominatives } from './people'
import { evidence, plain, type Sentence } from './sentence'
import { wordSet } from './word-set'
import {
  auxiliaries,
  beForms,
  conjunctions,
  determiners,
  isAdverb,
  isParticiple,
  prepositions,
  subordinators,
} from './words'

export type Subject = { readonly kind: Kind; readonly at: number }

const none: Subject = { kind: 'none', at: -1 }

/**
 * Who or what does what the verb at `at` says: the noun phrase left of it, across adverbs, auxiliaries, brackets and
 * what is told of the noun ("the engineer on duty forgot"), or the subject that verbs joined by "and" share.
 */
export function subjectOf(sentence: Sentence, at: number): Subject {
  const left = skipLeft(sentence, at - 1)
  const word = plain(sentence, left)
  if (left < 0 || isStop(word)) return none
  if (word === 'who') return antecedent(sentence, left - 1)
  if (conjunctions.has(word) || word === ',') return firstSubject(sentence, left)
  if (word === 'whom') return { kind: kindOf(sentence, left - 2), at: left }
  if (word === 'which' || word === 'that') return { kind: 'thing', at: left }
  const kind = kindOf(sentence, left)
  if (kind !== 'unknown') return isObject(sentence, left) ? firstSubject(sentence, left) : { kind, at: left }
  return toldOf(sentence, left)
}

/** Adverbs, auxiliaries and bracketed remarks between a subject and its verb. */
function skipLeft(sentence: Sentence, from: number): number {
  let left = from
  for (let steps = 0; steps < 8; steps++) {
    const word = plain(sentence, left)
    if (word === ')') left = opening(sentence, left) - 1
    else if (word === "'s" || auxiliaries.has(word) || (isAdverb(word) && word !== 'then')) left--
    else break
  }
  return left
}

function opening(sentence: Sentence, from: number): number {
  for (let left = from - 1; left >= Math.max(0, from - 30); left--)
    if (plain(sentence, left) === '(') return left
  return 0
}

/** "A customer who …", "the engineer on call, who …". */
function antecedent(sentence: Sentence, from: number): Subject {
  for (let left = from; left >= Math.max(0, from - 6); left--) {
    const kind = kindOf(sentence, left)
    if (kind !== 'unknown') return { kind, at: left }
  }
  return { kind: 'person', at: from }
}

/**
 * The word is what a preposition is about: "to the engineer", "by network engineers". Times are told with "on" and "at",
 * so that in "on Tuesday Sam forgot" the person is a subject.
 */
function isObject(sentence: Sentence, at: number): boolean {
  if (nominatives.has(plain(sentence, at))) return false
  let left = at - 1
  while (left > at - 5 && isOpenWord(plain(sentence, left)) && !determiners.has(plain(sentence, left))) left--
  const isClose = left === at - 1 || determiners.has(plain(sentence, left))
  const markAt = determiners.has(plain(sentence, left)) ? left - 1 : left
  const mark = plain(sentence, markAt)
  if (mark === 'of' && quantities.has(plain(sentence, markAt - 1))) return false
  return objectMarks.has(mark) || (isClose && placeMarks.has(mark))
}

const objectMarks = wordSet('of to for by from with about against between')
const placeMarks = wordSet('on in at into onto via')

/** A noun, verb or adjective: no mark, and none of the small words that hold a sentence together. */
function isOpenWord(word: string): boolean {
  return (
    /^[\p{L}\p{N}@]/u.test(word) &&
    !prepositions.has(word) &&
    !subordinators.has(word) &&
    !conjunctions.has(word) &&
    !auxiliaries.has(word)
  )
}

/** The noun that "at the datacenter" or "performing the change" is told of, where that is a person. */
function toldOf(sentence: Sentence, from: number): Subject {
  for (let left = from - 1; left >= Math.max(0, from - 9); left--) {
    const word = plain(sentence, left)
    if (word === 'who') return antecedent(sentence, left - 1)
    if (isStop(word) || subordinators.has(word) || conjunctions.has(word)) break
    const next = plain(sentence, left + 1)
    if (prepositions.has(next) || next.endsWith('ing')) {
      const kind = kindOf(sentence, left)
      if (kind !== 'unknown' && !isObject(sentence, left)) return { kind, at: left }
    }
  }
  return { kind: isNamed(sentence, from) ? 'unknown' : 'thing', at: from }
}

/** A noun without an article right at the start of its clause may be somebody's name or handle. */
function isNamed(sentence: Sentence, at: number): boolean {
  const before = plain(sentence, at - 1)
  return (
    plain(sentence, at) !== evidence &&
    /^\p{L}/u.test(plain(sentence, at)) &&
    (before === '' ||
      isStop(before) ||
      before === ',' ||
      subordinators.has(before) ||
      /^\d/.test(before) ||
      before === 'utc')
  )
}

/** The person that a clause is about, where it begins with one: "an engineer" of "an engineer ran it by mistake". */
export function firstSubject(sentence: Sentence, at: number): Subject {
  let end = at
  for (let clauses = 0; clauses < 4 && end >= 0; clauses++) {
    const start = clauseStart(sentence, end)
    const found = subjectFrom(sentence, start, end)
    if (found) return found
    if (start === 0 || isStop(plain(sentence, start - 1))) return none
    end = start - 1
  }
  return none
}

function clauseStart(sentence: Sentence, end: number): number {
  let start = end
  while (start > 0 && !isBreak(plain(sentence, start - 1))) start--
  return start
}

function isBreak(word: string): boolean {
  return isStop(word) || word === ',' || conjunctions.has(word) || subordinators.has(word)
}

function isStop(word: string): boolean {
  return /^[;:.!?()–—|[\]]$/.test(word)
}

/** "One of our engineers", "a member of the team". */
const quantities = wordSet(
  'one some any each all two three both none most many several few member members half',
)

/** The first noun phrase of a clause, up to its first preposition or auxiliary. */
function subjectFrom(sentence: Sentence, start: number, end: number): Subject | undefined {
  let nouns = 0
  for (let at = start; at < end; at++) {
    const word = plain(sentence, at)
    const kind = kindOf(sentence, at)
    if (kind !== 'unknown') return { kind, at }
    if (word === 'of' && quantities.has(plain(sentence, at - 1))) {
      nouns = 0
      continue
    }
    if (auxiliaries.has(word) || prepositions.has(word)) {
      return nouns > 0 ? { kind: 'thing', at: at - 1 } : undefined
    }
    if (at === start && isBareSubject(sentence, at)) return { kind: 'thing', at }
    const isSecondNoun = nouns > 0 && determiners.has(word)
    if (isSecondNoun || (nouns > 0 && isParticiple(word))) return { kind: 'thing', at }
    if (determiners.has(word)) nouns++
    if (at - start > 6) return nouns > 0 ? { kind: 'thing', at } : undefined
  }
  return undefined
}

/** "Puppet reverts …": a word at the start of a clause that is no verb, and before one. */
function isBareSubject(sentence: Sentence, at: number): boolean {
  const word = plain(sentence, at)
  const next = plain(sentence, at + 1)
  return (
    isOpenWord(word) &&
    !determiners.has(word) &&
    !isAdverb(word) &&
    !isParticiple(word) &&
    !word.endsWith('ing') &&
    /^\p{L}/u.test(word) &&
    (isParticiple(next) || /[^s]s$/.test(next)) &&
    !determiners.has(next)
  )
}

/** A person does it, and it is not done to them: "the engineer was paged by mistake" is no slip of the engineer. */
export function isActive(sentence: Sentence, subject: Subject): boolean {
  return subject.kind !== 'none' && !beForms.has(plain(sentence, subject.at + 1))
}

/** A person after "by": "caused by an engineer", but not "caused by an engineer's laptop". */
export function personAfter(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < from + 5; at++) {
    if (isPerson(sentence, at) && !isPerson(sentence, at + 1)) {
      const next = plain(sentence, at + 1)
      return next === "'s" || isCompound(sentence, at) ? undefined : at
    }
    if (!isOpenWord(plain(sentence, at)) && !determiners.has(plain(sentence, at))) return undefined
  }
  return undefined
}

/** "the admin console", "a developer tool": the person's word only says which thing. */
function isCompound(sentence: Sentence, at: number): boolean {
  const next = plain(sentence, at + 1)
  return (
    isOpenWord(next) &&
    !isAdverb(next) &&
    !next.endsWith('ing') &&
    !next.endsWith('ed') &&
    !determiners.has(next)
  )
}
