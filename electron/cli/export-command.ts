import { resolve } from 'node:path'
import { ReportFormat } from '../../domain/desktop/export-requests'
import { PrintedEdition } from '../../domain/edition'
import { usualChoices } from '../../domain/export-choices'
import { usualHouse } from '../../domain/house'
import type { Incident } from '../../domain/incident'
import { shownIn } from '../../domain/redact/withheld'
import { findingLine } from '../../domain/scan/finding-words'
import { scanFor } from '../../domain/scan/scan'
import { templateOf } from '../../domain/templates'
import { ticketFiles } from '../../domain/tickets/formats'
import { sha256OfData } from '../archive/sha256'
import { writeWhole } from '../export/write-file'
import { readArguments, wrongUse } from './arguments'
import { changedAt, findInArchive, findInFile } from './find-incident'
import type { ExitCode, World } from './world'

export const exportUsage =
  '  debrief export ID|FILE [--archive DIR] [--edition engineering|board|legal|customer|srs] [--pdf OUT] [--docx OUT] [--html OUT] [--md OUT] [--json OUT] [--svg OUT] [--png OUT] [--tickets OUT.csv|OUT.md] [--roles]'

const options = {
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  edition: { type: 'string', default: 'engineering' },
  pdf: { type: 'string' },
  docx: { type: 'string' },
  html: { type: 'string' },
  md: { type: 'string' },
  json: { type: 'string' },
  svg: { type: 'string' },
  png: { type: 'string' },
  tickets: { type: 'string' },
  roles: { type: 'boolean', default: false },
} as const

/** Writes the post-mortem of one incident in one or more formats. */
export async function runExport(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, exportUsage, world)
  const { values, positionals } = read
  const [source, ...more] = positionals
  if (source === undefined) return wrongUse('no incident was named', exportUsage, world)
  if (more.length > 0) return wrongUse('one incident is exported at a time', exportUsage, world)
  const edition = PrintedEdition.safeParse(values.edition)
  if (!edition.success) {
    const known = PrintedEdition.options.join(', ')
    return wrongUse(`there is no edition "${values.edition}"; there is ${known}`, exportUsage, world)
  }
  const outputs = ReportFormat.options.flatMap((format) => {
    const path = values[format]
    return path === undefined ? [] : [{ format, path }]
  })
  const { tickets } = values
  if (tickets !== undefined && !/\.(?:csv|md)$/i.test(tickets)) {
    return wrongUse('tickets are written as .csv for Jira or as .md', exportUsage, world)
  }
  const paths = [...outputs.map(({ path }) => path), ...(tickets === undefined ? [] : [tickets])]
  const problem = problemWith(source, paths)
  if (problem) return wrongUse(problem, exportUsage, world)

  const since = await changedAt(source)
  const found = since
    ? await findInFile(source, since)
    : await findInArchive(source, values.archive ?? world.archiveFolder, values['passphrase-file'], world)
  if (found.kind === 'failed') {
    world.complain(found.reason)
    return 1
  }
  const { savedAt, version } = found
  const record = { sha256: sha256OfData(found.incident), savedAt, ...(version ? { version } : {}) }
  const choices = { ...usualChoices(edition.data), rolesForNames: values.roles }
  for (const finding of scanFor(found.incident, choices)) world.complain(findingLine(finding))
  let code: ExitCode =
    tickets === undefined ? 0 : await writeTickets(shownIn(found.incident, choices).incident, tickets, world)
  if (outputs.length === 0) return code
  // Loaded only now: the exporters take longer to load than an import to run.
  const { exportReport } = await import('../export/export-report')
  for (const { format, path } of outputs) {
    const order = {
      incident: found.incident,
      choices,
      house: found.team?.house ?? usualHouse,
      record,
      format,
      path: resolve(path),
      fontsFolder: world.fontsFolder,
    }
    const end = await exportReport(order, () => {})
    if (end.kind === 'failed') {
      world.complain(`${path}: ${end.reason}`)
      code = 1
      continue
    }
    world.say(`Wrote ${path}`)
    for (const note of end.notes) world.complain(`${path}: ${note}`)
  }
  return code
}

function problemWith(source: string, written: readonly string[]): string | undefined {
  if (written.length === 0)
    return 'say what to write, with --pdf, --docx, --html, --md, --json, --svg, --png or --tickets'
  const paths = written.map((path) => resolve(path))
  if (paths.some((path) => path === resolve(source))) return 'the file that is read would be written over'
  return new Set(paths).size < paths.length ? 'two formats would be written to one file' : undefined
}

/** A table is for Jira; Markdown is what the team that wrote the incident uses. */
async function writeTickets(incident: Incident, path: string, world: World): Promise<ExitCode> {
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
