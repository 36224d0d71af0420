import type { Action, ActionKind, Priority } from '../action'
import { plannedActions } from '../action-coverage'
import { strengthOf } from '../action-strength'
import type { Incident } from '../incident'
import { inlinesOf } from '../report/markdown'
import { textOf } from '../report/words'
import { sentenceCase } from '../sentences'

/** An action as any tracker takes it. */
export type Ticket = {
  /** One line without marks, cut where a tracker would refuse it. */
  readonly title: string
  /** What else is known, a line each. Markdown where the person wrote Markdown. */
  readonly facts: readonly Fact[]
  readonly priority: Priority
  readonly kind: ActionKind
  readonly due: string | undefined
}

export type Fact = { readonly label: string; readonly text: string }

/** The actions that have yet to become tickets: planned, not done, and without a ticket. */
export function ticketsOf(incident: Incident): Ticket[] {
  return plannedActions(incident)
    .filter((action) => action.status !== 'done' && action.text.trim() !== '' && !hasTicket(action))
    .sort((one, other) => one.priority.localeCompare(other.priority))
    .map((action) => ticketOf(action, incident))
}

export function hasTicket({ ticket }: Action): boolean {
  return ticket.key.trim() !== '' || ticket.link.trim() !== ''
}

function ticketOf(action: Action, incident: Incident): Ticket {
  const line = oneLine(action.text)
  const factor = incident.analysis.factors.find(({ id }) => id === action.factor)
  const facts = [
    { label: 'Action', text: line.length > longestTitle || action.text.includes('\n') ? action.text : '' },
    { label: 'Done when', text: action.doneWhen },
    { label: 'Owner', text: action.owner },
    { label: 'Due', text: action.due ?? '' },
    { label: 'Priority', text: `${action.priority}, ${within[action.priority]}` },
    { label: 'Kind', text: sentenceCase(action.kind) },
    { label: 'Strength', text: sentenceCase(strengthOf(action) ?? '') },
    { label: 'Addresses', text: factor?.text ?? '' },
    { label: 'Missing feature', text: action.missingFeature ?? '' },
    { label: 'From', text: oneLine(`${incident.id} ${incident.title}`) },
  ]
  return {
    title: shortened(line),
    facts: facts.map(({ label, text }) => ({ label, text: text.trim() })).filter(({ text }) => text !== ''),
    priority: action.priority,
    kind: action.kind,
    due: action.due,
  }
}

const within: Record<Priority, string> = { P0: 'within 24 hours', P1: 'near-term', P2: 'long-term' }

/** GitHub takes 256 characters, Jira 255. */
const longestTitle = 250

function shortened(line: string): string {
  const characters = Array.from(line)
  return characters.length <= longestTitle ? line : `${characters.slice(0, longestTitle - 1).join('')}…`
}

/** Without marks, breaks and control characters. */
export function oneLine(markdown: string): string {
  return textOf(inlinesOf(markdown))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
