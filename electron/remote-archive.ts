import { join } from 'node:path'
import type { Instant } from '../domain/time'
import type { ArchivePlace } from './work/archive-place'
import type { ArchiveOrder, ThreadArchive } from './work/archive-worker'
import { startThread } from './work/thread-line'

/**
 * Opens an archive in a thread of its own. Closing it lets what is being saved come to its end, then ends the thread.
 * A rejection is a bug: of one call, or of the thread, and then of all calls from there on.
 */
export async function openRemoteArchive(
  place: ArchivePlace,
  openedAt: Instant,
  script = join(__dirname, 'archive-worker.cjs'),
): Promise<ThreadArchive> {
  const order: ArchiveOrder = { ...place, openedAt }
  const { object: archive, end } = await startThread<ThreadArchive>(script, order)
  return { ...archive, close: () => archive.close().finally(end) }
}
