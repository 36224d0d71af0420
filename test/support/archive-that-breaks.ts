import { workerData } from 'node:worker_threads'
import { realDisk } from '../../electron/archive/disk/disk'
import { openArchive } from '../../electron/archive/incident-archive'
import { enterArchive } from '../../electron/archive/protection/enter-archive'
import type { ArchiveOrder, EnteredThere } from '../../electron/work/archive-worker'
import { serveThread } from '../../electron/work/thread-line'

/** An archive in a thread that a bug ends as soon as something is imported. */
serveThread<EnteredThere>(async () => {
  const { folder, openedAt } = workerData as ArchiveOrder
  const importFiles = () => {
    setTimeout(() => {
      throw new Error('A bug')
    })
    return new Promise<never>(() => {})
  }
  const saveText = () => Promise.reject(new Error('Nothing is saved here.'))
  return enterArchive(folder, { kind: 'knock' }, openedAt, realDisk, async () => ({
    ...(await openArchive(folder, openedAt)),
    saveText,
    importFiles,
  }))
})
