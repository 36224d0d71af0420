import { isCompound, isGuardedAgainst, isPassive, nearest, pastAdverbs } from '../../grammar/context'
import { isOnePerson, isPerson, type Kind, kindOf } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { firstSubject, isActive, type Subject, subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { isAdverb, isParticiple } from '../../grammar/words'
import { type Pattern, when } from '../../rule'

const staff: ReadonlySet<Kind> = new Set(['person', 'we'])

const findings = wordSet(`
  noticed notice noticing found find discovered discover saw see checked check spotted spot caught catch detected
`)

/** "An engineer mistakenly ran it", "we deleted it by accident"; what was found by accident is luck. */
export const byAccident: Pattern = {
  words: [
    ...wordSet(`accidentally mistakenly inadvertently erroneously incorrectly wrongly unintentionally unknowingly
      unwittingly improperly accident mistake`),
  ],
  find: (sentence, at) => {
    const isNoun = plain(sentence, at) === 'accident' || plain(sentence, at) === 'mistake'
    const from = isNoun ? at - 1 : at
    if (isNoun && plain(sentence, from) !== 'by') return undefined
    if (isGuardedAgainst(sentence, from) || isPassive(sentence, from)) return undefined
    const next = plain(sentence, pastAdverbs(sentence, at + 1))
    const isBefore = /(?:ed|ing|[^s]s)$/.test(next) || irregular.has(next)
    const subject = isBefore ? subjectOf(sentence, from) : subjectBehind(sentence, from)
    const isTheirs = staff.has(subject.kind) && (isBefore || isActive(sentence, subject))
    if (subject.kind === 'we' && isOfQuality(plain(sentence, at)) && !mental.has(next)) return undefined
    if (!isTheirs || findings.has(next) || isBetween(sentence, subject.at, from, findings)) return undefined
    return { from, to: at }
  },
}

/** Of "assumed wrongly" who assumed; otherwise who the clause is about. */
function subjectBehind(sentence: Sentence, from: number): Subject {
  const direct = isParticiple(plain(sentence, from - 1)) ? subjectOf(sentence, from - 1) : undefined
  return direct && staff.has(direct.kind) ? direct : firstSubject(sentence, from)
}

/** "We wrongly returned 403" tells what a service did. */
function isOfQuality(adverb: string): boolean {
  return /^(?:wrongly|incorrectly|erroneously|improperly)$/.test(adverb)
}

const mental = wordSet('assumed thought presumed believed concluded expected interpreted configured')

const irregular = wordSet(`
  ran run put set left took sent made wrote cut built broke brought hit shut reset gave had chose thought led went
  overwrote read kept let
`)

function isBetween(sentence: Sentence, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from + 1; at < to; at++) if (words.has(plain(sentence, at))) return true
  return false
}

const looking = wordSet('feel feels looking searching investigating investigated looked checking debugging')

const beliefs = wordSet(
  'assumption assumptions impression conclusion direction track place premise hypothesis path lead trail',
)

/** "A technician unplugged the wrong cable". */
export const wrongOne: Pattern = {
  words: ['wrong', 'incorrect'],
  find: (sentence, at) => {
    if (!/^(?:the|a|an)$/.test(plain(sentence, at - 1)) || isGuardedAgainst(sentence, at)) return undefined
    const subject = firstSubject(sentence, at - 1)
    if (!staff.has(subject.kind) || !isActive(sentence, subject)) return undefined
    const verb = plain(sentence, pastAdverbs(sentence, subject.at + 1))
    const isBelief = beliefs.has(plain(sentence, at + 1)) && verb !== 'made'
    if (isBelief || at - subject.at > 14 || isBetween(sentence, subject.at, at, looking)) return undefined
    return findings.has(verb) || verb === ',' ? undefined : { from: at - 1, to: at + 1 }
  },
}

const live = wordSet('production prod live wrong all primary')

