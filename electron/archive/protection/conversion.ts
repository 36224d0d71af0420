import { dirname, join } from 'node:path'
import type { Instant } from '../../../domain/time'
import { lockArchive } from '../archive-lock'
import { type Disk, diskError, isDiskError, renamePatiently, writeNew } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { DamagedFile, ignore, isTemporary } from '../disk/safe-file'
import { filesBelow, removeTree, type TreePath } from '../keeping/tree'
import { type Failed, failed } from '../opened-archive'
import { isThere } from '../quarantine'
import type { ArchiveKey } from './archive-key'
import { protectedDisk } from './protected-disk'
import { type Protection, protectionNames, writeProtection } from './protection-file'
import { attachmentsIn, hide, idsIn, type Named, type Renaming, reveal } from './renaming'
import { beginFolder, markerIn, placesFor, removeBefore } from './settle'

export type Converted =
  /** `note` tells what else there is to do. */
  { readonly kind: 'converted'; readonly note?: string } | Failed

/** Encrypts an archive that is open nowhere. The folder is either as it was or wholly protected, whenever it stops. */
export function protect(
  folder: string,
  { protection, key }: { readonly protection: Protection; readonly key: ArchiveKey },
  now: Instant,
  disk: Disk,
): Promise<Converted> {
  return convert(folder, now, disk, async (target) => {
    await copyAll({ folder, disk }, { folder: target, disk: protectedDisk(disk, key) }, disk, hide(key))
    await writeProtection(target, protection, disk)
  })
}

/** Writes a protected archive that is open nowhere as plain files again. */
export function unprotect(folder: string, key: ArchiveKey, now: Instant, disk: Disk): Promise<Converted> {
  const sealed = protectedDisk(disk, key)
  return convert(folder, now, disk, async (target) => {
    const names = reveal(key, await namedIn(folder, sealed))
    await copyAll({ folder, disk: sealed }, { folder: target, disk }, disk, names)
  })
}

/**
 * Makes a whole new folder beside the archive, then puts it in the archive's place by renaming. What a crash leaves
 * of this, `settle` brings to its end.
 */
async function convert(
  folder: string,
  now: Instant,
  disk: Disk,
  fill: (target: string) => Promise<void>,
): Promise<Converted> {
  const lock = await lockArchive(folder, now).catch((error: unknown) => notConverted(folder, error))
  if (lock.kind !== 'locked') return failed(lock.reason)
  try {
    return await convertLocked(folder, disk, fill)
  } finally {
    await lock.release()
  }
}

async function convertLocked(
  folder: string,
  disk: Disk,
  fill: (target: string) => Promise<void>,
): Promise<Converted> {
  const { converting, converted, before } = placesFor(folder)
  try {
    await beginFolder(converting, disk)
    await fill(converting)
    await renamePatiently(disk, converting, converted)
    await disk.flushFolder(dirname(folder))
    await renamePatiently(disk, folder, before)
    await renamePatiently(disk, converted, folder)
    await disk.flushFolder(dirname(folder))
  } catch (error) {
    // Only the last step failed: the new one is in its place, and what is left to do is done at the next opening.
    if (await isThere(join(folder, markerIn), disk).catch(() => false)) return unremoved(before, error)
    // Both fail where they did not come so far.
    await disk.rename(before, folder).catch(ignore)
    for (const place of [converting, converted]) await removeTree(place, disk).catch(ignore)
    return notConverted(folder, error)
  }
  try {
    await removeBefore(folder, disk)
    return { kind: 'converted' }
  } catch (error) {
    return unremoved(before, error)
  }
}

function unremoved(before: string, error: unknown): Converted {
  if (!isDiskError(error)) throw error
  const note = `The folder ${before}, which holds the archive as it was before, could not be removed: ${diskTrouble(error).cause}. It is tried again when the archive is opened next.`
  return { kind: 'converted', note }
}

function notConverted(folder: string, error: unknown): Failed {
  if (!isDiskError(error)) throw error
  const { cause, advice } = diskTrouble(error)
  return failed(`The archive ${folder} was left as it is: ${cause}. ${advice}`)
}

type Side = { readonly folder: string; readonly disk: Disk }

/** Copies every file that cannot be made again, and reads each back. */
async function copyAll(from: Side, to: Side, rawDisk: Disk, renamed: Renaming): Promise<void> {
  const folders = new Set<string>([to.folder])
  for (const path of await filesBelow(from.folder, rawDisk, isConverted)) {
    const source = join(from.folder, ...path)
    const bytes = await readWhereSealed(source, from.disk)
    // What its key does not open is damaged already. It is kept as it is, for the archive to find and tell.
    const whole = bytes ?? (await rawDisk.read(source))
    const target = join(to.folder, ...renamed(path, bytes))
    const disk = bytes ? to.disk : rawDisk
    await disk.makeFolder(dirname(target))
    folders.add(dirname(target))
    await writeNew(target, whole, disk)
    if (!(await disk.read(target)).equals(whole))
      throw diskError('EIO', `${target} does not hold what was written`)
  }
  for (const folder of [...folders].sort().reverse()) await rawDisk.flushFolder(folder)
}

async function readWhereSealed(path: string, disk: Disk): Promise<Buffer | undefined> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (error instanceof DamagedFile) return undefined
    throw error
  }
}

/** What is made anew, belongs to a running program or was left by one that was killed is not taken along. */
function isConverted(path: TreePath): boolean {
  const [first, ...more] = path
  const left: readonly string[] = ['cache', 'LOCK', markerIn, ...protectionNames]
  return (
    !isTemporary(path.at(-1) ?? '') &&
    !(first !== undefined && left.includes(first) && (first === 'cache' || more.length === 0))
  )
}

/** What is named anywhere in a protected archive, without which its names mean nothing. */
async function namedIn(folder: string, disk: Disk): Promise<Named> {
  const ids = new Set<string>()
  const attachments = new Set<string>()
  for (const path of await filesBelow(folder, disk, isConverted)) {
    if (path[0] === 'attachments') continue
    const bytes = await readWhereSealed(join(folder, ...path), disk)
    if (!bytes) continue
    for (const id of idsIn(bytes)) ids.add(id)
    for (const sha256 of attachmentsIn(bytes)) attachments.add(sha256)
  }
  return { ids, attachments }
}
