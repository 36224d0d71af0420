import { isGuardedAgainst } from '../grammar/context'
import { isPerson } from '../grammar/people'
import { plain } from '../grammar/sentence'
import { wordSet } from '../grammar/word-set'
import { either, type Pattern, phrases, type Rule } from '../rule'
import { fiveWhysLimits, jointlySufficient, whatAndHow } from '../sources'

/** "The root cause was an engineer who …", "the cause was Sam". */
const personAsRoot: Pattern = {
  words: ['cause', 'causes'],
  find: (sentence, at) => {
    if (!/^(?:was|were|is)$/.test(plain(sentence, at + 1))) return undefined
    for (let next = at + 2; next < at + 5; next++) {
      const follows = plain(sentence, next + 1)
      if (isPerson(sentence, next) && follows !== "'s" && !things.has(follows)) return { from: at, to: next }
    }
    return undefined
  },
}

const things = wordSet('access account accounts console tool token key machine laptop error')

const luckOrFate: Pattern = either(
  phrases(
    `simply caused by | due solely to | solely due to | solely caused by | boils down to | boiled down to |
    comes down to | perfect storm | act of god | freak accident | freak event | a fluke | pure bad luck |
    just bad luck | process not followed | one-off event`,
    (sentence, { from }) => isGuardedAgainst(sentence, from),
  ),
)

const singleCause: Pattern = phrases(
  'the root cause was | the root cause is | the one cause | the only cause | the sole cause | the real cause was',
)

const missing = wordSet(
  'testing tests monitoring communication documentation training alerting coverage oversight rigour',
)

/** "Lack of monitoring": the absence of the wished-for cure explains nothing. */
const negatedFix: Pattern = {
  words: ['lack', 'absence', 'lacking', 'insufficient', 'inadequate', 'poor', 'missing'],
  find: (sentence, at) => {
    for (let next = at + 1; next < at + 5; next++) {
      const word = plain(sentence, next)
      if (missing.has(word)) return isGuardedAgainst(sentence, at) ? undefined : { from: at, to: next }
      if (!/^\p{L}/u.test(word)) return undefined
    }
    return undefined
  },
}

const bareCause: Pattern = either(
  phrases(
    'bad code | bad deploy | bad config | bad push | miscommunication | misconfiguration | human factors',
  ),
  {
    words: ['bug', 'unknown', 'random'],
    find: (sentence, at) => (isAlone(sentence.words.length) ? { from: at, to: at } : undefined),
  },
  phrases(
    'network issue | network issues | third-party issue | third party issue | vendor issue',
    (sentence) => {
      return !isAlone(sentence.words.length)
    },
  ),
)

/** A cause of so few words says no more than its name. */
function isAlone(words: number): boolean {
  return words <= 6
}

/** I: causes made too simple. */
export const oversimplifiedCause: readonly Rule[] = [
  {
    ...personAsRoot,
    id: 'cause/person',
    family: 'I',
    reach: 'everywhere',
    why: 'This wording can read as if a person were the root cause; try the conditions that let one action have this effect.',
    source: whatAndHow,
    rewrite: 'Contributing factors: <condition> allowed <event> when <condition>.',
  },
  {
    ...luckOrFate,
    id: 'cause/too-simple',
    family: 'I',
    reach: 'everywhere',
    why: 'This wording closes the search at one cause, or at fate; try the conditions that came together.',
    source: jointlySufficient,
    rewrite: 'Contributing factors: <condition> allowed <event> when <condition>.',
  },
  {
    ...singleCause,
    id: 'cause/single',
    family: 'I',
    reach: 'causes',
    why: 'One root cause can read as the end of the search; try the conditions that were each needed.',
    source: jointlySufficient,
    rewrite: 'Contributing factors: <condition> allowed <event> when <condition>.',
  },
  {
    ...negatedFix,
    id: 'cause/negated-fix',
    family: 'I',
    reach: 'causes',
    why: 'This names a cure that was not there rather than what was; try what did exist, and how it behaved.',
    source: fiveWhysLimits,
    rewrite: '<What existed> behaved like <behaviour>; <signal> was visible in <place>.',
    questions: ['What did exist there, and how did it behave?'],
  },
  {
    ...bareCause,
    id: 'cause/label',
    family: 'I',
    reach: 'causes',
    why: 'This is a label rather than an explanation; try what it did, and what let it through.',
    source: jointlySufficient,
    rewrite: '<Change or condition> did <effect>; <layer> let it through because <condition>.',
  },
]
