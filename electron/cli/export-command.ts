import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ReportFormat } from '../../domain/desktop/export-requests'
import type { Incident } from '../../domain/incident'
import type { RecordFacts } from '../../domain/report/report'
import { EditionName } from '../../domain/template'
import { type Instant, instantOf } from '../../domain/time'
import { readIncident } from '../archive/read-incident'
import { sha256OfData } from '../archive/sha256'
import { importExchangeFile } from '../import/exchange-file'
import { keyFor } from './archive-key'
import { readArguments, wrongUse } from './arguments'
import type { ExitCode, World } from './world'

export const exportUsage =
  '  debrief export ID|FILE [--archive DIR] [--edition engineering|board|legal|customer] [--pdf OUT] [--docx OUT] [--json OUT] [--svg OUT] [--png OUT]'

const options = {
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  edition: { type: 'string', default: 'engineering' },
  pdf: { type: 'string' },
  docx: { type: 'string' },
  json: { type: 'string' },
  svg: { type: 'string' },
  png: { type: 'string' },
} as const

/** Writes the post-mortem of one incident in one or more formats. */
export async function runExport(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, exportUsage, world)
  const { values, positionals } = read
  const [source, ...more] = positionals
  if (source === undefined) return wrongUse('no incident was named', exportUsage, world)
  if (more.length > 0) return wrongUse('one incident is exported at a time', exportUsage, world)
  const edition = EditionName.safeParse(values.edition)
  if (!edition.success) {
    const known = EditionName.options.join(', ')
    return wrongUse(`there is no edition "${values.edition}"; there is ${known}`, exportUsage, world)
  }
  const outputs = ReportFormat.options.flatMap((format) => {
    const path = values[format]
    return path === undefined ? [] : [{ format, path }]
  })
  const problem = problemWith(source, outputs)
  if (problem) return wrongUse(problem, exportUsage, world)

  const found = await find(source, values.archive ?? world.archiveFolder, values['passphrase-file'], world)
  if (found.kind === 'failed') {
    world.complain(found.reason)
    return 1
  }
  const { savedAt, version } = found
  const record = { sha256: sha256OfData(found.incident), savedAt, ...(version ? { version } : {}) }
  // Loaded only now: the exporters take longer to load than an import to run.
  const { exportReport } = await import('../export/export-report')
  let code: ExitCode = 0
  for (const { format, path } of outputs) {
    const order = {
      incident: found.incident,
      edition: edition.data,
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

type Output = { readonly format: ReportFormat; readonly path: string }

function problemWith(source: string, outputs: readonly Output[]): string | undefined {
  if (outputs.length === 0) return 'say what to write, with --pdf, --docx, --json, --svg or --png'
  const paths = outputs.map(({ path }) => resolve(path))
  if (paths.some((path) => path === resolve(source))) return 'the file that is read would be written over'
  return new Set(paths).size < paths.length ? 'two formats would be written to one file' : undefined
}

type Found =
  | {
      readonly kind: 'found'
      readonly incident: Incident
      readonly savedAt: string
      readonly version?: RecordFacts['version']
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** A file where there is one of that name, or else an incident of the archive. */
async function find(
  source: string,
  archive: string,
  passphraseFile: string | undefined,
  world: World,
): Promise<Found> {
  const changedAt = await stat(source).then(
    ({ mtimeMs }) => instantOf(mtimeMs / 1000),
    () => undefined,
  )
  if (changedAt) return findInFile(source, changedAt)
  const found = await keyFor(archive, passphraseFile, world)
  if (found.kind === 'failed') return found
  const read = await readIncident(archive, source, world.now, found.key)
  if (read.kind === 'failed') return read
  if (read.warning) world.complain(read.warning)
  return { ...read, kind: 'found' }
}

/** A document that does not say when it was begun was begun when its file was last changed: the same file gives the same bytes. */
async function findInFile(file: string, changedAt: Instant): Promise<Found> {
  const read = await importExchangeFile(file, changedAt)
  if (read.kind === 'failed') return { kind: 'failed', reason: `${file}: ${read.reason}` }
  const [incident, ...others] = read.incidents
  if (!incident || others.length > 0) {
    return {
      kind: 'failed',
      reason: `${file} holds ${read.incidents.length} incidents. Import it, then export one of them by its id.`,
    }
  }
  return { kind: 'found', incident, savedAt: read.savedAt }
}
