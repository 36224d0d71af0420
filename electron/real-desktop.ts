import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type {
  ArchiveState,
  Desktop,
  ExportRequest,
  ImportOutcome,
  ReportFormat,
  StartedExport,
} from '../domain/desktop'
import { describe } from '../domain/report/describe'
import { instantOf } from '../domain/time'
import { type Archive, openArchive } from './archive/incident-archive'
import { sha256OfData } from './archive/sha256'
import type { Commands } from './commands'
import { importExchangeFile } from './import/exchange-file'
import { enableInMenu } from './menu'
import type { RunningExports } from './running-exports'

type Surroundings = {
  readonly archiveFolder: string
  readonly commands: Commands
  readonly exports: RunningExports
  readonly window: () => BrowserWindow
  readonly close: () => void
}

const now = () => instantOf(Date.now() / 1000)

/** The contract for real: the archive on disk, the system's dialogs, the exporters. */
export function makeDesktop({ archiveFolder, commands, exports, window, close }: Surroundings): Desktop {
  let archive: Promise<Archive> | undefined
  let isShowingSamples = false
  const opened = () => {
    archive ??= openArchive(archiveFolder, now())
    return archive
  }
  const show = async (next: Promise<Archive>, areSamples: boolean) => {
    await (await archive)?.close()
    archive = next
    isShowingSamples = areSamples
    return stateOf(await next)
  }
  const stateOf = ({ folder, count, problems }: Archive): ArchiveState => ({
    kind: isShowingSamples ? 'samples' : 'own',
    folder,
    count: count(),
    problems,
  })

  return {
    openArchive: async () => stateOf(await opened()),
    findIncidents: async (query) => (await opened()).find(query),
    openIncident: async (id) => (await opened()).open(id),
    createIncident: async (template) => (await opened()).create(template, now()),
    saveIncident: async (id, incident) => (await opened()).save(id, incident, now()),
    importFiles: async () => importInto(await opened(), window()),
    openSamples: async () => show(copyOfSamples(), true),
    closeSamples: async () => show(openArchive(archiveFolder, now()), false),
    startExport: async (request) => startExport(request, await opened(), exports, window()),
    followExport: (job) => exports.follow(job),
    cancelExport: async (job) => exports.cancel(job),
    revealExport: async (job) => {
      const path = exports.pathOf(job)
      if (path) shell.showItemInFolder(path)
    },
    nextCommand: () => commands.next(),
    offerCommands: async (offered) => enableInMenu(offered),
    readyToClose: async () => {
      await (await archive)?.close()
      close()
    },
  }
}

/** Samples are tried out in a copy that nobody misses. */
async function copyOfSamples(): Promise<Archive> {
  const archive = await openArchive(await mkdtemp(join(tmpdir(), 'debrief-samples-')), now())
  const samples = join(__dirname, 'samples')
  const files = await readdir(samples)
  await importFiles(
    archive,
    files.map((file) => join(samples, file)),
  )
  return archive
}

async function importInto(archive: Archive, window: BrowserWindow): Promise<ImportOutcome> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Import incidents',
    filters: [{ name: 'Incident JSON', extensions: ['json', 'jsonl'] }],
    properties: ['openFile', 'multiSelections'],
  })
  if (chosen.canceled) return { kind: 'cancelled' }
  return importFiles(archive, chosen.filePaths)
}

async function importFiles(archive: Archive, paths: readonly string[]): Promise<ImportOutcome> {
  const ids: string[] = []
  const refused: { file: string; message: string }[] = []
  for (const path of paths) {
    const read = await importExchangeFile(path, now())
    if (read.kind === 'failed') {
      refused.push({ file: basename(path), message: read.reason })
      continue
    }
    for (const incident of read.incidents) {
      const added = await archive.add(incident, now())
      if (added.kind === 'failed') refused.push({ file: basename(path), message: added.reason })
      else ids.push(added.id)
    }
  }
  return { kind: 'imported', ids, refused }
}

const formatNames: Record<ReportFormat, string> = {
  pdf: 'PDF document',
  docx: 'Word document',
  json: 'Incident JSON',
}

async function startExport(
  { id, edition, format }: ExportRequest,
  archive: Archive,
  exports: RunningExports,
  window: BrowserWindow,
): Promise<StartedExport> {
  const found = await archive.open(id)
  if (found.kind === 'failed') return found
  const record = { sha256: sha256OfData(found.incident), savedAt: found.savedAt }
  const chosen = await dialog.showSaveDialog(window, {
    title: `Export ${formatNames[format]}`,
    defaultPath: join(app.getPath('documents'), fileNameFor(id, format)),
    filters: [{ name: formatNames[format], extensions: [format] }],
  })
  if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
  const job = exports.start({
    report: describe(found.incident, edition, record),
    incident: found.incident,
    format,
    path: chosen.filePath,
    fontsFolder: join(__dirname, 'fonts'),
  })
  return { kind: 'started', job, fileName: basename(chosen.filePath) }
}

/** "INC-2026-042 post-mortem.pdf", without the characters that some file systems refuse. */
function fileNameFor(id: string, format: ReportFormat): string {
  return `${id.replace(/[\\/:*?"<>|]/g, '-')} post-mortem.${format}`
}
