import { isGuardedAgainst } from '../../grammar/context'
import { isOnePerson } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { either, type Pattern, phrases, when } from '../../rule'

const lacking = wordSet('lack lacked lacks lacking insufficient poor missing')
const none = wordSet('no little')
const competences = wordSet(`
  knowledge experience familiarity training skill skills expertise competence diligence attention discipline care
`)

/** What makes "training data" or "knowledge base" of it. */
const things = wordSet('base bases sharing transfer graph data set job jobs run runs impact for')

/** "Lack of knowledge", "little experience with Terraform". */
const lackOf: Pattern = {
  words: [...competences],
  find: (sentence, at) => {
    const from = /^(?:of|in)$/.test(plain(sentence, at - 1)) ? at - 2 : at - 1
    const next = plain(sentence, at + 1)
    const isNone = none.has(plain(sentence, from)) && /^(?:of|with|in)$/.test(next)
    const isLacking = isNone || lacking.has(plain(sentence, from))
    return when(isLacking && !things.has(next) && !isGuardedAgainst(sentence, from), from, at)
  },
}

/** "Lack of understanding by the engineer": whose it is, is said. Without, it is what the team had to find out. */
const lackIn: Pattern = {
  words: ['understanding', 'awareness'],
  find: (sentence, at) => {
    const isLacking = plain(sentence, at - 1) === 'of' && lacking.has(plain(sentence, at - 2))
    return when(isLacking && /^(?:by|among|amongst)$/.test(plain(sentence, at + 1)), at - 2, at)
  },
}

const unaware = wordSet('unaware inexperienced untrained unqualified oblivious ignorant unfamiliar')

/** "The engineer was unaware", "nobody was aware"; a subsystem may be unaware. */
const notAware: Pattern = {
  words: [...unaware, 'aware', 'familiar'],
  find: (sentence, at) => {
    const notAt = /^(?:fully|yet|even)$/.test(plain(sentence, at - 1)) ? at - 2 : at - 1
    const isNegated = plain(sentence, notAt) === 'not'
    const { kind } = subjectOf(sentence, at)
    const isMissing = isNegated || kind === 'nobody' || unaware.has(plain(sentence, at))
    return when(isMissing && (kind === 'person' || kind === 'nobody'), isNegated ? notAt : at, at)
  },
}

/** "An untrained volunteer", "a junior network engineer". */
const junior: Pattern = {
  words: ['junior', 'inexperienced', 'untrained', 'unqualified'],
  find: (sentence, at) => {
    if (isOnePerson(sentence, at + 1)) return { from: at, to: at + 1 }
    return when(/^\p{L}/u.test(plain(sentence, at + 1)) && isOnePerson(sentence, at + 2), at, at + 2)
  },
}

/** "I should know this", "they should have known". */
const shouldKnow: Pattern = {
  words: ['know', 'known', 'realised', 'realized'],
  find: (sentence, at) => {
    const isHave = plain(sentence, at - 1) === 'have'
    const should = isHave ? at - 2 : at - 1
    if (plain(sentence, should) !== 'should') return undefined
    return when((isHave || plain(sentence, at) === 'know') && isSomebody(sentence, should), should, at)
  },
}

function isSomebody(sentence: Sentence, at: number): boolean {
  const { kind } = subjectOf(sentence, at)
  return kind === 'person' || kind === 'we' || kind === 'they'
}

/** What somebody did not know, told as the cause. */
export const knowledge: Pattern = either(
  lackOf,
  lackIn,
  notAware,
  junior,
  shouldKnow,
  phrases(
    'new hire | new hires | newbie | newbies | noob | incompetence | did not know any better | did not know better',
  ),
)

/** A decision judged by how it came out. */
export const judgement: Pattern = phrases(
  `bad call | wrong call | poor call | wrong decision | bad decision | poor decision | error of judgement |
  error of judgment | error in judgement | error in judgment | poor judgement | poor judgment | bad judgement |
  bad judgment | lapse of judgement | lapse of judgment | lapse in judgement | lapse in judgment | lapse of attention |
  lapse in attention | lapse of concentration | an oversight | slip-up | slip up`,
)
