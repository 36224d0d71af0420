import { isGuardedAgainst, isNear, pastAdverbs } from '../grammar/context'
import { type Kind, kindOf } from '../grammar/people'
import { plain, type Sentence } from '../grammar/sentence'
import { subjectOf } from '../grammar/subject'
import { wordSet } from '../grammar/word-set'
import { determiners, isParticiple } from '../grammar/words'
import { either, type Pattern, phrases, type Stretch, when } from '../rule'

const staff: ReadonlySet<Kind> = new Set(['person', 'we', 'they', 'nobody'])

const better = wordSet(`
  caught prevented avoided noticed detected spotted known reduced shortened told asked checked tested done acted
  responded reacted realised realized recognised recognized stopped saved discovered found mitigated reverted rolled
  identified communicated escalated anticipated foreseen investigated warned paged
`)

/** "We could have caught it", "this could have been avoided"; "we could have lost data" is a near miss worth telling. */
export const couldHave: Pattern = {
  words: ['could', 'would', 'might'],
  find: (sentence, at) => {
    const have = pastAdverbs(sentence, at + 1)
    if (plain(sentence, have) !== 'have' || isAsked(sentence, at)) return undefined
    const done = pastAdverbs(sentence, have + 1)
    const isBeen = plain(sentence, done) === 'been'
    const deed = isBeen ? pastAdverbs(sentence, done + 1) : done
    if (!better.has(plain(sentence, deed))) return undefined
    if (isBeen)
      return plain(sentence, at) === 'could' || plain(sentence, at) === 'might'
        ? { from: at, to: deed }
        : undefined
    const { kind } = subjectOf(sentence, at)
    return staff.has(kind) && kind !== 'nobody' ? { from: at, to: deed } : undefined
  },
}

/** "How could we have …?" looks ahead. */
function isAsked(sentence: Sentence, at: number): boolean {
  return plain(sentence, at - 1) === 'how' || plain(sentence, at - 2) === 'how'
}

/** "A canary would have caught this": worth writing down as an action. */
export const controlWouldHave: Pattern = {
  words: ['would', 'could', 'might'],
  find: (sentence, at) => {
    const have = pastAdverbs(sentence, at + 1)
    if (plain(sentence, have) !== 'have') return undefined
    const deed = pastAdverbs(sentence, have + 1)
    return /^(?:caught|prevented|avoided|stopped|detected|rejected|reduced|shortened|blocked)$/.test(
      plain(sentence, deed),
    )
      ? { from: at, to: deed }
      : undefined
  },
}

export const supposedTo: Pattern = either(
  {
    words: ['supposed'],
    find: (sentence, at) => {
      if (plain(sentence, at + 1) !== 'to' || !/^(?:was|were)$/.test(plain(sentence, at - 1)))
        return undefined
      const { kind } = subjectOf(sentence, at)
      return kind === 'person' || kind === 'we' ? { from: at - 1, to: at + 1 } : undefined
    },
  },
  {
    words: ['needed'],
    find: (sentence, at) => {
      if (plain(sentence, at + 1) !== 'to' || plain(sentence, at + 2) !== 'have') return undefined
      return isParticiple(plain(sentence, at + 3)) ? { from: at, to: at + 2 } : undefined
    },
  },
)

const pronouns = wordSet('i we he she they somebody someone anyone')

/** "If only we had …", "had the alert fired, …", "had they just …". */
export const ifOnly: Pattern = either(
  {
    words: ['if'],
    find: (sentence, at) => {
      if (plain(sentence, at + 1) !== 'only') return ifSomebodyHad(sentence, at)
      const kind = kindOf(sentence, at + 2)
      const isKnown = kind !== 'unknown' && kind !== 'customer'
      return when(isKnown || tellsOfAnotherPast(sentence, at + 2), at, at + 1)
    },
  },
  {
    words: ['had'],
    find: (sentence, at) => {
      const before = plain(sentence, at - 1)
      if (before !== '' && before !== ',' && before !== ';') return undefined
      const isPronoun = pronouns.has(plain(sentence, at + 1))
      if (before !== '' && !isPronoun) return undefined
      return isPronoun ? pastPronoun(sentence, at) : pastNoun(sentence, at)
    },
  },
  phrases('were it not for | if we had just | if they had just | if we had only | if somebody had just'),
)

/** "… the deployer had looked", and not "… one replica answers". */
function tellsOfAnotherPast(sentence: Sentence, from: number): boolean {
  return [1, 2, 3, 4].some((ahead) => plain(sentence, from + ahead) === 'had')
}

const asking = wordSet(
  'as asked ask asks check checked checks know see sure unclear wondered verify confirm even',
)

