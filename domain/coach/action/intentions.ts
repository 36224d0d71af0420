import { type ActionRule, type Flaw, sources, spanOf } from './flaw'
import { frames } from './frames'
import { hasNumber } from './measured'
import type { ReadAction } from './read-action'
import { firstNamed, type Statement, says } from './statement'
import { leadingVerb } from './verb-group'
import { looking, wavering } from './weak-verbs'
import { phrase, phraseSet, type Word, wordSet, wordsIn } from './words'

/** Actions that promise to look, to think or to try, and so are done whatever comes of it. */
export const intentions: readonly ActionRule[] = [openEnded, noCommitment, someday, ongoing, watching]

/** "Investigate …", "check whether …", "discuss …": over when somebody stops looking. */
function openEnded(statement: Statement): Flaw | undefined {
  const { verb, words, form } = statement
  if (isTimeBoxed(words)) return undefined
  const found = verb ? enquiry(statement) : form === 'name' ? namedEnquiry(words) : undefined
  if (!found) return undefined
  return {
    rule: 'action/open-ended',
    ...spanOf(found),
    why: 'It is open-ended: nobody can tell when enough was looked at, or what follows. Give it a date and an outcome.',
    source: sources.google,
    rewrite: frames.decision,
    isMended: true,
  }
}

function enquiry({ verb, object, after }: Statement): readonly Word[] | undefined {
  if (!verb) return undefined
  const isLooking = [verb.base, ...verb.passed].some((base) => looking.has(base))
  if (isLooking) return verb.base === 'review' && isReviewOfChange(object) ? undefined : verb.words
  const next = after[0]
  if (asking.has(verb.base) && next && ifOrWhy.has(next.text)) return [...verb.words, next]
  if (seeking.has(verb.base) && says(firstNamed(object), unknown))
    return [...verb.words, ...firstNamed(object)]
  // "raise a ticket to investigate", "hold a meeting to discuss"
  const to = after.findIndex(({ text }) => text === 'to')
  const purpose = to < 0 ? undefined : leadingVerb(after.slice(to + 1))
  const isForm = says(
    firstNamed(object),
    /\b(?:meeting|session|workshop|call|discussion|ticket|issue|task|time|spike)s?$/,
  )
  const isTalk = purpose !== undefined && (looking.has(purpose.base) || purpose.base === 'talk')
  return isForm && isTalk ? [...verb.words, ...after.slice(0, to + 1), ...purpose.words] : undefined
}

const asking = wordSet(
  'check determine verify see confirm identify find decide establish ask test clarify agree',
)
const ifOrWhy = wordSet('if whether why how what which who whose when where on')
const seeking = wordSet('identify find determine develop devise propose seek create define')
const unknown =
  /\b(?:(?:ways?|opportunit(?:y|ies)|options?|alternatives?|improvements?|solutions?|(?:root )?causes?|areas?|approach(?:es)?|possibilit(?:y|ies)|ideas?|gaps?)$|(?:potential|possible|better|other|further|root) )/

function isReviewOfChange(object: readonly Word[]): boolean {
  return says(firstNamed(object), /\b(?:pr|prs|pull requests?|patch|patches|change|merge requests?)$/)
}

/** Its end is fixed: a date, and what comes out or closes it. */
function isTimeBoxed(words: readonly Word[]): boolean {
  const isDated = words.some(({ text }) =>
    /^(?:20\d\d-\d\d(?:-\d\d)?|q[1-4]|monday|tuesday|wednesday|thursday|friday)$/.test(text),
  )
  return (
    isDated && says(words, /\b(?:decide|decision|adr|rfc|output|outcome|close if|report|record|between)\b/)
  )
}

/** "Investigation of …", "discussion about …", "further analysis of …". */
function namedEnquiry(words: readonly Word[]): readonly Word[] | undefined {
  const named = firstNamed(words)
  return /(?:investigation|analysis|evaluation|assessment|discussion|exploration|research|brainstorming)s?$/.test(
    named.at(-1)?.text ?? '',
  )
    ? named
    : undefined
}

/** "Consider …", "try to …", "might be an option": none of them says that it will be done. */
function noCommitment({ verb, hedge, form }: Statement): Flaw | undefined {
  const leading = [...(verb?.passed ?? []), verb?.base ?? ''].some((base) => wavering.has(base))
  const found = leading
    ? verb?.words
    : hedge && (form === 'maybe' || verb || form === 'name')
      ? [hedge]
      : undefined
  return found && uncommitted(found)
}

/** "If time permits", "as soon as possible", "at some point", "TBD". */
function someday({ words }: Statement, { bare, statements }: ReadAction): Flaw | undefined {
  const all = statements[0]?.words === words ? wordsIn(bare) : words
  const text = phrase(all)
  const found = noDate.exec(text)
  if (!found) return undefined
  const first = text.slice(0, found.index).split(' ').length - 1
  return uncommitted(all.slice(first, first + found[0].split(' ').length))
}

const noDate =
  /\b(?:(?:if|when|whenever|where|wherever) (?:possible|appropriate|applicable|feasible|practical|time permits|time allows|we have time|there is time)|time permitting|as (?:needed|necessary|appropriate)|best[- ]effort|nice[- ]to[- ]have|(?:eventually|someday|some day|asap|tbd|tbc|to be (?:determined|decided|confirmed|discussed))|at some point|one day|sooner or later|(?:as )?(?:soon|quickly|swiftly|fast|much|many|far|often|early|little|few) as (?:possible|practical|practicable|feasible|we can)|some time soon|(?:would|might) be (?:nice|good|great|helpful|useful|an option)|(?:soon|(?<!(?:seconds?|minutes?|hours?|days?|weeks?) )later|next (?:sprint|month|quarter|year|release))$)\b/

function uncommitted(words: readonly Word[]): Flaw {
  return {
    rule: 'action/no-commitment',
    ...spanOf(words),
    why: 'It leaves open whether this will be done. Give it a date, or list it as considered and not planned, with the reason.',
    source: sources.pagerDuty,
    rewrite: frames.commitment,
    isMended: false,
  }
}

/** "Continue to …", "keep doing …", "ongoing …": it began before, and has no end. */
function ongoing({ verb, words, object }: Statement): Flaw | undefined {
  const isGoingOn =
    verb?.passed.some((base) => base === 'continue' || base === 'keep') ||
    verb?.base === 'continue' ||
    (verb?.base === 'keep' && says(object, /\b(?:up to date|up-to-date|updated)\b/)) ||
    words[0]?.text === 'ongoing' ||
    words[0]?.text === 'continuous' ||
    words[0]?.text === 'continued'
  if (!isGoingOn || hasNumber(words)) return undefined
  return uncommitted(verb?.words ?? words.slice(0, 1))
}

/** "Monitor …", "keep an eye on …": without a date and a criterion it never ends. */
function watching(statement: Statement): Flaw | undefined {
  const { verb, after } = statement
  if (!verb || !eyes.has(verb.base) || verb.form === 'past' || hasNumber(after)) return undefined
  if (says(after, /\b(?:alerts?|alerting|alarms?|page|paging|pages|threshold|probes?|using|via|with)\b/))
    return undefined
  return {
    rule: 'action/watching',
    ...spanOf(verb.words),
    why: 'Watching has no end and depends on somebody looking. Say when it is looked at and what closes it, or let an alert watch.',
    source: sources.google,
    rewrite: frames.watching,
    isMended: true,
  }
}

const eyes = phraseSet('monitor, watch, track, observe, keep an eye on, keep track of')
