import * as z from 'zod'
import type { Incident } from '../incident'
import type { Tracking } from '../template'
import { checklist } from './checklist'
import { githubIssues } from './github-issues'
import { jiraCsv } from './jira-csv'

/** How action items leave for where they are tracked. */
export const TicketFormat = z.enum(['github', 'jira', 'checklist'])
export type TicketFormat = z.infer<typeof TicketFormat>

type TicketFile = {
  readonly label: string
  /** What it is for and how it is used there, after a colon. */
  readonly use: string
  readonly extension: 'md' | 'csv'
  readonly write: (incident: Incident) => string
}

export const ticketFiles: Record<TicketFormat, TicketFile> = {
  github: {
    label: 'GitHub issues',
    use: 'a heading an issue, ready to paste',
    extension: 'md',
    write: githubIssues,
  },
  jira: {
    label: 'Jira CSV',
    use: 'an epic with its tasks, dates yyyy-MM-dd',
    extension: 'csv',
    write: jiraCsv,
  },
  checklist: {
    label: 'Markdown checklist',
    use: 'for a wiki, a chat or a pull request',
    extension: 'md',
    write: checklist,
  },
}

/** The formats, that of where the team tracks its actions first. */
export function ticketFormats(tracking: Tracking): TicketFormat[] {
  const first = usual[tracking]
  return [first, ...TicketFormat.options.filter((format) => format !== first)]
}

/** A roadmap is kept in a table. */
const usual: Record<Tracking, TicketFormat> = {
  'GitHub issues': 'github',
  'Jira epics': 'jira',
  'Compliance-tracked roadmap': 'jira',
}