/** "Ran it against production instead of staging". */
export const insteadOf: Pattern = {
  words: ['instead'],
  find: (sentence, at) => {
    const subject = firstSubject(sentence, at)
    const isTheirs = subject.kind === 'person' && isActive(sentence, subject)
    const isWrong = isTheirs && plain(sentence, at + 1) === 'of' && isBetween(sentence, subject.at, at, live)
    return isWrong && !isGuardedAgainst(sentence, at) ? { from: at, to: at + 1 } : undefined
  },
}

const withoutActs = wordSet(`
  checking testing verifying reading reviewing asking notifying telling coordinating consulting realising realizing
  thinking understanding knowing noticing considering informing announcing confirming looking
`)

const withoutThings = wordSet(`
  approval review permission authorisation authorization backup backups test tests testing notice warning announcement
  coordination verification confirmation checklist clause
`)

/** "Merged it without checking the diff", "without approval". */
export const without: Pattern = {
  words: ['without'],
  find: (sentence, at) => {
    const act = pastAdverbs(sentence, at + 1)
    const end = withoutActs.has(plain(sentence, act)) ? act : nearest(sentence, at + 1, withoutThings, 4)
    if (end === undefined || isGuardedAgainst(sentence, at)) return undefined
    const isOnlyHuman = /^(?:reali[sz]|notic)ing$/.test(plain(sentence, act))
    const subject = firstSubject(sentence, at)
    const isTheirs = staff.has(subject.kind) && isActive(sentence, subject)
    return when(isTheirs || isOnlyHuman, at, end)
  },
}

const bad = wordSet('bad invalid broken faulty buggy malformed untested unreviewed erroneous')
const handingIn = wordSet(`
  deployed pushed merged committed released applied entered ran executed uploaded published introduced added wrote created
  installed pasted copied
`)

/** "An engineer pushed a broken config"; to replace a faulty one is no slip. */
export const badWork: Pattern = {
  words: [...bad],
  find: (sentence, at) => {
    const subject = firstSubject(sentence, at)
    const isTheirs = isOnePerson(sentence, subject.at) && isActive(sentence, subject)
    return when(isTheirs && at - subject.at < 10 && isBetween(sentence, subject.at, at, handingIn), at)
  },
}

const made = wordSet('made make makes making commits committed')
const owners = wordSet('my his her our')

/** "Made a mistake", "his error", "a typo by the author". */
export const theirMistake: Pattern = {
  words: [...wordSet('mistake mistakes error errors typo typos blunder misstep oversight fault slip')],
  find: (sentence, at) => {
    const word = plain(sentence, at)
    if (isCompound(sentence, at) || isGuardedAgainst(sentence, at)) return undefined
    const before = plain(sentence, at - 1)
    const isOwned =
      !word.endsWith('s') && (owners.has(before) || (before === "'s" && isPerson(sentence, at - 2)))
    if (isOwned) return { from: at - 1, to: at }
    if (
      plain(sentence, at + 1) === 'on' &&
      ownParts.has(plain(sentence, at + 3)) &&
      plain(sentence, at + 2) !== 'its'
    ) {
      return { from: at, to: at + 3 }
    }
    const verbAt = madeBefore(sentence, at)
    if (verbAt !== undefined && staff.has(subjectOf(sentence, verbAt).kind)) return { from: verbAt, to: at }
    const by = plain(sentence, at + 1) === 'made' ? at + 2 : at + 1
    return when(plain(sentence, by) === 'by' && personSoon(sentence, by + 1), at, by)
  },
}

const ownParts = wordSet('part side end')

/** The verb of "made a small typo". */
function madeBefore(sentence: Sentence, at: number): number | undefined {
  for (let left = at - 1; left >= at - 4; left--) if (made.has(plain(sentence, left))) return left
  return undefined
}

function personSoon(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = plain(sentence, at)
    if (isPerson(sentence, at)) return plain(sentence, at + 1) !== "'s"
    if (!/^\p{L}/u.test(word) || isAdverb(word)) return false
  }
  return kindOf(sentence, from) === 'we'
}
