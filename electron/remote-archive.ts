import { join } from 'node:path'
import type { Instant } from '../domain/time'
import type { SeenLock } from './archive/archive-lock'
import type { WayIn } from './archive/protection/enter-archive'
import type { ArchiveOrder, EnteredThere, ThreadArchive } from './work/archive-worker'
import { startThread } from './work/thread-line'

/** `hasFailed` once a bug has ended its thread without closing it: it answers nothing any more, but can be opened anew. */
export type RemoteArchive = ThreadArchive & { readonly hasFailed: () => boolean }

export type EnteredRemote =
  | { readonly kind: 'opened'; readonly archive: RemoteArchive; readonly note: string }
  | Exclude<EnteredThere, { kind: 'opened' }>

/**
 * Opens an archive in a thread of its own. Closing it lets what is being saved come to its end, then ends the thread,
 * which ends at once where the archive was not opened.
 * A rejection is a bug: of one call, or of the thread, and then of all calls from there on.
 */
export async function enterRemoteArchive(
  folder: string,
  wayIn: WayIn,
  openedAt: Instant,
  script = join(__dirname, 'archive-worker.cjs'),
  seen?: SeenLock,
): Promise<EnteredRemote> {
  const order: ArchiveOrder = { folder, wayIn, openedAt, seen }
  const { object: entered, end, hasEnded } = await startThread<EnteredThere>(script, order)
  if (entered.kind !== 'opened') {
    await end()
    return entered
  }
  const { archive, note } = entered
  let isClosed = false
  const close = () => {
    isClosed = true
    return archive.close().finally(end)
  }
  return { kind: 'opened', note, archive: { ...archive, close, hasFailed: () => hasEnded() && !isClosed } }
}
