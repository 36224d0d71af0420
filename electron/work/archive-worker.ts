import { workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/time'
import { type Archive, openArchive } from '../archive/incident-archive'
import { type ImportedFiles, importFiles } from '../import/import-files'
import { serveThread } from './thread-line'

// Runs in a thread of its own, so that the window never waits for five thousand files to be read. It belongs to the
// process of the app, whose lock on the archive it holds.

export type ArchiveOrder = { readonly folder: string; readonly openedAt: Instant }

/** An archive, and what is done to it in bulk where it lives. */
export type ThreadArchive = Archive & {
  readonly importFiles: (files: readonly string[], now: Instant) => Promise<ImportedFiles>
}

serveThread<ThreadArchive>(async () => {
  const { folder, openedAt } = workerData as ArchiveOrder
  const archive = await openArchive(folder, openedAt)
  return { ...archive, importFiles: (files, now) => importFiles(files, archive, now) }
})
