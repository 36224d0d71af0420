import { isBehind, isCompound, isGuardedAgainst, isNear, isPassive, pastAdverbs } from '../../grammar/context'
import { isOnePerson } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { firstSubject, isActive, personAfter, subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { auxiliaries } from '../../grammar/words'
import { either, type Pattern, phrases, when } from '../../rule'

const erring = wordSet(`
  human operator user pilot manual engineer developer admin administrator technician dba sre personnel staff clerical
  employee deployer programmer
`)

const lapses = wordSet('error mistake misunderstanding inattention oversight negligence slip')
const manyLapses = wordSet('errors mistakes failure')

/** "Human error" as the cause; not "user errors rose", nor what is done to avoid human error. */
export const humanError: Pattern = either(
  {
    words: [...lapses, ...manyLapses],
    find: (sentence, at) => {
      const who = plain(sentence, at - 1)
      const isTold = lapses.has(plain(sentence, at)) ? erring.has(who) : who === 'human' || who === 'operator'
      const isElse = isCompound(sentence, at) || isGuardedAgainst(sentence, at - 1) || isDenied(sentence, at)
      return when(isTold && !isElse, at - 1, at)
    },
  },
  {
    words: ['misunderstanding', 'misunderstandings'],
    find: (sentence, at) => {
      const isAmong = /^(?:between|among|amongst|by)$/.test(plain(sentence, at + 1))
      const isTheirs = isAmong && personAfter(sentence, at + 2) !== undefined
      return when(isTheirs && !isGuardedAgainst(sentence, at), at)
    },
  },
  phrases('pebkac | finger trouble | fat finger | fat fingers | fat-finger | fat-fingered | human-error'),
)

/** "Human error is never the cause". */
function isDenied(sentence: Sentence, at: number): boolean {
  return auxiliaries.has(plain(sentence, at + 1)) && isNear(sentence, at + 2, denials, 2)
}

const denials = wordSet('never not')

const breaking = wordSet(`
  caused causes broke breaks broken crashed crashes nuked destroyed destroys wrecked corrupted corrupts wiped wipes
  misconfigured
`)
const takingDown = wordSet('took taken brought knocked')
const removing = wordSet('deleted deletes dropped drops killed removed erased unplugged')

const downOrOut = wordSet('down offline out')
const treasures = wordSet('production prod live primary wrong master entire customer')

/** "An engineer broke the build", "Sam deleted the production database". To delete a stuck job is no harm. */
export const personCaused: Pattern = {
  words: [...breaking, ...takingDown, ...removing],
  find: (sentence, at) => {
    const word = plain(sentence, at)
    const subject = subjectOf(sentence, at)
    if (subject.kind !== 'person' || !isActive(sentence, subject) || isPassive(sentence, at)) return undefined
    if (takingDown.has(word)) return when(isNear(sentence, at + 1, downOrOut, 6), at)
    return when(breaking.has(word) || isNear(sentence, at + 1, treasures, 5), at)
  },
}

const outages = wordSet('outage incident failure problem disruption breakage downtime issue')

/** "Caused by an engineer". What was triggered by a person may be a test or a page. */
export const causedByPerson: Pattern = {
  words: ['caused', 'introduced', 'triggered'],
  find: (sentence, at) => {
    if (plain(sentence, at + 1) !== 'by' || isGuardedAgainst(sentence, at)) return undefined
    const person = personAfter(sentence, at + 2)
    const isOfOutage = plain(sentence, at) !== 'triggered' || isBehind(sentence, at, outages, 5)
    return person !== undefined && isOfOutage ? { from: at, to: person } : undefined
  },
}

const led = wordSet('brought took caused led broke crashed knocked')

const damage = wordSet(`
  outage outages failure failures loss removal down crash crashes errors unavailable offline incident corruption deletion
  disruption overload lost inaccessible unreachable broken crushing
`)

const finding = wordSet('found finds noticed notices saw sees reported reports discovered discovers')

/** "An operator ran it with the wrong flag, taking all hosts down", "…, which brought down the region". */
export const personLedTo: Pattern = {
  words: ['causing', 'leading', 'resulting', 'taking', 'bringing', 'knocking', 'which'],
  find: (sentence, at) => {
    const isWhich = plain(sentence, at) === 'which'
    if (plain(sentence, at - 1) !== ',') return undefined
    if (isWhich && !led.has(plain(sentence, pastAdverbs(sentence, at + 1)))) return undefined
    const subject = firstSubject(sentence, at - 1)
    const isTheirs = isOnePerson(sentence, subject.at) && isActive(sentence, subject)
    const isFinding = finding.has(plain(sentence, subject.at + 1))
    return when(isTheirs && !isFinding && isNear(sentence, at + 1, damage, 10), at)
  },
}
