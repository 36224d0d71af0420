import { leadingVerb, type VerbGroup } from './verb-group'
import { verbOf } from './verbs'
import {
  adverbs,
  conjunctions,
  determiners,
  hedges,
  prepositions,
  questionWords,
  subordinators,
} from './word-classes'
import { phrase, phraseSet, type Word, wordSet } from './words'

/**
 * What an action says, by its grammar. `order`: "add …", "adding …", "we need to add …". `done`: "added …",
 * "alert added". `duty`: "the proxy should retry …". `maybe`: "this might be an option". `question`: "is it …".
 * `name`: words without a verb.
 */
export type Statement = {
  readonly form: 'order' | 'done' | 'duty' | 'maybe' | 'question' | 'name'
  readonly words: readonly Word[]
  readonly verb?: VerbGroup
  /** What stands before the verb of a duty, or of what is done to it. */
  readonly subject: readonly Word[]
  /** What stands behind the verb, to the end of the statement. */
  readonly after: readonly Word[]
  /** Of `after`, what belongs to the verb's own clause: before "so that", "which", "to prevent", a comma. */
  readonly object: readonly Word[]
  /** Words that take the promise back: "maybe", "might". */
  readonly hedge?: Word
}

export function readStatement(words: readonly Word[]): Statement {
  const { rest, hedge } = afterOpening(words)
  const order = leadingVerb(rest)
  const hedged = hedge ? { hedge } : {}
  if (order) {
    const form = order.form === 'past' ? 'done' : 'order'
    return { form, words, verb: order, subject: [], ...objectOf(rest.slice(order.length)), ...hedged }
  }
  if (rest[0] && questionWords.has(rest[0].text) && rest === words) return nameless('question', words)
  return (
    duty(rest, words) ??
    addressed(rest, words) ??
    behaviour(rest, words) ??
    doneTo(rest, words) ?? { ...nameless('name', words), ...hedged }
  )
}

/** "builder, mark such configurations": an order to a component that is named first. */
function addressed(rest: readonly Word[], words: readonly Word[]): Statement | undefined {
  const at = rest.findIndex(({ gap }, place) => place > 0 && place < 4 && /^,\s/.test(gap))
  const verb = at > 0 ? leadingVerb(rest.slice(at)) : undefined
  if (verb?.form !== 'base') return undefined
  return { form: 'order', words, verb, subject: rest.slice(0, at), ...objectOf(rest.slice(at + verb.length)) }
}

/** "The deploy tool rejects a change unless …": what holds once it is done. Plurals such as "alerts" are no verbs here. */
function behaviour(rest: readonly Word[], words: readonly Word[]): Statement | undefined {
  const at = rest.findIndex(({ text }) => behaviours.has(text) || text === 'has' || subordinators.has(text))
  const word = rest[at]
  if (!word || at === 0 || at > 5 || at === rest.length - 1 || subordinators.has(word.text)) return undefined
  if (word.text === 'has' && !rest.slice(0, at).some(({ text }) => documents.has(text))) return undefined
  const verb: VerbGroup = { base: word.text, form: 'base', length: 1, passed: [], words: [word] }
  return { form: 'duty', words, verb, subject: rest.slice(0, at), ...objectOf(rest.slice(at + 1)) }
}

const behaviours = wordSet(`
  rejects refuses requires retries warns aborts tolerates prevents enforces sends emits accepts validates verifies`)
const documents = wordSet('runbook playbook guide page checklist')

function nameless(form: 'question' | 'name', words: readonly Word[]): Statement {
  return { form, words, subject: [], after: [], object: [] }
}

/** What follows "going forward,", "we need to", "please also". */
function afterOpening(words: readonly Word[]): { rest: readonly Word[]; hedge?: Word } {
  let rest = afterSetting(words)
  let hedge: Word | undefined
  for (;;) {
    const first = rest[0]
    if (!first) break
    const skipped = openings.find((opening) => opening.every((word, at) => rest[at]?.text === word))
    if (skipped) rest = rest.slice(skipped.length)
    else if (
      first.text.endsWith('ly') &&
      verbOf(rest[1]?.text ?? '')?.form === 'base' &&
      !hedges.has(first.text)
    ) {
      rest = rest.slice(1)
    } else if (hedges.has(first.text)) {
      hedge ??= first
      rest = rest.slice(1)
    } else if (adverbs.has(first.text) && rest.length > 1) rest = rest.slice(1)
    else break
  }
  return { rest, ...(hedge ? { hedge } : {}) }
}

/** "Before the next sale, double …" and "as part of the job, verify …" set the scene before the comma. */
function afterSetting(words: readonly Word[]): readonly Word[] {
  const [first, second] = words
  if (!first || !(prepositions.has(first.text) || settings.has(first.text))) return words
  if (second && /^\d{4}-\d\d/.test(second.text)) return words.slice(2)
  const comma = words.findIndex(({ gap }, at) => at > 0 && at < 16 && gap.includes(','))
  if (comma > 0) return words.slice(comma)
  const also = words.findIndex(({ text }, at) => at > 0 && (text === 'also' || text === 'then'))
  return also > 0 ? words.slice(also) : words
}

const settings = wordSet(
  'going moving as if when once whenever because since given except long-term short-term',
)

