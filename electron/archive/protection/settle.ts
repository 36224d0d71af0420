import { dirname, join } from 'node:path'
import type { Instant } from '../../../domain/time'
import { lockArchive } from '../archive-lock'
import { type Disk, hasCode, renamePatiently, writeNew } from '../disk/disk'
import { ignore } from '../disk/safe-file'
import { removeTree } from '../keeping/tree'
import { isThere } from '../quarantine'

/** The folders beside an archive while it is converted. */
export function placesFor(folder: string) {
  return {
    /** The new archive, not complete. */
    converting: `${folder}.converting`,
    /** The new archive, complete and checked. */
    converted: `${folder}.converted`,
    /** The archive as it was. */
    before: `${folder}.before`,
  }
}

/** Tells a converted archive, whose folder from before is not needed any more, from any other one. */
export const markerIn = 'converted.json'

/** Begins the folder that is to become the archive. */
export async function beginFolder(folder: string, disk: Disk): Promise<void> {
  await removeTree(folder, disk)
  await disk.makeFolder(folder)
  const marker = { format: 'debrief-converted', schema: 1 }
  await writeNew(join(folder, markerIn), Buffer.from(`${JSON.stringify(marker, null, 2)}\n`), disk)
}

/** Removes the archive as it was, now that the converted one is in its place. Throws what the disk reports. */
export async function removeBefore(folder: string, disk: Disk): Promise<void> {
  await removeTree(placesFor(folder).before, disk)
  await disk.flushFolder(dirname(folder))
  await disk.remove(join(folder, markerIn))
  await disk.flushFolder(folder)
}

/**
 * Brings to its end what a crash has left of a conversion: before the archive was moved away, the new one is thrown
 * away; after that, it takes its place. Leaves alone what another process is still doing.
 */
export async function settle(folder: string, now: Instant, disk: Disk): Promise<void> {
  const { converting, converted, before } = placesFor(folder)
  const [isUnfinished, isFinished, isBefore, isMarked] = await Promise.all(
    [converting, converted, before, join(folder, markerIn)].map((place) => isThere(place, disk)),
  )
  if (!isUnfinished && !isFinished && !isBefore && !isMarked) return
  if (!(await isThere(folder, disk)) && (isFinished || isBefore)) {
    await renamePatiently(disk, isFinished ? converted : before, folder).catch(unlessGone)
    await disk.flushFolder(dirname(folder))
  }
  const lock = await lockArchive(folder, now)
  if (lock.kind === 'refused') return
  try {
    const isConverted = await isThere(join(folder, markerIn), disk)
    // Only then is it known which of them is the archive.
    if (isConverted) await removeBefore(folder, disk)
    else if (!(await isThere(before, disk))) await removeTree(converted, disk)
    await removeTree(converting, disk)
  } finally {
    await lock.release().catch(ignore)
  }
}

/** Another process may have done the same at the same time. */
function unlessGone(error: unknown): void {
  if (!hasCode(error, ['ENOENT', 'ENOTEMPTY', 'EEXIST'])) throw error
}