/** "… if the developer had run the linter". */
function ifSomebodyHad(sentence: Sentence, at: number): Stretch | undefined {
  if (asking.has(plain(sentence, at - 1))) return undefined
  for (let next = at + 1; next < at + 6; next++) {
    const kind = kindOf(sentence, next)
    const had = pastAdverbs(sentence, next + 1)
    if ((kind !== 'person' && kind !== 'we') || plain(sentence, had) !== 'had') continue
    const deed = pastAdverbs(sentence, had + 1)
    return isParticiple(plain(sentence, deed)) ? { from: at, to: deed } : undefined
  }
  return undefined
}

function pastPronoun(sentence: Sentence, at: number): Stretch | undefined {
  const next = pastAdverbs(sentence, at + 2)
  return isParticiple(plain(sentence, next)) ? { from: at, to: next } : undefined
}

/** "Had the engineer restricted …", "had the alert been on, …": of anything else it may be a near miss worth telling. */
function pastNoun(sentence: Sentence, at: number): Stretch | undefined {
  if (!determiners.has(plain(sentence, at + 1))) return undefined
  for (let next = at + 3; next < at + 8; next++) {
    if (!isParticiple(plain(sentence, next))) continue
    const isOfPeople = kindOf(sentence, next - 1) === 'person'
    return isOfPeople || plain(sentence, next) === 'been' ? { from: at, to: next } : undefined
  }
  return undefined
}

export const hindsightWords: Pattern = phrases(
  `in hindsight | with hindsight | with the benefit of hindsight | in retrospect | retrospectively | looking back |
  we now know | hindsight being 20/20`,
)

export const certainty: Pattern = either(
  phrases(
    `common sense | no-brainer | accident waiting to happen | ticking time bomb | time bomb | everyone knew | everybody knew | was bound to | were bound to |
    come as no surprise | came as no surprise | was foreseeable | was predictable | was inevitable | were inevitable | was only a matter of time | just a matter of time | only a matter of time | in plain sight`,
    (sentence, { from, to }) =>
      isGuardedAgainst(sentence, from) ||
      (plain(sentence, to) === 'predictable' && /^\p{L}/u.test(plain(sentence, to + 1))),
  ),
  {
    words: ['obvious'],
    find: (sentence, at) => {
      const isNamed = /^(?:mistake|error|fix|solution|oversight|problem|answer|choice|step)$/.test(
        plain(sentence, at + 1),
      )
      return isNamed && !isGuardedAgainst(sentence, at) ? { from: at, to: at + 1 } : undefined
    },
  },
)

/** "The team took too long", "it took too long to notice"; a query that took too long is measured. */
const tookTooLong: Pattern = {
  words: ['took'],
  find: (sentence, at) => {
    const isToo = /^(?:too|way)$/.test(plain(sentence, at + 1)) && isNear(sentence, at + 1, long, 4)
    const isToDo = plain(sentence, at - 1) === 'it' && isNear(sentence, at + 3, toDo, 3)
    return when(isToo && (isToDo || isOfStaff(sentence, at)), at, at + 2)
  },
}

const long = wordSet('long')
const toDo = wordSet('to us')
const responses = wordSet('response reaction escalation communication handover')

/** "The on-call was too slow to react", "the response was too slow". */
const tooSlow: Pattern = {
  words: ['slow'],
  find: (sentence, at) => {
    const isToDo = plain(sentence, at + 1) === 'to' && isOfStaff(sentence, at)
    const isResponse = responses.has(plain(sentence, subjectOf(sentence, at).at))
    return when(isToDo || (isResponse && plain(sentence, at - 1) === 'too'), at)
  },
}

const noticing = wordSet('noticed realised realized escalated reacted discovered recognised recognized')

const noticedTooLate: Pattern = {
  words: ['late'],
  find: (sentence, at) =>
    when(plain(sentence, at - 1) === 'too' && noticing.has(plain(sentence, at - 2)), at - 1, at),
}

export const tooLate: Pattern = either(tookTooLong, tooSlow, noticedTooLate, phrases('belatedly'))

function isOfStaff(sentence: Sentence, at: number): boolean {
  const { kind } = subjectOf(sentence, at)
  return kind === 'person' || kind === 'we'
}

export const selfEvident: Pattern = phrases(
  'obviously | evidently | self-evident | self-evidently | needless to say | of course | clearly',
  (sentence, { from, to }) => plain(sentence, from - 1) === 'not' || isParticiple(plain(sentence, to + 1)),
)

export const fillers: Pattern = phrases(
  `plainly | simply | merely | trivially | finally | eventually | at last | luckily | fortunately | the right thing | the correct action | properly | adequate | adequately | timely | in a timely manner |
  too late | just had to`,
  (sentence, { from, to }) =>
    plain(sentence, to + 1) === 'consistent' ||
    plain(sentence, from - 1) === 'not' ||
    plain(sentence, to + 1) === 'documented',
)
