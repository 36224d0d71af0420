import { dirname, join } from 'node:path'
import type { Circumstances } from '../circumstances'
import { hasCode, isDiskError, renamePatiently, writeNew } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { DamagedFile, ignore, isTemporary, temporaryName } from '../disk/safe-file'
import { filesBelow } from '../keeping/tree'
import { sha256OfBytes } from '../sha256'

type Where = Pick<Circumstances, 'folders' | 'disk' | 'attachmentNameFor'>

/** The bytes of an attachment as they were, or why they cannot be had. */
export type FoundBytes =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  /** They are no longer those that were attached. */
  | { readonly kind: 'damaged' }
  /** The disk does not let us read them; they may be fine. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** Reads and checks what was attached. */
export async function readBytes(sha256: string, where: Where): Promise<FoundBytes> {
  try {
    const bytes = await where.disk.read(pathOf(sha256, where))
    return sha256OfBytes(bytes) === sha256 ? { kind: 'whole', bytes } : { kind: 'damaged' }
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged' }
    if (!isDiskError(error)) throw error
    return hasCode(error, ['ENOENT'])
      ? { kind: 'missing' }
      : { kind: 'unreachable', reason: `${diskTrouble(error).cause}.` }
  }
}

/**
 * Keeps bytes under their SHA-256, once: what is there and whole stays, what is damaged is replaced. Once this
 * returns they are on the disk for good, so that an incident may refer to them. Throws what the disk reports.
 */
export async function keepBytes(
  bytes: Uint8Array,
  where: Where,
): Promise<{ readonly sha256: string; readonly isKnown: boolean }> {
  const { disk, folders } = where
  const sha256 = sha256OfBytes(bytes)
  const path = pathOf(sha256, where)
  const isKnown = (await readBytes(sha256, where)).kind === 'whole'
  if (!isKnown) {
    await disk.makeFolder(dirname(path))
    const temporary = temporaryName(path)
    try {
      await writeNew(temporary, bytes, disk)
      await renamePatiently(disk, temporary, path)
    } catch (error) {
      await disk.remove(temporary).catch(ignore)
      throw error
    }
  }
  // Known bytes too: whoever wrote them may have been stopped before this.
  for (const folder of [dirname(path), folders.attachments, folders.archive]) await disk.flushFolder(folder)
  return { sha256, isKnown }
}

/** What a killed program has left on the way; whoever holds the archive's lock is the only one to write. */
export async function removeHalfWritten({ disk, folders }: Where): Promise<void> {
  for (const path of await filesBelow(folders.attachments, disk)) {
    if (isTemporary(path.at(-1) ?? '')) await disk.remove(join(folders.attachments, ...path)).catch(ignore)
  }
}

/** In folders by their first letters: some programs cannot show a folder of thousands of files. */
function pathOf(sha256: string, { folders, attachmentNameFor }: Where): string {
  const name = attachmentNameFor(sha256)
  return join(folders.attachments, name.slice(0, 2), name)
}
