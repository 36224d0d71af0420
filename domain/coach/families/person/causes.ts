import { isCompound, isGuardedAgainst, isNear, isPassive, pastAdverbs } from '../../grammar/context'
import { isOnePerson, isPerson } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { firstSubject, isActive, personAfter, subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { auxiliaries, beForms } from '../../grammar/words'
import { either, type Pattern, phrases } from '../../rule'

const erring = wordSet(`
  human operator user pilot manual engineer developer admin administrator technician dba sre personnel staff clerical
  employee deployer programmer
`)

/** "Human error" as the cause; not "user error rate", nor what is done to avoid human error. */
export const humanError: Pattern = either(
  {
    words: [
      ...wordSet(
        'error errors mistake mistakes failure misunderstanding inattention oversight negligence slip',
      ),
    ],
    find: (sentence, at) => {
      const word = plain(sentence, at)
      const who = plain(sentence, at - 1)
      if (!erring.has(who) || isCompound(sentence, at)) return undefined
      if ((word.endsWith('s') || word === 'failure') && who !== 'human' && who !== 'operator')
        return undefined
      if (isGuardedAgainst(sentence, at - 1) || isDenied(sentence, at + 1)) return undefined
      return { from: at - 1, to: at }
    },
  },
  phrases('pebkac | finger trouble | fat finger | fat fingers | fat-finger | fat-fingered | human-error'),
)

/** "Human error is never the cause". */
function isDenied(sentence: Sentence, at: number): boolean {
  const isVerb = beForms.has(plain(sentence, at)) || auxiliaries.has(plain(sentence, at))
  return isVerb && isNear(sentence, at + 1, denials, 2)
}

const denials = wordSet('never not')

const harming = wordSet(`
  caused causes broke breaks broken crashes deletes destroys corrupts wipes drops crashed nuked destroyed wrecked corrupted took taken brought knocked wiped killed deleted
  dropped removed erased unplugged misconfigured triggered
`)

const alwaysHarm = wordSet(`
  caused causes broke breaks crashed crashes nuked destroyed destroys wrecked corrupted corrupts wiped wipes misconfigured
`)

const treasures = wordSet('production prod live primary wrong master entire customer')

/** "An engineer broke the build", "Sam deleted the production database". To delete a stuck job is no harm. */
export const personCaused: Pattern = {
  words: [...harming],
  find: (sentence, at) => {
    const word = plain(sentence, at)
    if (isPassive(sentence, at)) return undefined
    const subject = subjectOf(sentence, at)
    if (subject.kind !== 'person' || !isActive(sentence, subject)) return undefined
    if (alwaysHarm.has(word)) return { from: at, to: at }
    if (/^(?:took|taken|brought|knocked)$/.test(word)) {
      return isNear(sentence, at + 1, downOrOut, 6) ? { from: at, to: at } : undefined
    }
    return isNear(sentence, at + 1, treasures, 5) ? { from: at, to: at } : undefined
  },
}

const downOrOut = wordSet('down offline out')

/** "Caused by an engineer", "a typo by the author". */
export const causedByPerson: Pattern = {
  words: ['caused', 'introduced', 'triggered'],
  find: (sentence, at) => {
    if (plain(sentence, at + 1) !== 'by' || isGuardedAgainst(sentence, at)) return undefined
    const person = personAfter(sentence, at + 2)
    const isOfOutage = plain(sentence, at) !== 'triggered' || isBehind(sentence, at, outages, 5)
    return person === undefined || !isOfOutage ? undefined : { from: at, to: person }
  },
}

function isBehind(sentence: Sentence, at: number, words: ReadonlySet<string>, within: number): boolean {
  for (let left = at - 1; left >= at - within; left--) if (words.has(plain(sentence, left))) return true
  return false
}

/** "An operator ran it with the wrong flag, taking all hosts down". */
export const personLedTo: Pattern = {
  words: ['causing', 'leading', 'resulting', 'taking', 'bringing', 'knocking'],
  find: (sentence, at) => {
    const from = plain(sentence, at - 1) === ',' ? at - 1 : at
    const subject = firstSubject(sentence, from)
    if (subject.kind !== 'person' || !isOnePerson(sentence, subject.at) || !isActive(sentence, subject))
      return undefined
    return from < at && isNear(sentence, at + 1, damage, 10) ? { from: at, to: at } : undefined
  },
}

const damage = wordSet(`
  outage outages failure failures loss removal down crash crashes errors unavailable offline incident corruption deletion
  disruption overload lost inaccessible unreachable broken crushing
`)

const outages = wordSet(
  'outage incident failure problem disruption breakage mistake error downtime issue mess loss',
)

const owners = wordSet('my our his her')

/** "Sam's fault", "the team is to blame"; a page fault, a fault-tolerant service and a cable to blame are fine. */
export const fault: Pattern = either(
  {
    words: ['fault', 'blame', 'guilty', 'culprit', 'liable'],
    find: (sentence, at) => {
      const word = plain(sentence, at)
      const before = plain(sentence, at - 1)
      if (isCompound(sentence, at) || isGuardedAgainst(sentence, at)) return undefined
      if (word === 'fault') {
        const isTheirs = owners.has(before) || (before === "'s" && isPerson(sentence, at - 2))
        if (isTheirs) return { from: at - 1, to: at }
        if (before === 'at' && isTheirFault(sentence, at - 1)) return { from: at - 1, to: at }
        return plain(sentence, at + 1) === 'of' && personAfter(sentence, at + 2) !== undefined
          ? { from: at, to: at + 1 }
          : undefined
      }
      const isFirst =
        word === 'culprit' &&
        personAfter(sentence, at + 2) !== undefined &&
        beForms.has(plain(sentence, at + 1))
      if (isFirst) return { from: at, to: at }
      const from = word === 'blame' ? at - 1 : at
      if (word === 'blame' && before !== 'to') return undefined
      return isTheirFault(sentence, from) ? { from, to: at } : undefined
    },
  },
  {
    words: ['responsible'],
    find: (sentence, at) => {
      if (plain(sentence, at + 1) !== 'for' || !isNear(sentence, at + 2, outages, 4)) return undefined
      const isTheirs = isTheirFault(sentence, at) || isPerson(sentence, at - 1)
      return isTheirs ? { from: at, to: at + 1 } : undefined
    },
  },
  {
    words: ['offending', 'guilty', 'rogue', 'careless'],
    find: (sentence, at) => {
      return personAfter(sentence, at + 1) === at + 1 ? { from: at, to: at + 1 } : undefined
    },
  },
  phrases(
    `whose fault | my bad | mea culpa | share the blame | take the blame | takes the blame | took the blame |
    put the blame on | perpetrator | the offender | the offenders | the guilty party`,
  ),
)

function isTheirFault(sentence: Sentence, at: number): boolean {
  const { kind } = subjectOf(sentence, at)
  return kind === 'person' || kind === 'we'
}

const lacking = wordSet('no little lack lacked lacks lacking insufficient limited poor missing')
const knowing = wordSet(
  'familiarity training knowledge experience skill skills expertise competence diligence attention discipline care',
)
const unable = wordSet('unaware inexperienced untrained unqualified oblivious ignorant unfamiliar')
const juniors = wordSet('junior inexperienced untrained unqualified new')

/** What somebody did not know, told as the cause. */
export const knowledge: Pattern = either(
  {
    words: [...knowing],
    find: (sentence, at) => {
      const from = /^(?:of|in)$/.test(plain(sentence, at - 1)) ? at - 2 : at - 1
      const isLacking = lacking.has(plain(sentence, from)) && plain(sentence, from) !== 'limited'
      if (/^(?:no|little)$/.test(plain(sentence, from)) && !/^(?:of|with|in)$/.test(plain(sentence, at + 1)))
        return undefined
      const isThing = /^(?:base|bases|sharing|transfer|graph|data|set|job|jobs|run|runs|impact|for)$/.test(
        plain(sentence, at + 1),
      )
      return isLacking && !isThing && !isGuardedAgainst(sentence, from) ? { from, to: at } : undefined
    },
  },
  {
    words: [...unable, 'aware', 'familiar'],
    find: (sentence, at) => {
      const word = plain(sentence, at)
      const isNegated = plain(sentence, pastBack(sentence, at)) === 'not'
      const subject = subjectOf(sentence, at)
      const isMissing = isNegated || subject.kind === 'nobody' || unable.has(word)
      return isMissing && (subject.kind === 'person' || subject.kind === 'nobody')
        ? { from: isNegated ? pastBack(sentence, at) : at, to: at }
        : undefined
    },
  },
  {
    words: [...juniors],
    find: (sentence, at) => {
      const word = plain(sentence, at)
      const next = isOnePerson(sentence, at + 1) ? at + 1 : at + 2
      if (!isOnePerson(sentence, next) || /[.,;:]/.test(plain(sentence, at + 1))) return undefined
      return word === 'new' ? undefined : { from: at, to: next }
    },
  },
  phrases(
    'new hire | new hires | newbie | newbies | noob | incompetence | did not know any better | did not know better',
  ),
  {
    words: ['know', 'known', 'realised', 'realized'],
    find: (sentence, at) => {
      const isHave = plain(sentence, at - 1) === 'have'
      const should = isHave ? at - 2 : at - 1
      if (plain(sentence, should) !== 'should' || (plain(sentence, at) !== 'know' && !isHave))
        return undefined
      const { kind } = subjectOf(sentence, should)
      return kind === 'person' || kind === 'we' || kind === 'they' ? { from: should, to: at } : undefined
    },
  },
)

function pastBack(sentence: Sentence, at: number): number {
  const before = plain(sentence, at - 1)
  return before === 'fully' || before === 'yet' || before === 'even' ? at - 2 : at - 1
}

export const judgement: Pattern = phrases(
  `bad call | wrong call | poor call | wrong decision | bad decision | poor decision | error of judgement |
  error of judgment | error in judgement | error in judgment | poor judgement | poor judgment | bad judgement |
  bad judgment | lapse of judgement | lapse of judgment | lapse in judgement | lapse in judgment | lapse of attention |
  lapse in attention | lapse of concentration | an oversight | slip-up | slip up`,
)

const rulebooks = wordSet(
  'procedure procedures process processes protocol protocols policy policies runbook rules rule',
)

/** "Bypassed review", "did not follow the procedure", "a rogue change". */
export const rules: Pattern = either(
  {
    words: [
      ...wordSet('bypassed circumvented violated violates broke breached flouted sidestepped bypassing'),
    ],
    find: (sentence, at) => {
      const { kind } = subjectOf(sentence, at)
      if (kind !== 'person' && kind !== 'we' && kind !== 'they') return undefined
      if (isPassive(sentence, at)) return undefined
      const needsRules = plain(sentence, at) === 'broke' || kind !== 'person'
      return !needsRules || isNear(sentence, at + 1, rulebooks, 5) ? { from: at, to: at } : undefined
    },
  },
  {
    words: ['follow', 'followed', 'following'],
    find: (sentence, at) => {
      const isNegated = plain(sentence, at - 1) === 'not' || plain(sentence, at - 1) === 'without'
      if (!isNegated || isGuardedAgainst(sentence, at - 2)) return undefined
      if (isNear(sentence, at + 1, rulebooks, 6)) return { from: at - 1, to: at }
      const isSubject = plain(sentence, at) === 'followed' && isRuleSubject(sentence, at)
      return isSubject ? { from: at - 1, to: at } : undefined
    },
  },
  phrases(
    `cowboy | went rogue | going rogue | unauthorised change by | unauthorized change by | process not followed |
    procedure not followed | process was ignored | procedure was ignored`,
  ),
)

function isRuleSubject(sentence: Sentence, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 5); left--)
    if (rulebooks.has(plain(sentence, left))) return true
  return false
}

export const confessed: Pattern = {
  words: [...wordSet('admitted admits confessed confesses alleged alleges blamed blames excused')],
  find: (sentence, at) => {
    const { kind } = subjectOf(sentence, at)
    const isTheirs = kind === 'person' || kind === 'we' || kind === 'they' || kind === 'unknown'
    const isSaid = isTheirs || /^(?:admitted|confessed)$/.test(plain(sentence, at))
    return isSaid && !isPassive(sentence, at) ? { from: at, to: at } : undefined
  },
}

const doing = wordSet(
  'did caused broke approved merged deployed pushed deleted wrote reviewed changed allowed let forgot',
)

/** "Who approved this?", "find out who did it"; not "the engineer who deployed it". */
export const who: Pattern = either(
  {
    words: ['who'],
    find: (sentence, at) => {
      const before = plain(sentence, at - 1)
      const isAsked =
        before === '' || before === 'out' || before === 'know' || before === 'clear' || before === ':'
      if (!isAsked || !doing.has(plain(sentence, pastAdverbs(sentence, at + 1)))) return undefined
      return { from: at, to: at + 1 }
    },
  },
  phrases('name and shame | naming and shaming | finger pointing at | heads will roll | heads should roll'),
)
