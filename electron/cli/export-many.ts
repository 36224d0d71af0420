import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ReportFormat } from '../../domain/desktop/export-requests'
import { usualHouse } from '../../domain/house'
import { findingLine } from '../../domain/scan/finding-words'
import { scanFor } from '../../domain/scan/scan'
import { incidentIdsIn } from '../archive/incident-ids'
import { readTeamIn } from '../archive/team/read-team-in'
import { exportBatch } from '../export/batch/batch'
import { exportReport } from '../export/export-report'
import { type ExportSource, taken } from './export-source'
import type { ExportWish } from './export-wish'
import type { ExitCode, World } from './world'

export type ManyWished = {
  readonly sources: readonly string[] | 'all'
  readonly folder: string
  readonly formats: readonly ReportFormat[]
}

/** Which formats are named in a list of them: "pdf,docx". */
export function formatsOf(list: string): readonly ReportFormat[] | { readonly problem: string } {
  const formats: ReportFormat[] = []
  for (const name of list.split(',')) {
    const format = ReportFormat.safeParse(name.trim())
    if (!format.success) {
      return { problem: `there is no format "${name}"; there is ${ReportFormat.options.join(', ')}` }
    }
    formats.push(format.data)
  }
  return formats
}

/** Writes a set of documents into a folder, with what says which they are. */
export async function exportMany(
  { sources, folder, formats }: ManyWished,
  { editions, choices, look }: ExportWish,
  source: ExportSource,
  archive: string,
  world: World,
): Promise<ExitCode> {
  const ids = sources === 'all' ? await allIn(archive, source) : { ids: sources }
  if ('problem' in ids) return failedWith(ids.problem, world)
  const into = resolve(folder)
  const made = await mkdir(into, { recursive: true }).catch((error: unknown) => error)
  if (made instanceof Error) return failedWith(`${folder} could not be made: ${made.message}`, world)
  const key = sources === 'all' ? await source.key() : undefined
  const agreed = key && 'problem' in key ? undefined : await readTeamIn(archive, world.now, key)
  const house = { ...(agreed?.kind === 'team' ? agreed.team.house : usualHouse), ...look }
  let isCancelled = false
  world.whenInterrupted(() => {
    isCancelled = true
  })
  const { rolesForNames, stamp } = choices
  const end = await exportBatch(
    { ids: ids.ids, editions, formats, rolesForNames, stamp, folder: into },
    {
      house,
      fontsFolder: world.fontsFolder,
      at: world.now,
      take: async (id) => {
        const found = await source.find(id)
        if (found.kind === 'found') {
          for (const edition of editions) {
            const findings = scanFor(found.incident, { edition, rolesForNames })
            for (const finding of findings) world.complain(`${id}: ${findingLine(finding)}`)
          }
        }
        return taken(found)
      },
      write: async (order) => {
        const written = await exportReport(order, () => {})
        // A signal comes through only between two documents.
        await new Promise((next) => setImmediate(next))
        return written
      },
      isCancelled: () => isCancelled,
      onStep: ({ done, of, fileName }) => world.say(`${done + 1} of ${of}: ${fileName}`),
    },
  )
  for (const { fileName, notes } of end.written)
    for (const note of notes) world.complain(`${fileName}: ${note}`)
  for (const { what, reason } of end.failures) world.complain(`${what}: ${reason}`)
  await source.note(end.written)
  const count = end.written.length === 1 ? '1 document' : `${end.written.length} documents`
  world.say(`Wrote ${count} into ${folder}${end.isCancelled ? ', then was interrupted' : ''}.`)
  return end.isCancelled || end.failures.length > 0 ? 1 : 0
}

async function allIn(
  archive: string,
  source: ExportSource,
): Promise<{ readonly ids: readonly string[] } | { readonly problem: string }> {
  const key = await source.key()
  return key && 'problem' in key ? key : incidentIdsIn(archive, key)
}

function failedWith(problem: string, world: World): ExitCode {
  world.complain(problem)
  return 1
}