const openings = phraseList(`
  we should, we must, we will, we shall, we need to, we also need to, we have to, we ought to, we are going to, we have,
  we'll, we've, we're going to, we'd like to, we are, we're, i should, i will, i need to, i have to, i'll, i've, i have, you should,
  you need to, they should, they need to, let's, let us, need to, needs to, have to, must, should, will, going to,
  please, it is necessary to, the team will, the team should, team to, do not, don't, not, and, or, so`)

/** The longest first, so that "we have to" is not read as "we have". */
function phraseList(phrases: string): readonly (readonly string[])[] {
  return [...phraseSet(phrases)]
    .map((words) => words.split(' '))
    .sort((one, other) => other.length - one.length)
}

/** "The proxy should retry …", "alerts need to be added", "there should be …". */
function duty(rest: readonly Word[], words: readonly Word[]): Statement | undefined {
  const at = rest.findIndex(({ text }) => modals.has(text) || subordinators.has(text))
  const modal = rest[at]
  if (!modal || at === 0 || !modals.has(modal.text)) return undefined
  const subject = rest.slice(0, at)
  let behind = rest.slice(at + 1)
  let hedge: Word | undefined
  for (let next = behind[0]; next && isFiller(next); next = behind[0]) {
    if (hedges.has(next.text)) hedge ??= next
    behind = behind.slice(1)
  }
  const isMaybe = doubtful.has(modal.text)
  const found = leadingVerb(behind) ?? passive(behind)
  // "NETOPS to add a route", "limits to be set"; but not "plans to do this".
  if (modal.text === 'to' && (!found || at > 2 || words[0]?.text === 'we')) return undefined
  const verb: VerbGroup = found ?? { base: modal.text, form: 'base', length: 0, passed: [], words: [modal] }
  return {
    form: isMaybe ? 'maybe' : 'duty',
    words,
    verb,
    subject,
    ...objectOf(behind.slice(verb.length)),
    ...(isMaybe ? { hedge: modal } : hedge ? { hedge } : {}),
  }
}

const modals = wordSet('should must needs need will shall ought might could may would to')
const doubtful = wordSet('might could may would')

function isFiller({ text }: Word): boolean {
  return adverbs.has(text) || hedges.has(text) || text === 'not' || text === 'to' || text === 'be'
}

/** "should be added": what is done to the subject. */
function passive(words: readonly Word[]): VerbGroup | undefined {
  const [first] = words
  const known = first && verbOf(first.text)
  return first && known
    ? { base: known.base, form: 'past', length: 1, passed: [], words: [first] }
    : undefined
}

/** "Alert added", "new limits have been set", "alerts now fire": work that is done. */
function doneTo(rest: readonly Word[], words: readonly Word[]): Statement | undefined {
  const at = rest.findIndex(({ text }, place) => {
    if (place === 0) return false
    const before = rest[place - 1]?.text ?? ''
    const isKind = prepositions.has(before) || determiners.has(before) || conjunctions.has(before)
    if (subordinators.has(text) || text === 'now') return true
    return verbOf(text)?.form === 'past' && !ofTrouble.has(text) && !isKind
  })
  const word = rest[at]
  if (!word || subordinators.has(word.text)) return undefined
  const base = verbOf(word.text)?.base ?? word.text
  const verb: VerbGroup = { base, form: 'past', length: 1, passed: [], words: [word] }
  return { form: 'done', words, verb, subject: rest.slice(0, at), ...objectOf(rest.slice(at + 1)) }
}

/** Participles that say what went wrong, or what kind something is, rather than what was done about it. */
const ofTrouble = wordSet(`
  exposed dropped killed evicted used based needed required called expected related affected limited shared managed
  hosted failed failing lost blocked given known`)

function objectOf(after: readonly Word[]): Pick<Statement, 'after' | 'object'> {
  const end = after.findIndex(
    (word, at) =>
      (at > 0 && /[,:;]|\s[-–—]/.test(word.gap)) ||
      (subordinators.has(word.text) && at > 0) ||
      (word.text === 'to' && isPurpose(after.slice(at + 1))) ||
      (word.text === 'in' && after[at + 1]?.text === 'order') ||
      (word.text === 'by' && verbOf(after[at + 1]?.text ?? '')?.form === 'gerund'),
  )
  return { after, object: end < 0 ? after : after.slice(0, end) }
}

/** "to alert", "to fully cover", but not "to the alert". */
function isPurpose(words: readonly Word[]): boolean {
  const [first, second] = words
  if (!first) return false
  if (adverbs.has(first.text) || first.text.endsWith('ly')) return verbOf(second?.text ?? '')?.form === 'base'
  return verbOf(first.text)?.form === 'base' || purposes.has(first.text)
}

const purposes = wordSet('be have become happen cause occur not know accept help work diagnose self meet')

/** The first thing named in a row of words: up to the first "of", "for", "and". */
export function firstNamed(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ text }, at) => at > 0 && (prepositions.has(text) || conjunctions.has(text)))
  return (end < 0 ? words : words.slice(0, end)).filter(({ text }) => !determiners.has(text))
}

export function says(words: readonly Word[], pattern: RegExp): boolean {
  return pattern.test(phrase(words))
}
