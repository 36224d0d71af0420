import { type Action, Priority } from '../action'
import { leftActions, plannedActions } from '../action-coverage'
import { strengthOf } from '../action-strength'
import type { Factor } from '../analysis'
import { dateIn } from './dates'
import { actionWords, nameOf } from './fixed-words'
import { bold, inlinesOf } from './markdown'
import type { Block, Cell, Inline } from './report'
import { isShown, type Part } from './shown'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell } from './words'

export function describeActions(telling: Telling): Block[] {
  const { incident } = telling
  if (incident.actions.length === 0)
    return [heading(1, actionWords.title, 'actions'), noneRecorded(actionWords.none)]
  const planned = plannedActions(incident)
  return [
    heading(1, actionWords.title, 'actions'),
    ...Priority.options.flatMap((priority) => {
      const actions = planned.filter((action) => action.priority === priority)
      return actions.length === 0
        ? []
        : [heading(2, nameOf.priority[priority]), actionTable(priority, actions, telling)]
    }),
    ...register(leftActions(incident), telling),
  ]
}

/** What was considered and left, so that nobody has to think of it anew. */
function register(actions: readonly Action[], telling: Telling): Block[] {
  if (actions.length === 0) return []
  return [
    heading(2, actionWords.left),
    {
      kind: 'table',
      caption: actionWords.leftCaption,
      head: actionWords.leftHead,
      widths: [0.55, 0.45],
      rows: actions.map((action): Cell[] => [
        { content: whatWillBeDone(action, telling) },
        action.reason.trim() === '' ? plainCell(actionWords.noReason) : { content: inlinesOf(action.reason) },
      ]),
    },
  ]
}

function actionTable(priority: Priority, actions: readonly Action[], telling: Telling): Block {
  const { house } = telling
  return {
    kind: 'table',
    caption: actionWords.ofPriority[priority],
    head: actionWords.head,
    widths: [0.5, 0.18, 0.18, 0.14],
    rows: actions.map((action): Cell[] => [
      { content: whatWillBeDone(action, telling) },
      plainCell(action.owner || actionWords.noOwner),
      plainCell(action.due ? dateIn(house, action.due) : actionWords.noDate),
      plainCell(nameOf.actionStatus[action.status]),
    ]),
  }
}

/** What the readers of an edition are told of an action, beyond who does it and until when. */
function whatWillBeDone(action: Action, { incident: { analysis }, choices: { edition } }: Telling): Inline[] {
  const factor = analysis.factors.find((candidate) => candidate.id === action.factor)
  const when = (part: Part, label: string, content: readonly Inline[]) =>
    isShown(part, edition) ? line(label, content) : []
  return [
    ...bold(inlinesOf(action.text)),
    ...when('actions.kind', actionWords.kind, plain(kindAndStrength(action))),
    ...when('actions.doneWhen', actionWords.doneWhen, inlinesOf(action.doneWhen)),
    ...when('actions.factor', actionWords.addresses, factorText(factor)),
    ...when('actions.missingFeature', actionWords.missingFeature, inlinesOf(action.missingFeature ?? '')),
    ...when('actions.ticket', actionWords.ticket, [
      ...plain(action.ticket.key),
      ...(action.ticket.link === '' ? [] : [...plain(' '), ...inlinesOf(action.ticket.link)]),
    ]),
  ]
}

/** Leads to where the factors stand. */
function factorText(factor: Factor | undefined): Inline[] {
  if (!factor || factor.text.trim() === '') return []
  return [{ kind: 'reference', to: 'factors', content: inlinesOf(factor.text) }]
}

/** "Prevent, stronger"; the strength where somebody said it or the words show it. */
function kindAndStrength(action: Action): string {
  const strength = strengthOf(action)
  return [nameOf.actionKind[action.kind], ...(strength ? [nameOf.strength[strength]] : [])].join(', ')
}

function line(label: string, content: readonly Inline[]): Inline[] {
  if (content.length === 0) return []
  return [{ kind: 'break' }, { kind: 'text', text: `${label}: `, italic: true }, ...content]
}
