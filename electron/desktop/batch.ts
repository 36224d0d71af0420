import { basename } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { BatchRequests } from '../../domain/desktop/batch-requests'
import type { Instant } from '../../domain/time'
import { makeRunningBatches } from '../running-batch'
import type { RunningExports } from '../running-exports'
import type { ThreadArchive } from '../work/archive-worker'
import { fontsFolder, houseOf } from './exports'

type Surroundings = {
  readonly current: () => Promise<ThreadArchive>
  readonly exports: RunningExports
  readonly window: BrowserWindow
  readonly now: () => Instant
}

/** Sets of documents that leave the archive together. */
export function batchDesktop({ current, exports, window, now }: Surroundings): BatchRequests {
  const batches = makeRunningBatches(exports)
  return {
    startBatch: async ({ stamp, ...request }) => {
      const archive = await current()
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Export into a folder',
        buttonLabel: 'Export here',
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = chosen.filePaths
      if (chosen.canceled || folder === undefined) return { kind: 'cancelled' }
      const at = now()
      const job = batches.start(
        { ...request, stamp, folder },
        {
          house: await houseOf(archive),
          fontsFolder,
          at,
          take: (id) => archive.history.keepExported(id, now()),
        },
        async ({ written }) => {
          // The documents are there, whether or not they could be noted.
          if (written.length > 0) await archive.noteExports(written).catch(() => {})
        },
      )
      return { kind: 'started', job }
    },
    verifyExport: async () => {
      const archive = await current()
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Verify an exported file',
        properties: ['openFile'],
      })
      const [path] = chosen.filePaths
      if (chosen.canceled || path === undefined) return { kind: 'cancelled' }
      const verified = await archive.verifyFile(path)
      return 'kind' in verified ? verified : { kind: 'verified', fileName: basename(path), ...verified }
    },
    followBatch: (job) => batches.follow(job),
    cancelBatch: async (job) => batches.cancel(job),
    revealBatch: async (job) => {
      const folder = batches.folderOf(job)
      if (folder !== undefined) await shell.openPath(folder)
    },
  }
}
