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
import type { PrintedEdition } from '../../domain/edition'
import { type House, usualHouse } from '../../domain/house'
import type { Instant } from '../../domain/time'
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

const fontsFolder = join(__dirname, 'fonts')

async function startExport(
  { id, choices, format }: ExportRequest,
  { current, exports, window, now }: Surroundings,
): Promise<StartedExport> {
  const archive = await current()
  const found = await archive.look(id)
  if (found.kind === 'failed') return found
  const chosen = await dialog.showSaveDialog(window, {
    title: `Export ${formatNames[format]}`,
    defaultPath: join(app.getPath('documents'), fileNameFor(id, choices.edition, format)),
    filters: [{ name: formatNames[format], extensions: [format] }],
  })
  if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
  // Only now that it is wanted: what leaves the archive is in its history first.
  const kept = await archive.history.keepExported(id, now())
  if (kept.kind === 'failed') return kept
  const { incident, record } = kept
  const house = await houseOf(archive)
  const path = chosen.filePath
  const job = exports.start({ incident, record, choices, house, format, path, fontsFolder })
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

async function houseOf(archive: ThreadArchive): Promise<House> {
  const outcome = await archive.team()
  return outcome.kind === 'team' ? outcome.team.house : usualHouse
}

/** "INC-2026-042 post-mortem (board).pdf", or "… timeline.svg", without the characters that some file systems refuse. */
function fileNameFor(id: string, edition: PrintedEdition, format: ReportFormat): string {
  return `${id.replace(/[\\/:*?"<>|]/g, '-')} ${whatIs(edition, format)}.${format}`
}

function whatIs(edition: PrintedEdition, format: ReportFormat): string {
  if (format === 'svg' || format === 'png') return 'timeline'
  if (edition === 'srs') return 'requirements'
  return edition === 'engineering' ? 'post-mortem' : `post-mortem (${edition})`
}
