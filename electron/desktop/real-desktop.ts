import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { ImportOutcome } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { SaveOutcome } from '../../domain/desktop/incident-requests'
import { instantOf } from '../../domain/time'
import { type ArchiveChoice, makeArchiveChoice } from '../archive/keeping/archive-choice'
import type { Commands } from '../commands'
import { enableInMenu } from '../menu'
import { makeOpenedCopies } from '../opened-copies'
import type { RunningExports } from '../running-exports'
import { LockedArchive, makeShownArchive, type ShownArchive } from '../shown-archive'
import type { ThreadArchive } from '../work/archive-worker'
import { attachmentRequests } from './attachments'
import { batchDesktop } from './batch'
import { exportDesktop } from './exports'
import { folderDesktop } from './folder'
import { historyDesktop } from './history'
import { keepingDesktop } from './keeping'
import { lookAround, outsideDesktop } from './outside'
import { protectionDesktop } from './protection'
import { makeSearchDesktop } from './search'
import { teamDesktop } from './team'
import { ticketDesktop } from './tickets'

type Surroundings = {
  readonly archiveFolder: string
  readonly commands: Commands
  readonly exports: RunningExports
  readonly window: BrowserWindow
}

const now = () => instantOf(Date.now() / 1000)

/** The contract for real: the archive on disk, the system's dialogs, the exporters. */
export function makeDesktop({ archiveFolder, commands, exports, window }: Surroundings): Desktop {
  const choice = makeArchiveChoice(join(app.getPath('userData'), 'settings.json'), archiveFolder)
  const shown = makeShownArchive(
    { folder: choice.folder, onOpened: (archive) => keepDaily(archive, choice) },
    now,
  )
  // It opens while the window loads, where it is there. What goes wrong is told when the window asks for it.
  choice
    .find()
    .then(({ kind }) => (kind === 'there' ? shown.current() : undefined))
    .catch(() => {})
  const copies = makeOpenedCopies(join(app.getPath('userData'), 'opened'))
  app.on('will-quit', copies.removeAll)
  window.on('focus', () => lookAround(shown))
  return {
    openArchive: () => shown.state(),
    ...makeSearchDesktop(shown.current),
    ...teamDesktop(shown.current, window),
    ...ticketDesktop(shown.current, window),
    openIncident: async (id) => (await shown.current()).open(id),
    createIncident: async (template, form) => (await shown.current()).create(template, now(), form),
    saveIncident: async (id, incident, steps) => {
      try {
        return await (await shown.current()).saveText(id, incident, now(), steps)
      } catch (error) {
        return unlessLocked(error, shown)
      }
    },
    importFiles: async () => importInto(await shown.current(), window),
    ...keepingDesktop(shown, now),
    ...protectionDesktop({ shown, window, copies }),
    ...outsideDesktop(shown, now),
    ...folderDesktop({ choice, shown, window, now }),
    openSamples: () => shown.showSamples(),
    closeSamples: () => shown.showOwn(),
    tryToWrite: () => shown.tryToWrite(),
    ...attachmentRequests({ current: shown.current, now, copies, window }),
    ...historyDesktop(shown, now),
    ...exportDesktop({ current: shown.current, exports, window, now }),
    ...batchDesktop({ current: shown.current, exports, window, now }),
    nextCommand: () => commands.next(),
    offerCommands: async (offered) => enableInMenu(offered),
    readyToClose: async () => {
      // The archive may have to write its index yet, for which nobody need wait.
      window.hide()
      await shown.close().finally(() => window.destroy())
    },
  }
}

/** Only a bug locks an archive that is being written. Its key is gone with the thread, but what was typed is not. */
async function unlessLocked(error: unknown, { current }: ShownArchive): Promise<SaveOutcome> {
  const trouble = await current().then(
    () => undefined,
    (since: unknown) => since,
  )
  if (!(trouble instanceof LockedArchive)) throw error
  const reason = 'Debrief has met a fault and locked the archive. Unlock it, and this is saved.'
  return { kind: 'failed', reason, needs: 'unlocking' }
}

/** Looks an hour later again, as some leave the app open for days. */
const snapshotEveryMs = 3_600_000

/** Holds on to each day, once the archive has been opened: never in the way of that. */
function keepDaily(archive: ThreadArchive, choice: ArchiveChoice): void {
  const take = () => {
    archive.snapshots.take(now().slice(0, 10)).catch(() => clearInterval(timer))
  }
  const timer = setInterval(take, snapshotEveryMs)
  timer.unref()
  setTimeout(take, 3000).unref()
  // From now on, an archive that is not there is missed and not made anew.
  choice.use(archive.folder).catch(() => undefined)
}

async function importInto(archive: ThreadArchive, window: BrowserWindow): Promise<ImportOutcome> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Import incidents',
    filters: [
      { name: 'Incident JSON, or Word from Debrief', extensions: ['json', 'jsonl', 'ndjson', 'docx'] },
    ],
    properties: ['openFile', 'multiSelections'],
  })
  if (chosen.canceled) return { kind: 'cancelled' }
  const { imported, refused, reviews } = await archive.importFiles(chosen.filePaths, now())
  return {
    kind: 'imported',
    ids: imported.filter(({ isNew }) => isNew).map(({ id }) => id),
    known: imported.filter(({ isNew }) => !isNew).map(({ id }) => id),
    refused: refused.map(({ file, reason }) => ({ file: basename(file), message: reason })),
    reviews: reviews.map(({ file, review }) => ({ file: basename(file), review })),
  }
}
