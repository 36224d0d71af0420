import { nounLike, type VerbForm, verbOf } from './verbs'
import { adverbs, determiners, prepositions } from './word-classes'
import { phrase, type Word, wordSet } from './words'

/** A verb at the head of a clause, with its particle and the verbs that lead to it: "attempt to make". */
export type VerbGroup = {
  /** "look into", "add" */
  readonly base: string
  readonly form: VerbForm
  /** How many words it takes, those passed over too. */
  readonly length: number
  /** The verbs that only lead to it: "attempt", "consider". */
  readonly passed: readonly string[]
  /** The words of the verb and of those that lead to it. */
  readonly words: readonly Word[]
}

/** The verb that a clause begins with; none where the first word is a noun. */
export function leadingVerb(words: readonly Word[]): VerbGroup | undefined {
  const first = words[0]
  if (!first) return undefined
  const known = verbOf(first.text) ?? guessed(first, words[1])
  if (!known || isNoun(words, known.base, known.form)) return undefined
  const particle = particleAfter(known.base, words)
  const base = particle === undefined ? known.base : `${known.base} ${particle}`
  const length = 1 + (particle?.split(' ').length ?? 0)
  const own = { base, form: known.form, length, passed: [], words: words.slice(0, length) }
  const step = leadsTo.has(base) ? length + toLength(words.slice(length)) : 0
  const inner =
    step > length || takesGerund.has(base) ? leadingVerb(words.slice(Math.max(step, length))) : undefined
  if (!inner || (step === length && inner.form !== 'gerund')) return own
  const total = Math.max(step, length) + inner.length
  return {
    ...inner,
    form: known.form,
    length: total,
    passed: [base, ...inner.passed],
    words: words.slice(0, total),
  }
}

function toLength(words: readonly Word[]): number {
  if (words[0]?.text !== 'to') return 0
  return adverbs.has(words[1]?.text ?? '') ? 2 : 1
}

/** A word that no list knows is a verb where a determiner follows: "shelve the old queue". */
function guessed(first: Word, second: Word | undefined) {
  const isBefore = second !== undefined && determiners.has(second.text) && second.gap.trim() === ''
  if (
    !isBefore ||
    first.text.endsWith('ly') ||
    determiners.has(first.text) ||
    prepositions.has(first.text) ||
    neverVerbs.has(first.text)
  ) {
    return undefined
  }
  return { base: first.text, form: 'base' as const }
}

const neverVerbs = wordSet(`
  is are was were be am do does did has have had can could should would will may might must what why how who whose when
  where which whether if there it he she they we you i not no and or but so because while also most many much half all
  is-there let's`)

/** "Test coverage", "alert fatigue in …", "monitoring gaps": a name that begins with what could be a verb. */
function isNoun(words: readonly Word[], base: string, form: VerbForm): boolean {
  const next = words[1]
  if (form === 'gerund') {
    const word = words[0]?.text ?? ''
    if (!namesOfWork.has(word) && !word.includes('-')) return false
    return next === undefined || !(determiners.has(next.text) || next.text === 'that')
  }
  if (form !== 'base' || !nounLike.has(base)) return false
  if (next === undefined) return true
  // "alert tuning", "log parsing"
  if (verbOf(next.text)?.form === 'gerund' && !leadsTo.has(base)) return true
  const end = words.findIndex(({ text }, at) => at > 0 && prepositions.has(text))
  const named = words.slice(1, end < 0 ? undefined : end)
  if (named.length === 0) return next.text === 'of'
  return named.length <= 2 && !determiners.has(next.text) && abstractThings.has(named.at(-1)?.text ?? '')
}

const namesOfWork = wordSet(`
  monitoring logging testing alerting training scaling caching tracing handling routing processing building planning
  tooling debugging reporting warning understanding networking sharing`)

const abstractThings = wordSet(`
  coverage fatigue strategy process issue issues gap gaps problem problems noise storm handling tooling infrastructure
  retention quality plan ownership management invalidation pressure latency failure failures error errors capacity
  visibility procedure documentation hygiene availability reliability performance balancing limiting setup size sizes
  improvement improvements enhancements freeze`)

/** Verbs that say only how another is done. */
const leadsTo = wordSet(`
  attempt try aim strive consider plan hope want intend like look work continue start begin need keep help make-sure
  finish stop avoid prioritise prioritize propose`)
const takesGerund = wordSet('consider try start begin stop avoid continue keep finish investigate')

/** The longest first. */
const particles: Readonly<Record<string, readonly string[]>> = {
  look: ['into', 'at', 'for', 'through'],
  dig: ['into', 'deeper'],
  dive: ['into', 'deeper'],
  think: ['about', 'of', 'through'],
  talk: ['about', 'to', 'with'],
  speak: ['to', 'with', 'about'],
  find: ['out'],
  figure: ['out'],
  follow: ['up on', 'up with', 'up'],
  come: ['up with', 'to an agreement', 'to a decision'],
  work: ['on', 'towards', 'toward', 'out', 'with'],
  deal: ['with'],
  experiment: ['with'],
  play: ['with'],
  take: [
    'care of',
    'a look at',
    'a look into',
    'another look at',
    'a closer look at',
    'more care',
    'care',
    'steps to',
  ],
  have: ['a look at', 'a look into', 'a closer look at', 'another look at'],
  keep: ['an eye on', 'track of', 'in mind'],
  pay: ['attention', 'more attention', 'closer attention', 'close attention'],
  clean: ['up'],
  tidy: ['up'],
  speed: ['up'],
  set: ['up'],
  get: ['better at', 'rid of'],
  make: ['sure', 'certain'],
  learn: ['more', 'about', 'from'],
  sync: ['with', 'up with'],
  align: ['with', 'on'],
  coordinate: ['with'],
  reach: ['out to'],
  step: ['up'],
  beef: ['up'],
  shore: ['up'],
}

function particleAfter(base: string, words: readonly Word[]): string | undefined {
  return particles[base]?.find((particle) => {
    const count = particle.split(' ').length
    return phrase(words.slice(1, 1 + count)) === particle
  })
}
