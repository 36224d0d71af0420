import { type Action, ActionKind, dueBy, type Priority } from './action'
import { strengthOf } from './action-strength'
import type { Incident } from './incident'
import { type CalendarDate, plusSeconds } from './time'

/** What a reviewer would say of all actions together. */
export type CoverageGap = {
  readonly kind: 'missing kind' | 'mostly weak' | 'late' | 'no date' | 'too many'
  readonly message: string
  /** The ids of the actions it is about; none where it is about all. */
  readonly actions: readonly string[]
}

export type Coverage = {
  readonly counts: Readonly<Record<ActionKind, number>>
  readonly gaps: readonly CoverageGap[]
}

/** Those that will be done or are done; what was considered and left is not counted. */
export function plannedActions({ actions }: Pick<Incident, 'actions'>): Action[] {
  return actions.filter(({ status }) => status !== 'not planned')
}

/** Considered, and not planned for a reason. */
export function leftActions({ actions }: Pick<Incident, 'actions'>): Action[] {
  return actions.filter(({ status }) => status === 'not planned')
}

/** What an action added next is meant to change: what none of the others does. */
export function missingKind(incident: Pick<Incident, 'actions'>): ActionKind {
  const there = plannedActions(incident).map(({ kind }) => kind)
  return neededKinds.find((kind) => !there.includes(kind)) ?? 'prevent'
}

/** Whatever happened, something has to keep it from happening, notice it, and make it hurt less. */
export const neededKinds = ['prevent', 'detect', 'mitigate'] as const satisfies ActionKind[]

/**
 * Whether the actions together would make a difference and can be carried out: one at least prevents, detects and
 * mitigates; most do not rest on attention; P0s are few and due within 24 hours, P1s within 30 days.
 * Source: Google SRE Workbook, "Postmortem Culture" (a balance of kinds); PagerDuty, post-mortem guide (follow-up of
 * Sev-2 within 30 days; few tickets); the RCA2 action hierarchy (at least half stronger or intermediate).
 */
export function coverageOf(incident: Incident): Coverage {
  const actions = plannedActions(incident).filter(({ text }) => text.trim() !== '')
  const count = (kind: ActionKind) => actions.filter((action) => action.kind === kind).length
  const counts = Object.fromEntries(
    ActionKind.options.map((kind) => [kind, count(kind)]),
  ) as Coverage['counts']
  if (actions.length === 0) return { counts, gaps: [] }
  return {
    counts,
    gaps: [...missingKinds(counts), ...weakness(actions), ...dates(actions, incident), ...numbers(actions)],
  }
}

function missingKinds(counts: Coverage['counts']): CoverageGap[] {
  const missing = neededKinds.filter((kind) => counts[kind] === 0)
  if (missing.length === 0) return []
  return [gap('missing kind', `Nothing ${listed(missing.map((kind) => does[kind]))}.`)]
}

const does = { prevent: 'prevents it', detect: 'detects it sooner', mitigate: 'makes it smaller' } as const

function weakness(actions: readonly Action[]): CoverageGap[] {
  const weak = actions.filter((action) => strengthOf(action) === 'weaker')
  if (weak.length * 2 <= actions.length) return []
  const message = `${weak.length} of ${actions.length} rest on attention, training or a rule.`
  return [gap('mostly weak', message, weak)]
}

function dates(actions: readonly Action[], { openedAt }: Incident): CoverageGap[] {
  const open = actions.filter(({ status }) => status !== 'done')
  const late = (priority: Priority, last: CalendarDate | undefined) =>
    open.filter(({ due, ...action }) => action.priority === priority && due && last && due > last)
  const lateP0 = late('P0', dueBy('P0', openedAt))
  const lateP1 = late('P1', plusSeconds(openedAt, 30 * 86_400).slice(0, 10))
  const undated = open.filter(({ due }) => due === undefined)
  return [
    ...(lateP0.length === 0
      ? []
      : [gap('late', `${counted(lateP0, 'P0')} due after more than 24 hours.`, lateP0)]),
    ...(lateP1.length === 0
      ? []
      : [gap('late', `${counted(lateP1, 'P1')} due after more than 30 days.`, lateP1)]),
    ...(undated.length === 0 ? [] : [gap('no date', `${undated.length} without a date.`, undated)]),
  ]
}

/** More than these tend to stay undone. */
const most = { P0: 3, all: 7 } as const

function numbers(actions: readonly Action[]): CoverageGap[] {
  const urgent = actions.filter(({ priority }) => priority === 'P0')
  return [
    ...(urgent.length <= most.P0
      ? []
      : [gap('too many', `${urgent.length} P0s are hard to do within a day: at most ${most.P0}.`, urgent)]),
    ...(actions.length <= most.all
      ? []
      : [gap('too many', `${actions.length} actions: beyond about ${most.all}, some stay undone.`)]),
  ]
}

function gap(kind: CoverageGap['kind'], message: string, about: readonly Action[] = []): CoverageGap {
  return { kind, message, actions: about.map(({ id }) => id) }
}

function counted(actions: readonly Action[], what: string): string {
  return actions.length === 1 ? `1 ${what} is` : `${actions.length} ${what}s are`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
