import { isGuardedAgainst, pastAdverbs } from '../grammar/context'
import { plain, type Sentence } from '../grammar/sentence'
import { wordSet } from '../grammar/word-set'
import { type Pattern, phrases, type Rule, type Stretch } from '../rule'
import { nameTheMechanism } from '../sources'

const reasons = wordSet('since because as given due so considering following')

/** A decision with its reason tells what was known; only one without hides how it came about. */
function isReasoned({ words }: Sentence, { from, to }: Stretch): boolean {
  return words.some((word, at) => (at < from || at > to) && reasons.has(word.plain))
}

const setPhrases: Pattern = phrases(
  `mistakes were made | a mistake was made | errors were made | an error was made | it was decided |
  the decision was taken | the decision was made | a decision was made | a decision was taken | it was felt |
  issues were experienced | problems were experienced | steps were missed | steps were skipped |
  steps were forgotten | a step was missed | a step was skipped | a step was forgotten | the ball was dropped |
  balls were dropped | things were missed | was forgotten | were forgotten | been forgotten`,
  (sentence, found) => isReasoned(sentence, found) || isGuardedAgainst(sentence, found.from),
)

const deeds = wordSet(`
  deployed deleted changed merged pushed approved misconfigured disabled removed dropped restarted overlooked missed
  introduced made
`)

const forms = wordSet('was were got been being')

/** "Was deployed", unless "by …" says what did it. */
const passive: Pattern = {
  words: ['was', 'were', 'got', 'been'],
  find: (sentence, at) => {
    const verb = pastAdverbs(sentence, at + 1)
    if (!deeds.has(plain(sentence, verb)) || forms.has(plain(sentence, verb))) return undefined
    const rest = sentence.words.slice(verb + 1, verb + 16)
    const end = rest.findIndex(({ plain: word }) => /^[.;:]$/.test(word))
    const clause = end < 0 ? rest : rest.slice(0, end)
    return clause.some(({ plain: word }) => word === 'by' || word === 'via')
      ? undefined
      : { from: at, to: verb }
  },
}

/** D: passive that hides the mechanism. */
export const hiddenMechanism: readonly Rule[] = [
  {
    ...setPhrases,
    id: 'mechanism/nobody-did-it',
    family: 'D',
    reach: 'everywhere',
    why: 'This wording hides how it came about, which is what the reader can learn from; try the system, process or role that did it.',
    source: nameTheMechanism,
    rewrite: '<Role or process> decided <decision> at <time>, since <what was known>.',
    questions: ['Which system, process or role did this?'],
  },
  {
    ...passive,
    id: 'mechanism/passive',
    family: 'D',
    reach: 'front',
    why: 'The passive leaves open what did this; try the pipeline, tool or role as the subject.',
    source: nameTheMechanism,
    rewrite: 'The <pipeline or tool> <did what> / the <role> ran <command> following <runbook>.',
    questions: ['Which system, process or role did this?'],
  },
]
