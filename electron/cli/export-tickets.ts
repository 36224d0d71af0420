import { resolve } from 'node:path'
import type { Incident } from '../../domain/incident'
import { templateOf } from '../../domain/templates'
import { ticketFiles } from '../../domain/tickets/formats'
import { writeWhole } from '../export/write-file'
import type { ExitCode, World } from './world'

/** A table is for Jira; Markdown is what the team that wrote the incident uses. */
export async function writeTickets(incident: Incident, path: string, world: World): Promise<ExitCode> {
  const isTable = path.toLowerCase().endsWith('.csv')
  const isGitHub = templateOf(incident).tracking === 'GitHub issues'
  const { write } = ticketFiles[isTable ? 'jira' : isGitHub ? 'github' : 'checklist']
  const written = await writeWhole(resolve(path), new TextEncoder().encode(write(incident)))
  if (written.kind === 'failed') {
    world.complain(`${path}: ${written.reason}`)
    return 1
  }
  world.say(`Wrote ${path}`)
  return 0
}
