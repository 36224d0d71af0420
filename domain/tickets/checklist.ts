import { type Action, Priority } from '../action'
import { leftActions, plannedActions } from '../action-coverage'
import type { Incident } from '../incident'
import { escaped } from './escaped'
import { oneLine } from './ticket'

const titles: Record<Priority, string> = {
  P0: 'P0: within 24 hours',
  P1: 'P1: near-term',
  P2: 'P2: long-term',
}

/** All actions as a Markdown checklist by priority; what was considered and left comes last, with its reason. */
export function checklist(incident: Incident): string {
  const planned = plannedActions(incident).filter(isWritten)
  const left = leftActions(incident).filter(isWritten)
  const parts = [
    `# Action items of ${escaped(oneLine(`${incident.id} ${incident.title}`))}`,
    ...Priority.options.flatMap((priority) => {
      const actions = planned.filter((action) => action.priority === priority)
      return actions.length === 0 ? [] : [`## ${titles[priority]}`, actions.map(item).join('\n')]
    }),
    ...(left.length === 0 ? [] : ['## Considered, not planned', left.map(leftItem).join('\n')]),
  ]
  return `${parts.length === 1 ? [...parts, 'No actions recorded.'].join('\n\n') : parts.join('\n\n')}\n`
}

function isWritten({ text }: Action): boolean {
  return text.trim() !== ''
}

function item(action: Action): string {
  const { text, owner, due, doneWhen, status, ticket } = action
  const facts = [
    owner.trim() === '' ? 'no owner' : oneLine(owner),
    due === undefined ? 'no date' : `due ${due}`,
    ...(status === 'in progress' ? ['in progress'] : []),
    ...[ticket.key, ticket.link].map((part) => part.trim()).filter((part) => part !== ''),
  ]
  const test = doneWhen.trim() === '' ? '' : `\n  - Done when: ${escaped(oneLine(doneWhen))}`
  return `- [${status === 'done' ? 'x' : ' '}] ${escaped(oneLine(text))} (${facts.map(escaped).join('; ')})${test}`
}

function leftItem({ text, reason }: Action): string {
  const why = reason.trim() === '' ? 'no reason recorded' : oneLine(reason)
  return `- ${escaped(oneLine(text))}: ${escaped(why)}`
}
