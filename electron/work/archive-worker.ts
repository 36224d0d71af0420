import { workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/time'
import { diskOfAThread } from '../archive/disk/disk-of-a-thread'
import { type Archive, openArchive } from '../archive/incident-archive'
import { makeArchiveKey } from '../archive/protection/archive-key'
import { type ImportedFiles, importFiles } from '../import/import-files'
import type { ArchivePlace } from './archive-place'
import { readInThreads } from './reading-threads'
import { serveThread } from './thread-line'

// Runs in a thread of its own, so that the window never waits for five thousand files to be read. It belongs to the
// process of the app, whose lock on the archive it holds.

export type ArchiveOrder = ArchivePlace & { readonly openedAt: Instant }

/** An archive, and what is done to it in bulk where it lives. */
export type ThreadArchive = Archive & {
  readonly importFiles: (files: readonly string[], now: Instant) => Promise<ImportedFiles>
}

serveThread<ThreadArchive>(async () => {
  const { folder, key, openedAt } = workerData as ArchiveOrder
  const ownKey = key && makeArchiveKey(key.archive, key.secret)
  const archive = await openArchive(folder, openedAt, diskOfAThread, ownKey, readInThreads({ folder, key }))
  return { ...archive, importFiles: (files, now) => importFiles(files, archive, now) }
})
