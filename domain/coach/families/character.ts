import { isGuardedAgainst, isPassive } from '../grammar/context'
import { isPerson } from '../grammar/people'
import { plain, type Sentence } from '../grammar/sentence'
import { subjectOf } from '../grammar/subject'
import { wordSet } from '../grammar/word-set'
import { either, type Pattern, phrases, type Rule, type Stretch } from '../rule'
import { goodIntentions, interviewCues, sharedExpertise, vigilanceIsWeak } from '../sources'
import { beCareful } from './person/careful'

const things = wordSet(`
  loading load loaded evaluation evaluated initialisation initialization init quorum terminal mode match deletion
  latency latencies level levels rate rates delay delays performance risk amount number migration migrations allocation
  consensus window
`)

/** "Lazy loading" and "unacceptable latency" are about machines. */
function isOfThing(sentence: Sentence, { to }: Stretch): boolean {
  return things.has(plain(sentence, to + 1))
}

const moral: Pattern = phrases(
  `careless | carelessly | carelessness | reckless | recklessly | sloppy | sloppiness | lazy | laziness | negligent |
  negligently | negligence | irresponsible | irresponsibly | unprofessional | incompetent | stupid | stupidly | stupidity |
  dumb | foolish | foolishly | idiotic | idiot | idiots | silly | embarrassing | embarrassingly | inexcusable |
  unacceptable | unforgivable | shameful | egregious | blatant | blatantly | hasty | hastily | overconfident |
  overconfidence | complacent | complacency | arrogant | arrogance | clueless | half-baked | shoddy`,
  (sentence, found) => isOfThing(sentence, found) || isGuardedAgainst(sentence, found.from),
)

/** Machines panic too, and clients can be confused; only of a person it says how somebody felt. */
const feelings: Pattern = either(
  {
    words: [...wordSet('panicked panicking confused distracted stubborn flustered rushed tired')],
    find: (sentence, at) => {
      const { kind } = subjectOf(sentence, at)
      if (kind !== 'person' && kind !== 'we') return undefined
      const isRush = plain(sentence, at) === 'rushed' && !isPassive(sentence, at)
      return isRush && plain(sentence, at + 1) === 'to' ? undefined : { from: at, to: at }
    },
  },
  {
    words: ['rushed', 'confused', 'panicked', 'distracted'],
    find: (sentence, at) => {
      const isRushed =
        /^(?:out|into|through|to)$/.test(plain(sentence, at + 1)) && plain(sentence, at) === 'rushed'
      if (isRushed && isPassive(sentence, at)) return { from: at, to: at + 1 }
      return isPerson(sentence, at + 1) ? { from: at, to: at + 1 } : undefined
    },
  },
  phrases('lost situational awareness | loss of situational awareness | asleep at the wheel | in a panic'),
)

const heroics: Pattern = phrases(
  `heroic | heroics | heroically | saved the day | rock star | rockstar | superhuman | a hero | the hero | our hero |
  heroes of the day`,
  (sentence, { to }) => /^(?:image|images|section|banner)$/.test(plain(sentence, to + 1)),
)

/** C: character, feeling and morals. */
export const character: readonly Rule[] = [
  {
    ...moral,
    id: 'character/judgement',
    family: 'C',
    reach: 'everywhere',
    why: 'This word can read as a judgement of somebody’s character; try what was seen and known at the time.',
    source: goodIntentions,
    rewrite: 'Given <information available at the time>, <decision> was consistent with <goal or runbook>.',
  },
  {
    ...feelings,
    id: 'character/feeling',
    family: 'C',
    reach: 'everywhere',
    why: 'This can read as a judgement of how somebody felt; try what the tools showed, or what else was going on.',
    source: interviewCues,
    rewrite: '<Display> showed <values>; at the same time <other work> was under way.',
  },
  {
    ...heroics,
    id: 'character/heroics',
    family: 'C',
    reach: 'everywhere',
    why: 'Praise like this can hide a risk: knowledge or access that only one person has. Try what was known, and where it is written down.',
    source: sharedExpertise,
    rewrite: '<Role> used <knowledge> that is not in <runbook>; that is a single point of knowledge.',
  },
  {
    ...beCareful,
    id: 'character/be-careful',
    family: 'C',
    reach: 'everywhere',
    why: 'Care is what everybody already intended, so asking for more of it can read as a reproach and changes little; try what the tool could refuse.',
    source: vigilanceIsWeak,
    rewrite: '<Tool> rejects <condition> unless <confirmation>.',
  },
]
