import type { Priority } from '../action'
import type { Incident } from '../incident'
import { oneLine, type Ticket, ticketsOf } from './ticket'

const columns = [
  'Issue Type',
  'Issue ID',
  'Parent',
  'Summary',
  'Epic Name',
  'Epic Link',
  'Priority',
  'Due Date',
  'Labels',
  'Labels',
  'Description',
] as const

/**
 * An epic for the incident and a task for each action, as Jira's importers read them: Jira Cloud joins them by
 * "Parent", Jira Data Center by "Epic Link"; the epic stands first. Dates are yyyy-MM-dd, which the import asks for.
 * Source: Atlassian, "Keep work parent-child relationships during CSV import to Jira Cloud" (April 2024) and
 * "Importing data from CSV".
 */
export function jiraCsv(incident: Incident): string {
  const epic = oneLine(`${incident.id} ${incident.title}`).slice(0, 250)
  const about = `What is done after ${incident.id}, as agreed in its post-mortem.`
  return [
    columns,
    ['Epic', '1', '', epic, epic, '', '', '', 'post-mortem', label(incident.id), about],
    ...ticketsOf(incident).map((ticket, at) => [
      'Task',
      String(at + 2),
      '1',
      ticket.title,
      '',
      epic,
      jiraPriority[ticket.priority],
      ticket.due ?? '',
      'post-mortem',
      ticket.kind,
      description(ticket),
    ]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')
}

/** The names that Jira has of itself. */
const jiraPriority: Record<Priority, string> = { P0: 'Highest', P1: 'High', P2: 'Medium' }

function description({ facts }: Ticket): string {
  return facts.map(({ label, text }) => `${label}: ${text}`).join('\n')
}

/** A label of Jira's has no spaces. */
function label(text: string): string {
  return text.replace(/\s+/g, '-')
}

/**
 * A cell as RFC 4180 has it. One that a spreadsheet would take for a formula begins with an apostrophe, which shows it
 * as text. Source: OWASP, "CSV Injection".
 */
export function cell(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
  const safe = /^\s*[=+\-@]/.test(clean) ? `'${clean}` : clean
  return /[",\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
