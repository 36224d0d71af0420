import { workerData } from 'node:worker_threads'
import type { SaveOutcome } from '../../domain/desktop/incident-requests'
import type { Step } from '../../domain/draft'
import { type IncidentText, readIncidentText } from '../../domain/incident-text'
import type { Instant } from '../../domain/time'
import type { SeenLock } from '../archive/archive-lock'
import { diskOfAThread } from '../archive/disk/disk-of-a-thread'
import { type Archive, openArchive } from '../archive/incident-archive'
import {
  type Entered,
  enterArchive,
  type ProtectedArchive,
  type WayIn,
} from '../archive/protection/enter-archive'
import { type ImportedFiles, importFiles } from '../import/import-files'
import { readInThreads } from './reading-threads'
import { serveThread } from './thread-line'

// Runs in a thread of its own, so that the window never waits for five thousand files to be read. It belongs to the
// process of the app, whose lock on the archive it holds. The key of a protected archive never leaves it, but for the
// threads that help it read.

export type ArchiveOrder = {
  readonly folder: string
  readonly wayIn: WayIn
  readonly openedAt: Instant
  /** Who else had it when it was tried before. */
  readonly seen: SeenLock | undefined
}

/** An archive, and what is done to it in bulk where it lives. */
export type ThreadArchive = ProtectedArchive<OpenedHere>

type OpenedHere = Archive & {
  /** As `save`, of what the window has handed over. */
  readonly saveText: (
    id: string,
    incident: IncidentText,
    savedAt: Instant,
    steps: readonly Step[],
  ) => Promise<SaveOutcome>
  readonly importFiles: (files: readonly string[], now: Instant) => Promise<ImportedFiles>
}

export type EnteredThere = Entered<OpenedHere>

serveThread<EnteredThere>(() => {
  const { folder, wayIn, openedAt, seen } = workerData as ArchiveOrder
  return enterArchive(folder, wayIn, openedAt, diskOfAThread, async (key): Promise<OpenedHere> => {
    const place = { folder, key: key && { archive: key.archive, secret: key.secret } }
    const archive = await openArchive(folder, openedAt, diskOfAThread, key, readInThreads(place), { seen })
    return {
      ...archive,
      saveText: (id, incident, savedAt, steps) =>
        archive.save(id, readIncidentText(incident), savedAt, steps),
      importFiles: (files, now) => importFiles(files, archive, now),
    }
  })
})
