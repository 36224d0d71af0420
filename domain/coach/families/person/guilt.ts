import { isCompound, isGuardedAgainst, isNear, isPassive, pastAdverbs } from '../../grammar/context'
import { isPerson } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { personAfter, subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { beForms } from '../../grammar/words'
import { either, type Pattern, phrases, when } from '../../rule'

const owners = wordSet('my our his her')

/** "Sam's fault", "the fault of the team"; a page fault and a fault-tolerant service are fine. */
const atFault: Pattern = {
  words: ['fault'],
  find: (sentence, at) => {
    if (isCompound(sentence, at) || isGuardedAgainst(sentence, at)) return undefined
    const before = plain(sentence, at - 1)
    const isOwned = owners.has(before) || (before === "'s" && isPerson(sentence, at - 2))
    const isAt = before === 'at' && isOfPeople(sentence, at - 1)
    const isOf = plain(sentence, at + 1) === 'of' && personAfter(sentence, at + 2) !== undefined
    return isOf ? { from: at, to: at + 1 } : when(isOwned || isAt, at - 1, at)
  },
}

/** "The team is to blame", "Sam was the culprit"; of a cable that is fine. */
const toBlame: Pattern = {
  words: ['blame', 'guilty', 'culprit', 'liable'],
  find: (sentence, at) => {
    const isBlame = plain(sentence, at) === 'blame'
    if (isGuardedAgainst(sentence, at) || (isBlame && plain(sentence, at - 1) !== 'to')) return undefined
    const from = isBlame ? at - 1 : at
    const isFirst = beForms.has(plain(sentence, at + 1)) && personAfter(sentence, at + 2) !== undefined
    return when(isOfPeople(sentence, from) || (!isBlame && isFirst), from, at)
  },
}

const outages = wordSet(
  'outage incident failure problem disruption breakage mistake error downtime issue mess loss',
)

/** "The engineer responsible for the outage"; a gateway may be responsible for routing, and a team for a service. */
const responsible: Pattern = {
  words: ['responsible'],
  find: (sentence, at) => {
    if (plain(sentence, at + 1) !== 'for' || !isNear(sentence, at + 2, outages, 4)) return undefined
    return when(isOfPeople(sentence, at) || isPerson(sentence, at - 1), at, at + 1)
  },
}

const offending: Pattern = {
  words: ['offending', 'rogue'],
  find: (sentence, at) => when(personAfter(sentence, at + 1) === at + 1, at, at + 1),
}

function isOfPeople(sentence: Sentence, at: number): boolean {
  const { kind } = subjectOf(sentence, at)
  return kind === 'person' || kind === 'we'
}

/** "Can be blamed on the contractor". */
const blamedOn: Pattern = {
  words: ['blamed'],
  find: (sentence, at) =>
    when(plain(sentence, at + 1) === 'on' && personAfter(sentence, at + 2) !== undefined, at, at + 1),
}

/** "Whose mistake was it?" */
const whose: Pattern = {
  words: ['whose'],
  find: (sentence, at) => when(/^(?:fault|mistake|error)$/.test(plain(sentence, at + 1)), at, at + 1),
}

export const fault: Pattern = either(
  atFault,
  toBlame,
  responsible,
  offending,
  blamedOn,
  whose,
  phrases(
    `my bad | mea culpa | share the blame | take the blame | takes the blame | took the blame |
    put the blame on | perpetrator | the offender | the offenders | the guilty party`,
  ),
)

const hearing = wordSet('admitted admits confessed confesses')

export const confessed: Pattern = {
  words: [...hearing, 'alleged', 'alleges', 'blamed', 'blames', 'excused'],
  find: (sentence, at) => {
    const { kind } = subjectOf(sentence, at)
    const isSaid = kind !== 'thing' && kind !== 'none' && kind !== 'customer'
    return when((isSaid || hearing.has(plain(sentence, at))) && !isPassive(sentence, at), at)
  },
}

const doing = wordSet(`
  did caused broke approved merged deployed pushed deleted wrote reviewed changed allowed let forgot
`)

const asking = wordSet('out know clear :')

/** "Who approved this?", "find out who did it", "whoever merged this"; not "the engineer who deployed it". */
export const who: Pattern = either(
  {
    words: ['who', 'whoever'],
    find: (sentence, at) => {
      const before = plain(sentence, at - 1)
      const isAsked = plain(sentence, at) === 'whoever' || before === '' || asking.has(before)
      return when(isAsked && doing.has(plain(sentence, pastAdverbs(sentence, at + 1))), at, at + 1)
    },
  },
  phrases('name and shame | naming and shaming | finger pointing at | heads will roll | heads should roll'),
)
