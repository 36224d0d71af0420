import { workerData } from 'node:worker_threads'
import { openArchive } from '../../electron/archive/incident-archive'
import type { ArchiveOrder, ThreadArchive } from '../../electron/work/archive-worker'
import { serveThread } from '../../electron/work/thread-line'

/** An archive in a thread that a bug ends as soon as something is imported. */
serveThread<ThreadArchive>(async () => {
  const { folder, openedAt } = workerData as ArchiveOrder
  const archive = await openArchive(folder, openedAt)
  const importFiles = () => {
    setTimeout(() => {
      throw new Error('A bug')
    })
    return new Promise<never>(() => {})
  }
  return { ...archive, importFiles }
})
