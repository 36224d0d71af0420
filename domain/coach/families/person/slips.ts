import { isGuardedAgainst, isNear, isPassive, pastAdverbs } from '../../grammar/context'
import { checks, humanActs, plainStates, services } from '../../grammar/human-acts'
import { isOnePerson, type Kind } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { personAfter, type Subject, subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { auxiliaries } from '../../grammar/words'
import type { Pattern } from '../../rule'

const staff: ReadonlySet<Kind> = new Set(['person', 'we'])
const anybody: ReadonlySet<Kind> = new Set(['person', 'we', 'they', 'unknown', 'none'])

/** "Ignored by the team for three days". */
export const missedBy: Pattern = {
  words: [
    'missed',
    'ignored',
    'overlooked',
    'forgotten',
    'skipped',
    'neglected',
    'misread',
    'mistyped',
    'misunderstood',
  ],
  find: (sentence, at) => {
    const isDoneBy = plain(sentence, at + 1) === 'by' || plain(sentence, at + 2) === 'by'
    if (!isDoneBy && !isPassive(sentence, at)) return undefined
    for (let next = at + 1; next < at + 6; next++) {
      if (plain(sentence, next) !== 'by') continue
      const person = personAfter(sentence, next + 1)
      return person === undefined ? undefined : { from: at, to: person }
    }
    return undefined
  },
}

/** A verb, where its subject is what the rule looks for. */
function verbs(
  words: string,
  isMeant: (sentence: Sentence, at: number, subject: Subject) => boolean,
): Pattern {
  return {
    words: [...wordSet(words)],
    find: (sentence, at) =>
      isMeant(sentence, at, subjectOf(sentence, at)) ? { from: at, to: at } : undefined,
  }
}

const machines = wordSet(`
  scheduler script service system server job client code change process node cache version library parser deploy pipeline
  tool app application program agent daemon controller cluster database proxy browser worker router host bot plugin
  release module component function query kernel driver firmware device machine installer compiler loader
`)

/** Only people forget, so that whoever is no program is taken for one: "the night shift", "mlitn". */
export const forgot: Pattern = verbs('forgot forgets forgetting', (sentence, at, { kind, at: head }) => {
  const isShift = kind === 'thing' && plain(sentence, at + 1) === 'to' && !machines.has(plain(sentence, head))
  return (isShift || anybody.has(kind)) && !isPassive(sentence, at) && !isGuardedAgainst(sentence, at)
})

/** "Refused to" is also what a program does, the others are not. */
export const neglected: Pattern = verbs('neglected neglects omitted refused', (sentence, at, { kind }) => {
  const isTheirs = plain(sentence, at) === 'refused' ? staff.has(kind) : anybody.has(kind)
  return plain(sentence, at + 1) === 'to' && isTheirs && !isPassive(sentence, at)
})

export const forgotten: Pattern = verbs('forgotten', (sentence, at, { kind }) => {
  return staff.has(kind) && !isPassive(sentence, at)
})

export const misjudged: Pattern = verbs(
  `overlooked misread misunderstood misinterpreted misjudged mistyped mistook misremembered underestimated
  fat-fingered rubber-stamped goofed botched blundered`,
  (sentence, at, { kind }) => staff.has(kind) && !isPassive(sentence, at),
)

const promises = wordSet('slo sla slos slas target targets objective objectives goal goals out')

export const missed: Pattern = verbs(
  'missed misses skipped skips ignored ignores disregarded dismissed',
  (sentence, at, { kind }) =>
    staff.has(kind) && !isPassive(sentence, at) && !isNear(sentence, at + 1, promises, 4),
)

/** "I was too quick to restart it". */
export const tooHasty: Pattern = verbs(
  'quick hasty eager slow late fast optimistic confident trusting',
  (sentence, at) =>
    plain(sentence, at - 1) === 'too' &&
    staff.has(subjectOf(sentence, at - 1).kind) &&
    !isGuardedAgainst(sentence, at),
)

const upOrBall = wordSet('up ball over')

export const messedUp: Pattern = verbs(
  'messed screwed slipped mixed dropped tripped',
  (sentence, at, { kind }) =>
    staff.has(kind) &&
    (plain(sentence, at) === 'dropped'
      ? plain(sentence, at + 2) === 'ball'
      : upOrBall.has(plain(sentence, at + 1))),
)

export const nobodyNoticed: Pattern = verbs(
  `noticed realised realized checked thought bothered tested reviewed knew remembered caught spotted looked questioned
  verified followed`,
  (sentence, at, { kind }) =>
    kind === 'nobody' && !isPassive(sentence, at) && plain(sentence, at + 1) !== 'any',
)

/** "The engineer failed to silence it", and of a bare name only with what no program does: "failed to follow up". */
export const failedTo: Pattern = {
  words: ['failed', 'fails', 'failing'],
  find: (sentence, at) => {
    if (plain(sentence, at + 1) !== 'to') return undefined
    const { kind } = subjectOf(sentence, at)
    const act = plain(sentence, pastAdverbs(sentence, at + 2))
    const isTake =
      act === 'take' && /^(?:into|note|care)$/.test(plain(sentence, pastAdverbs(sentence, at + 2) + 1))
    const isHuman = humanActs.has(act) || isTake
    const isMeant =
      kind === 'person' ||
      (kind === 'we' && !services.has(act)) ||
      ((kind === 'unknown' || kind === 'they') && isHuman)
    return isMeant ? { from: at, to: at + 1 } : undefined
  },
}

/** "Failure to follow up", "the failure to verify". */
export const failureTo: Pattern = {
  words: ['failure'],
  find: (sentence, at) => {
    const act = plain(sentence, pastAdverbs(sentence, at + 2))
    const isMeant =
      plain(sentence, at + 1) === 'to' && (humanActs.has(act) || act === 'verify' || act === 'test')
    return isMeant && !isGuardedAgainst(sentence, at) ? { from: at, to: at + 2 } : undefined
  },
}

const questionWords = wordSet('what why how whether if where when which who')

/** "The author did not check", "he didn't really disable it"; not "we did not know why", which tells of a search. */
export const didNot: Pattern = {
  words: ['not', 'never'],
  find: (sentence, at) => {
    const isNever = plain(sentence, at) === 'never'
    if (!isNever && !/^(?:did|does|do|had|has|have)$/.test(plain(sentence, at - 1))) return undefined
    const verbAt = pastAdverbs(sentence, at + 1)
    const isPerfect = isNever || /^ha(?:d|s|ve)$/.test(plain(sentence, at - 1))
    const act = isPerfect ? present(plain(sentence, verbAt)) : plain(sentence, verbAt)
    const subject = subjectOf(sentence, at)
    const isDid = !isNever && plain(sentence, at - 1) === 'did' && subject.at >= at - 4
    const isIf = plain(sentence, subject.at - 1) === 'if'
    const isState = subject.kind === 'we' && /^ha(?:s|ve)$/.test(plain(sentence, at - 1))
    if (
      isIf ||
      isState ||
      isBelief(sentence, verbAt) ||
      isOpinion(sentence, at, act) ||
      !isOmission(sentence, subject, act, verbAt, isDid)
    )
      return undefined
    return { from: isNever ? at : at - 1, to: verbAt }
  },
}

/** "We didn't think it was full" tells what was believed; "didn't think to look" what was left out. */
function isBelief(sentence: Sentence, verbAt: number): boolean {
  return plain(sentence, verbAt) === 'think' && !/^(?:to|of|about|through)$/.test(plain(sentence, verbAt + 1))
}

/** "I don't think that worked." */
function isOpinion(sentence: Sentence, at: number, act: string): boolean {
  return (
    /^(?:do|does)$/.test(plain(sentence, at - 1)) && /^(?:think|know|believe|see|recall|remember)$/.test(act)
  )
}

const tests = wordSet('test check verify validate confirm notify catch')

function isOmission(
  sentence: Sentence,
  { kind, at }: Subject,
  act: string,
  verbAt: number,
  isDid: boolean,
): boolean {
  const question = plain(sentence, verbAt + 1)
  const isSearching = (act === 'know' || act === 'understand') && questionWords.has(question)
  if (isSearching && !(kind === 'person' && question === 'how')) return false
  const isTheirs = humanActs.has(act) || checks.has(act)
  switch (kind) {
    case 'we':
    case 'they':
      return (
        (humanActs.has(act) || tests.has(act)) &&
        act !== 'know' &&
        act !== 'understand' &&
        act !== 'recognise'
      )
    case 'customer':
      return act === 'think' || act === 'bother' || act === 'realise' || act === 'realize'
    case 'unknown':
      return humanActs.has(act)
    case 'person':
      if (plainStates.has(act)) return false
      return (
        isTheirs || (isDid && isOnePerson(sentence, at) && /^\p{L}+$/u.test(act) && !auxiliaries.has(act))
      )
    default:
      return false
  }
}

/** "noticed" as "notice", for the acts of the list. */
function present(act: string): string {
  if (act === 'thought') return 'think'
  if (act === 'told') return 'tell'
  if (act === 'read') return 'read'
  const bare = act.replace(/ied$/, 'y').replace(/ed$/, '')
  return humanActs.has(bare) || checks.has(bare) ? bare : `${bare}e`
}
