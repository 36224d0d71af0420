import { type Action, Priority } from '../action'
import { leftActions, plannedActions } from '../action-coverage'
import { strengthOf } from '../action-strength'
import type { Incident } from '../incident'
import { sentenceCase } from '../sentences'
import { dateText } from '../time-text'
import { bold, inlinesOf } from './markdown'
import type { Block, Cell, Inline } from './report'
import { heading, noneRecorded, plain, plainCell } from './words'

const priorityTitle: Record<Priority, string> = {
  P0: 'P0: within 24 hours',
  P1: 'P1: near-term',
  P2: 'P2: long-term',
}

export function describeActions(incident: Incident): Block[] {
  if (incident.actions.length === 0) return [heading(1, 'Action items'), noneRecorded('action items')]
  const planned = plannedActions(incident)
  return [
    heading(1, 'Action items'),
    ...Priority.options.flatMap((priority) => {
      const actions = planned.filter((action) => action.priority === priority)
      return actions.length === 0 ? [] : [heading(2, priorityTitle[priority]), actionTable(actions, incident)]
    }),
    ...register(leftActions(incident), incident),
  ]
}

/** What was considered and left, so that nobody has to think of it anew. */
function register(actions: readonly Action[], incident: Incident): Block[] {
  if (actions.length === 0) return []
  return [
    heading(2, 'Considered, not planned'),
    {
      kind: 'table',
      head: ['Action', 'Reason'],
      widths: [0.55, 0.45],
      rows: actions.map((action): Cell[] => [
        { content: whatWillBeDone(action, incident) },
        action.reason.trim() === '' ? plainCell('No reason recorded') : { content: inlinesOf(action.reason) },
      ]),
    },
  ]
}

function actionTable(actions: readonly Action[], incident: Incident): Block {
  return {
    kind: 'table',
    head: ['Action', 'Owner', 'Due', 'Status'],
    widths: [0.5, 0.18, 0.18, 0.14],
    rows: actions.map((action): Cell[] => [
      { content: whatWillBeDone(action, incident) },
      plainCell(action.owner || 'No owner'),
      plainCell(action.due ? dateText(action.due) : 'No date'),
      plainCell(sentenceCase(action.status)),
    ]),
  }
}

function whatWillBeDone(action: Action, { analysis }: Incident): Inline[] {
  const factor = analysis.factors.find((candidate) => candidate.id === action.factor)
  return [
    ...bold(inlinesOf(action.text)),
    ...line('Kind', plain(kindAndStrength(action))),
    ...line('Done when', inlinesOf(action.doneWhen)),
    ...line('Addresses', inlinesOf(factor?.text ?? '')),
    ...line('Missing feature', inlinesOf(action.missingFeature ?? '')),
    ...line('Ticket', [
      ...plain(action.ticket.key),
      ...(action.ticket.link === '' ? [] : [...plain(' '), ...inlinesOf(action.ticket.link)]),
    ]),
  ]
}

/** "Prevent, stronger"; the strength where somebody said it or the words show it. */
function kindAndStrength(action: Action): string {
  return [sentenceCase(action.kind), strengthOf(action)].filter(Boolean).join(', ')
}

function line(label: string, content: readonly Inline[]): Inline[] {
  if (content.length === 0) return []
  return [{ kind: 'break' }, { kind: 'text', text: `${label}: `, italic: true }, ...content]
}
