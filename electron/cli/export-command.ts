import { resolve } from 'node:path'
import { ReportFormat } from '../../domain/desktop/export-requests'
import type { NotedExport } from '../../domain/exported'
import { usualHouse } from '../../domain/house'
import { shownIn } from '../../domain/redact/withheld'
import { findingLine } from '../../domain/scan/finding-words'
import { scanFor } from '../../domain/scan/scan'
import { notedExport } from '../export/noted-export'
import { writeWhole } from '../export/write-file'
import { readArguments, wrongUse } from './arguments'
import { type ExportSource, makeExportSource, taken } from './export-source'
import { writeTickets } from './export-tickets'
import { type ExportWish, wishOf, wishOptions } from './export-wish'
import type { ExitCode, World } from './world'

export const exportUsage = `  debrief export ID|FILE [--pdf OUT] [--docx OUT] [--html OUT] [--md OUT] [--json OUT] [--svg OUT] [--png OUT] [--tickets OUT.csv|OUT.md] [--notes OUT] [OPTIONS]
  debrief export ID|FILE…|--all --into DIR [--formats pdf,docx,…] [OPTIONS]
    OPTIONS: [--archive DIR] [--edition engineering|board|legal|customer|srs] [--roles] [--action ID] [--stamp ACME-000001] [--paper a4|letter] [--company NAME] [--accent #0b4f5e] [--dates 2026-10-15]`

const options = {
  ...wishOptions,
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  all: { type: 'boolean', default: false },
  into: { type: 'string' },
  formats: { type: 'string' },
  pdf: { type: 'string' },
  docx: { type: 'string' },
  html: { type: 'string' },
  md: { type: 'string' },
  json: { type: 'string' },
  svg: { type: 'string' },
  png: { type: 'string' },
  tickets: { type: 'string' },
  notes: { type: 'string' },
} as const

/** Writes the post-mortem of an incident in one or more formats, or a set of them into a folder. */
export async function runExport(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, exportUsage, world)
  const { values, positionals: sources } = read
  const wrong = (problem: string) => wrongUse(problem, exportUsage, world)
  const wish = wishOf(values)
  if ('problem' in wish) return wrong(wish.problem)
  const outputs = ReportFormat.options.flatMap((format) => {
    const path = values[format]
    return path === undefined ? [] : [{ format, path }]
  })
  const archive = values.archive ?? world.archiveFolder
  const source = makeExportSource(archive, values['passphrase-file'], world)
  const { into, tickets, notes } = values
  const named = [...outputs.map(({ path }) => path), tickets, notes].filter((path) => path !== undefined)
  if (into !== undefined) {
    if (named.length > 0) return wrong('a set is written with --into and --formats alone')
    if (wish.choices.action !== undefined)
      return wrong(
        '--action is of one incident, and a set holds all missing features of each: leave it out, or export that incident alone with --docx or --pdf',
      )
    if (values.all === sources.length > 0) return wrong('name the incidents, or all of them with --all')
    // Loaded only now: the exporters take longer to load than an import to run.
    const { exportMany, formatsOf } = await import('./export-many')
    const formats = formatsOf(values.formats ?? 'pdf')
    if ('problem' in formats) return wrong(formats.problem)
    const wanted = { sources: values.all ? 'all' : sources, folder: into, formats } as const
    return exportMany(wanted, wish, source, archive, world)
  }
  const [first, ...more] = sources
  if (values.all || values.formats !== undefined)
    return wrong('say where a set is to be written, with --into')
  if (first === undefined) return wrong('no incident was named')
  if (more.length > 0) return wrong('one incident is exported at a time, unless into a folder with --into')
  if (wish.editions.length > 1) return wrong('one edition is exported at a time, unless with --into')
  if (wish.choices.action !== undefined && !wish.editions.includes('srs'))
    return wrong('--action chooses what a requirements specification is about: add --edition srs')
  if (tickets !== undefined && !/\.(?:csv|md)$/i.test(tickets)) {
    return wrong('tickets are written as .csv for Jira or as .md')
  }
  const problem = problemWith(first, named)
  if (problem) return wrong(problem)
  return exportOne({ source: first, outputs, tickets, notes }, wish, source, world)
}

type OneWished = {
  readonly source: string
  readonly outputs: readonly { readonly format: ReportFormat; readonly path: string }[]
  readonly tickets: string | undefined
  readonly notes: string | undefined
}

async function exportOne(
  { source, outputs, tickets, notes: notesPath }: OneWished,
  wish: ExportWish,
  from: ExportSource,
  world: World,
): Promise<ExitCode> {
  const found = await from.find(source)
  const kept = taken(found)
  if (found.kind === 'failed' || kept.kind === 'failed') {
    world.complain(found.kind === 'failed' ? found.reason : '')
    return 1
  }
  const { incident, record } = kept
  const [edition = 'engineering'] = wish.editions
  const choices = { ...wish.choices, edition }
  for (const finding of scanFor(incident, choices)) world.complain(findingLine(finding))
  let code: ExitCode =
    tickets === undefined ? 0 : await writeTickets(shownIn(incident, choices).incident, tickets, world)
  if (outputs.length === 0) return code
  // Loaded only now: the exporters take longer to load than an import to run.
  const { exportReport } = await import('../export/export-report')
  const written: NotedExport[] = []
  const notes: string[] = []
  const house = { ...(found.team?.house ?? usualHouse), ...wish.look }
  for (const { format, path } of outputs) {
    const { fontsFolder } = world
    const order = { incident, choices, house, record, format, path: resolve(path), fontsFolder }
    const end = await exportReport(order, () => {})
    if (end.kind === 'failed') {
      world.complain(`${path}: ${end.reason}`)
      code = 1
      continue
    }
    world.say(`Wrote ${path}`)
    for (const note of end.notes) {
      world.complain(`${path}: ${note}`)
      notes.push(`${path}: ${note}\n`)
    }
    written.push(notedExport(order, end, world.now))
  }
  await from.note(written)
  if (notesPath === undefined) return code
  const told = await writeWhole(resolve(notesPath), new TextEncoder().encode(notes.join('')))
  if (told.kind === 'written') return code
  world.complain(`${notesPath}: ${told.reason}`)
  return 1
}

function problemWith(source: string, written: readonly string[]): string | undefined {
  if (written.length === 0)
    return 'say what to write, with --pdf, --docx, --html, --md, --json, --svg, --png or --tickets'
  const paths = written.map((path) => resolve(path))
  if (paths.some((path) => path === resolve(source))) return 'the file that is read would be written over'
  return new Set(paths).size < paths.length ? 'two formats would be written to one file' : undefined
}
