import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type {
  ExportRequest,
  ExportRequests,
  PreviewRequest,
  ReportFormat,
  StartedExport,
  StartedPreview,
} from '../../domain/desktop/export-requests'
import { type House, usualHouse } from '../../domain/house'
import type { Instant } from '../../domain/time'
import { documentName } from '../export/document-name'
import { notedExport } from '../export/noted-export'
import type { RunningExports } from '../running-exports'
import type { ThreadArchive } from '../work/archive-worker'

type Surroundings = {
  readonly current: () => Promise<ThreadArchive>
  readonly exports: RunningExports
  readonly window: BrowserWindow
  readonly now: () => Instant
}

/** Documents that leave the archive, or are looked at before they do. */
export function exportDesktop(around: Surroundings): ExportRequests {
  const { exports } = around
  return {
    startExport: (request) => startExport(request, around),
    startPreview: (request) => startPreview(request, around),
    takePreview: async (job) => exports.take(job),
    followExport: (job) => exports.follow(job),
    cancelExport: async (job) => exports.cancel(job),
    revealExport: async (job) => {
      const path = exports.pathOf(job)
      if (path) shell.showItemInFolder(path)
    },
  }
}

const formatNames: Record<ReportFormat, string> = {
  pdf: 'PDF document',
  docx: 'Word document',
  html: 'HTML document',
  md: 'Markdown document',
  json: 'Incident JSON',
  svg: 'SVG drawing',
  png: 'PNG image',
}

export const fontsFolder = join(__dirname, 'fonts')

async function startExport(
  { id, choices, format }: ExportRequest,
  { current, exports, window, now }: Surroundings,
): Promise<StartedExport> {
  const archive = await current()
  const found = await archive.look(id)
  if (found.kind === 'failed') return found
  const chosen = await dialog.showSaveDialog(window, {
    title: `Export ${formatNames[format]}`,
    defaultPath: join(app.getPath('documents'), documentName(id, choices.edition, format)),
    filters: [{ name: formatNames[format], extensions: [format] }],
  })
  if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
  // Only now that it is wanted: what leaves the archive is in its history first.
  const kept = await archive.history.keepExported(id, now())
  if (kept.kind === 'failed') return kept
  const { incident, record } = kept
  const house = await houseOf(archive)
  const path = chosen.filePath
  const order = { incident, record, choices, house, format, path, fontsFolder }
  const job = exports.start(order, (end) => {
    // The document is there, whether or not it could be noted; what ended the archive's thread is told elsewhere.
    if (end.kind === 'done') archive.noteExports([notedExport(order, end, now())]).catch(() => {})
  })
  return { kind: 'started', job, fileName: basename(path) }
}

async function startPreview(
  { id, choices }: PreviewRequest,
  { current, exports }: Surroundings,
): Promise<StartedPreview> {
  const archive = await current()
  const found = await archive.history.lookAtExported(id)
  if (found.kind === 'failed') return found
  const { incident, record } = found
  const house = await houseOf(archive)
  const order = { incident, record, choices, house, format: 'pdf', path: undefined, fontsFolder } as const
  return { kind: 'started', job: exports.start(order) }
}

export async function houseOf(archive: ThreadArchive): Promise<House> {
  const outcome = await archive.team()
  return outcome.kind === 'team' ? outcome.team.house : usualHouse
}
