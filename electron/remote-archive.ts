import { join } from 'node:path'
import type { Instant } from '../domain/time'
import type { ArchivePlace } from './work/archive-place'
import type { ArchiveOrder, ThreadArchive } from './work/archive-worker'
import { startThread } from './work/thread-line'

/** `hasFailed` once a bug has ended its thread without closing it: it answers nothing any more, but can be opened anew. */
export type RemoteArchive = ThreadArchive & { readonly hasFailed: () => boolean }

/**
 * Opens an archive in a thread of its own. Closing it lets what is being saved come to its end, then ends the thread.
 * A rejection is a bug: of one call, or of the thread, and then of all calls from there on.
 */
export async function openRemoteArchive(
  place: ArchivePlace,
  openedAt: Instant,
  script = join(__dirname, 'archive-worker.cjs'),
): Promise<RemoteArchive> {
  const order: ArchiveOrder = { ...place, openedAt }
  const { object: archive, end, hasEnded } = await startThread<ThreadArchive>(script, order)
  let isClosed = false
  const close = () => {
    isClosed = true
    return archive.close().finally(end)
  }
  return { ...archive, close, hasFailed: () => hasEnded() && !isClosed }
}
