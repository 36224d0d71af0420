import { type Action, Priority } from '../action'
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
  return [
    heading(1, 'Action items'),
    ...Priority.options.flatMap((priority) => {
      const actions = incident.actions.filter((action) => action.priority === priority)
      return actions.length === 0 ? [] : [heading(2, priorityTitle[priority]), actionTable(actions, incident)]
    }),
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
    ...line('Kind', plain(sentenceCase(action.kind))),
    ...line('Done when', inlinesOf(action.doneWhen)),
    ...line('Addresses', inlinesOf(factor?.text ?? '')),
    ...line('Missing feature', inlinesOf(action.missingFeature ?? '')),
    ...line('Ticket', [
      ...plain(action.ticket.key),
      ...(action.ticket.link === '' ? [] : [...plain(' '), ...inlinesOf(action.ticket.link)]),
    ]),
  ]
}

function line(label: string, content: readonly Inline[]): Inline[] {
  if (content.length === 0) return []
  return [{ kind: 'break' }, { kind: 'text', text: `${label}: `, italic: true }, ...content]
}
