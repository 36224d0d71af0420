import type { Finding } from '../finding'
import { endStates } from './end-states'
import type { Flaw } from './flaw'
import { habits } from './habits'
import { improvements } from './improvements'
import { intentions } from './intentions'
import { leftOpen } from './left-open'
import { type ReadAction, readAction, secondOrders } from './read-action'
import type { Statement } from './statement'
import { ensuring } from './weak-verbs'
import { wordSet } from './words'

/**
 * What keeps an action from being one that can be checked off, for the text of one action. It goes by the grammar: the
 * main verb, its object, and whether an end is named; not by words wherever they stand.
 */
export function checkAction(text: string): Finding[] {
  const action = readAction(text)
  const { statements } = action
  const main = statements.find(({ verb }) => verb) ?? statements[0]
  if (!main) return []
  const flaws = flawsIn(main, action)
  const others = statements.filter((statement) => statement !== main && statement.form !== 'name')
  const promises = [...others, ...secondOrders(main)].filter(isPromise)
  const isMended = promises.some((promise) => flawsIn(promise, action).length === 0)
  const exhortations = others.flatMap((other) => found(habits.slice(0, 1), other, action))
  const left = [...flaws.filter((flaw) => !(isMended && flaw.isMended)), ...exhortations]
  return withoutOverlaps(left).map(({ isMended: _, ...flaw }) => ({ family: 'action', ...flaw }))
}

const rules = [...habits, ...intentions, ...improvements, ...leftOpen, ...endStates]

function flawsIn(statement: Statement, action: ReadAction): Flaw[] {
  return found(rules, statement, action)
}

function found(looked: typeof rules, statement: Statement, action: ReadAction): Flaw[] {
  return looked.flatMap((rule) => rule(statement, action) ?? [])
}

/** Says what is done, and is not a remark: "always deploy to a canary first", "the proxy should retry". */
function isPromise({ form, verb, object, subject }: Statement): boolean {
  if (!verb || object.length === 0 || remarks.has(verb.base) || ensuring.has(verb.base)) return false
  return form === 'order' || (form === 'duty' && subject.length > 0)
}

/** "See bug 12", "ask the vendor": a remark beside the action. */
const remarks = wordSet('see ask contact note refer check')

/** One finding for one wording: the first of those that share a place. */
function withoutOverlaps(flaws: readonly Flaw[]): Flaw[] {
  return flaws
    .filter((flaw, at) => !flaws.slice(0, at).some(({ start, end }) => start < flaw.end && flaw.start < end))
    .sort((one, other) => one.start - other.start)
}
