import { type ActionRule, type Flaw, sources, spanOf } from './flaw'
import { frameAbout, frames } from './frames'
import { saysBetter } from './improvements'
import { hasNumber, isMeasured } from './measured'
import type { ReadAction } from './read-action'
import { firstNamed, type Statement, says } from './statement'
import { ensuring } from './weak-verbs'
import { people } from './word-classes'
import { phrase, type Word, wordSet } from './words'

/** Actions that leave open what does it, what it will be, or who decides it. */
export const leftOpen: readonly ActionRule[] = [ensured, unnamed, resources]

/** "Ensure it does not happen again", "make sure engineers test": a wish until something makes sure of it. */
function ensured(statement: Statement, action: ReadAction): Flaw | undefined {
  const { verb, after, words } = statement
  const isEnsured = verb !== undefined && ensuring.has(verb.base)
  if (!verb || !(isEnsured || verb.base === 'verify') || isMeasured(statement, action)) return undefined
  const clause = after[0]?.text === 'that' ? after.slice(1) : after
  const subject = firstNamed(clause)
  const isThere = says(
    clause,
    /^(?:we|you|they|teams?|everyone) (?:also )?(?:have|has) (?:a|an|the|two|three|at least)\b/,
  )
  const isOnPeople =
    !isThere &&
    (people.has(subject.at(-1)?.text ?? '') ||
      people.has(clause[0]?.text ?? '') ||
      subject.slice(0, 2).some(({ text }) => people.has(text)))
  const isVague =
    says(
      clause,
      /\b(?:again|recur\w*|in (?:the )?future|repeat\w*|next time|at all times|always|high availability|quality|reliability|stability|compliance|consistency|awareness|alignment|correctness|resilience)\b/,
    ) ||
    saysBetter(clause) ||
    says(
      clause,
      /\b(?:good|enough|correct|correctly|well|proper|properly|adequate|adequately|sufficient|appropriate|up to date|up-to-date)\b/,
    )
  const isBare = clause.length <= 3
  if (!isOnPeople && !(isEnsured && (isVague || isBare))) return undefined
  return {
    rule: 'action/no-mechanism',
    ...spanOf([...verb.words, ...clause.slice(0, 4)]),
    why: 'It says what should hold, not what makes it hold. Name the mechanism: what rejects, retries or alerts.',
    source: sources.google,
    rewrite: frameAbout(words, 'mechanism'),
    isMended: true,
  }
}

/** "Some kind of rate limit", "a different strategy", "another host at some point". */
function unnamed(statement: Statement): Flaw | undefined {
  const { verb, object, words, form } = statement
  const clause = verb ? object : words
  const text = phrase(clause)
  const named = firstNamed(object)
  if (verb && form !== 'done' && isOpenSolution(verb.base, named) && !hasNumber(object)) {
    return unclear([...verb.words, ...named], words, 'order')
  }
  const found =
    /\b(?:some|any) (?:kind|sort|form|type)s? of\b|\bsome(?:thing|how)\b/.exec(text) ??
    (verb && changing.has(verb.base)
      ? /^(?:to )?(?:a |an |some )?(?:different|another|alternative|other|new)\b(?! \S+ (?:called|named))/.exec(
          text,
        )
      : null)
  if (!found || hasNumber(clause)) return undefined
  const first = text.slice(0, found.index).split(' ').length - 1
  const span = clause.slice(first, first + found[0].split(' ').length + 1)
  return unclear(span, words, verb && changing.has(verb.base) ? 'move' : 'order')
}

/** "Implement a solution", "formulate plans": which one? */
function isOpenSolution(base: string, named: readonly Word[]): boolean {
  if (planning.has(base) && says(named, /^plans?$/)) return true
  const solutions =
    /\b(?:solutions?|fix|fixes|measures|countermeasures|workarounds?|improvements|mitigations?)$/
  return solving.has(base) && named.length <= 3 && says(named, solutions)
}

function unclear(span: readonly Word[], words: readonly Word[], otherwise: 'move' | 'order'): Flaw {
  return {
    rule: 'action/unnamed',
    ...spanOf(span),
    why: 'It leaves open what it will be. Once that is named, others can see when it is there.',
    source: sources.google,
    rewrite: otherwise === 'move' ? frames.move : frameAbout(words, otherwise),
    isMended: true,
  }
}

const planning = wordSet('have make formulate create develop prepare draft')
const solving = wordSet(
  'implement find create develop build provide introduce add put deploy apply design deliver',
)

const changing = wordSet('switch move migrate change find use adopt choose pick select transition consider')

/** "Hire more people", "prioritise reliability": a decision for somebody else. */
function resources({ verb, object, words }: Statement): Flaw | undefined {
  const named = firstNamed(object)
  const isStaffing =
    (verb && /^(?:hire|recruit)$/.test(verb.base)) ||
    (verb &&
      /^(?:prioritise|prioritize)$/.test(verb.base) &&
      says(named, /\b(?:reliability|stability|quality|debt|resilience|security|testing)$/)) ||
    says(
      verb ? named : firstNamed(words),
      /^(?:more|additional|extra) (?:\S+ )?(?:people|staff|engineers|time|resources|headcount|budget|developers)$/,
    )
  if (!isStaffing || hasNumber(words)) return undefined
  return {
    rule: 'action/resources',
    ...spanOf(verb ? [...verb.words, ...named] : words),
    why: 'People, time and priorities are decided elsewhere. Ask for that decision, with what it costs.',
    source: sources.google,
    rewrite: frames.request,
    isMended: true,
  }
}
