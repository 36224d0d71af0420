import { type Action, Priority } from '../action'
import { leftActions, plannedActions } from '../action-coverage'
import { strengthOf } from '../action-strength'
import type { Incident } from '../incident'
import { dateIn } from './dates'
import { actionWords, nameOf } from './fixed-words'
import { bold, inlinesOf } from './markdown'
import type { Block, Cell, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell } from './words'

export function describeActions(telling: Telling): Block[] {
  const { incident } = telling
  if (incident.actions.length === 0) return [heading(1, actionWords.title), noneRecorded(actionWords.none)]
  const planned = plannedActions(incident)
  return [
    heading(1, actionWords.title),
    ...Priority.options.flatMap((priority) => {
      const actions = planned.filter((action) => action.priority === priority)
      return actions.length === 0
        ? []
        : [heading(2, nameOf.priority[priority]), actionTable(actions, telling)]
    }),
    ...register(leftActions(incident), incident),
  ]
}

/** What was considered and left, so that nobody has to think of it anew. */
function register(actions: readonly Action[], incident: Incident): Block[] {
  if (actions.length === 0) return []
  return [
    heading(2, actionWords.left),
    {
      kind: 'table',
      head: actionWords.leftHead,
      widths: [0.55, 0.45],
      rows: actions.map((action): Cell[] => [
        { content: whatWillBeDone(action, incident) },
        action.reason.trim() === '' ? plainCell(actionWords.noReason) : { content: inlinesOf(action.reason) },
      ]),
    },
  ]
}

function actionTable(actions: readonly Action[], { incident, house }: Telling): Block {
  return {
    kind: 'table',
    head: actionWords.head,
    widths: [0.5, 0.18, 0.18, 0.14],
    rows: actions.map((action): Cell[] => [
      { content: whatWillBeDone(action, incident) },
      plainCell(action.owner || actionWords.noOwner),
      plainCell(action.due ? dateIn(house, action.due) : actionWords.noDate),
      plainCell(nameOf.actionStatus[action.status]),
    ]),
  }
}

function whatWillBeDone(action: Action, { analysis }: Incident): Inline[] {
  const factor = analysis.factors.find((candidate) => candidate.id === action.factor)
  return [
    ...bold(inlinesOf(action.text)),
    ...line(actionWords.kind, plain(kindAndStrength(action))),
    ...line(actionWords.doneWhen, inlinesOf(action.doneWhen)),
    ...line(actionWords.addresses, inlinesOf(factor?.text ?? '')),
    ...line(actionWords.missingFeature, inlinesOf(action.missingFeature ?? '')),
    ...line(actionWords.ticket, [
      ...plain(action.ticket.key),
      ...(action.ticket.link === '' ? [] : [...plain(' '), ...inlinesOf(action.ticket.link)]),
    ]),
  ]
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
