import type { Action } from '../../action'
import { plannedActions } from '../../action-coverage'
import type { Factor } from '../../analysis'
import { readAction } from '../../coach/action/read-action'
import { specificationWords as words } from '../fixed-words'
import { inlinesOf } from '../markdown'
import type { Telling } from '../telling'
import { textOf } from '../words'

/** One thing that the system shall do, drawn from one field of the record. */
export type Requirement = {
  /** "FR-1". */
  readonly name: string
  /** "AT-1". */
  readonly test: string
  readonly anchor: string
  readonly text: string
  readonly source: 'feature' | 'action' | 'condition'
  /** The words of the record that it is made of. */
  readonly quoted: string
  readonly action: Action
  readonly factor: Factor | undefined
}

/** The actions whose missing feature is specified: the one that was chosen, or all that are planned. */
export function specifiedActions({ incident, choices }: Pick<Telling, 'incident' | 'choices'>): Action[] {
  const withFeature = (actions: readonly Action[]) =>
    actions.filter(({ missingFeature = '' }) => missingFeature.trim() !== '')
  return choices.action === undefined
    ? withFeature(plannedActions(incident))
    : withFeature(incident.actions).filter(({ id }) => id === choices.action)
}

/** What the record of each action asks for, in its own words: the feature, the action itself, when it is done. */
export function requirementsOf(telling: Telling): Requirement[] {
  const { factors } = telling.incident.analysis
  const drawn = specifiedActions(telling).flatMap((action) =>
    [...fromFeature(action), ...fromText(action), ...fromCondition(action)].map((one) => ({
      ...one,
      action,
    })),
  )
  const texts = drawn.map(({ text }) => text.toLowerCase())
  return drawn
    .filter(({ text }, index) => texts.indexOf(text.toLowerCase()) === index)
    .map((one, index) => ({
      ...one,
      name: `${words.requirement}-${index + 1}`,
      test: `${words.test}-${index + 1}`,
      anchor: `fr-${index + 1}`,
      factor: factors.find(({ id }) => id === one.action.factor),
    }))
}

type Drawn = Pick<Requirement, 'text' | 'source' | 'quoted'>

function fromFeature({ missingFeature = '' }: Action): Drawn[] {
  const quoted = plainWords(missingFeature)
  const orders = ordersIn(quoted)
  if (orders) return orders.map((order) => ({ text: words.order(order), source: 'feature', quoted: order }))
  const text = isOnePhrase(quoted)
    ? words.provide(lowerFirst(bare(quoted)))
    : words.provideQuoted(ended(quoted))
  return [{ text, source: 'feature', quoted }]
}

function fromText({ text }: Action): Drawn[] {
  const quoted = plainWords(text)
  if (quoted === '') return []
  const orders = ordersIn(quoted)
  if (orders) return orders.map((order) => ({ text: words.order(order), source: 'action', quoted: order }))
  return [{ text: words.carryOut(ended(quoted)), source: 'action', quoted }]
}

function fromCondition({ doneWhen }: Action): Drawn[] {
  const quoted = plainWords(doneWhen)
  return quoted === '' ? [] : [{ text: words.meet(ended(quoted)), source: 'condition', quoted }]
}

/** "Limit requests per client" as "limit requests per client"; undefined unless all of it is orders and nothing else. */
function ordersIn(text: string): string[] | undefined {
  const { statements } = readAction(text)
  const orders = statements.map(({ form, verb, words: all }) => {
    const [first, last] = [all[0], all.at(-1)]
    const isOrder = form === 'order' && verb?.form === 'base' && verb.words[0] === first
    return isOrder && first && last ? lowerFirst(bare(text.slice(first.start, last.end))) : undefined
  })
  const known = orders.filter((order) => order !== undefined)
  return known.length > 0 && known.length === orders.length ? known : undefined
}

function plainWords(markdown: string): string {
  return textOf(inlinesOf(markdown)).replace(/\s+/g, ' ').trim()
}

/** "Rate limiting per client", and not "We should talk about rate limiting": what can stand behind "provide". */
function isOnePhrase(text: string): boolean {
  return text.length <= 160 && !/[.!?:;]\s/.test(text) && !sentence.test(text)
}

/** What only a sentence begins with or has in it; a phrase that has it, too, is quoted for nothing worse than looks. */
const sentence =
  /^(?:we|i|you|they|it|there|this|that|nobody|no one)\b|\b(?:is|are|was|were|has|have|had|does|do|did|should|must|could|can|cannot|will|would|needs?|wants?)\b/i

function bare(text: string): string {
  return text.trim().replace(/[.\s]+$/, '')
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** "Rate limiting" as "rate limiting"; "API keys" stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
