import type { Incident } from '../incident'
import { escaped } from './escaped'
import { oneLine, type Ticket, ticketsOf } from './ticket'

/**
 * GitHub issues as a Markdown document: one heading an issue, its body ready to be pasted, and at the end the same
 * as lines for GitHub's command line. GitHub's own pages import no files.
 */
export function githubIssues(incident: Incident): string {
  const tickets = ticketsOf(incident)
  const title = `# GitHub issues of ${escaped(oneLine(`${incident.id} ${incident.title}`))}`
  if (tickets.length === 0) return `${title}\n\nNo action is left without a ticket.\n`
  return `${[
    title,
    'Each heading is the title of an issue; what is below it is its text.',
    ...tickets.flatMap((ticket) => [`## ${escaped(ticket.title)}`, body(ticket)]),
    '## All at once',
    'With GitHub’s command line, in the repository, in a POSIX shell such as that of macOS, Linux or Git for Windows:',
    fenced(tickets.map(command).join('\n')),
  ].join('\n\n')}\n`
}

function body({ facts }: Ticket): string {
  return facts.map(({ label, text }) => `**${label}:** ${quiet(text)}`).join('\n\n')
}

function command(ticket: Ticket): string {
  return `gh issue create --title ${quoted(ticket.title)} --body ${quoted(body(ticket))}`
}

/** In single quotes a POSIX shell takes everything as it is, but for a single quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${text}\n${fence}`
}

/** Without control characters, and without headings of its own: a heading begins the next issue. */
function quiet(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/^(\s*)(?=#)/gm, '$1\\')
}
