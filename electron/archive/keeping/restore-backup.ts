import { dirname, join } from 'node:path'
import { type Disk, hasCode, isDiskError } from '../disk/disk'
import { ignore, temporaryName } from '../disk/safe-file'
import { ChangedFile, checkBackup, openBackup } from './check-backup'
import { foldersOfAll } from './frozen'
import { inLanes } from './lanes'
import { removeTree, writeNewRaw } from './tree'
import { type Stopped, stopIfCancelled, stoppable, type Work } from './work'

/** A disk makes several files last in the time of one. Few, as each of them may be a large attachment. */
const writtenAtOnce = 8

export type RestoredBackup =
  | { readonly kind: 'done'; readonly incidents: number }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'not empty' }
  | Stopped

/**
 * Unpacks a backup into an empty folder, or one that is not there yet. All of it is checked before anything is written,
 * and all of it is written, beside that folder, before that folder becomes it: a crash leaves no half archive.
 */
export function restoreBackup(path: string, to: string, disk: Disk, work: Work): Promise<RestoredBackup> {
  const safe = 'The backup is as it was, and so is everything else.'
  return stoppable('The backup was not restored', safe, async () => {
    if (!(await isFree(to, disk))) return { kind: 'not empty' }
    const checked = await checkBackup(path, disk, {
      ...work,
      tell: (share, step) => work.tell(share / 2, step),
    })
    if (checked.kind !== 'whole') return checked
    const opened = await openBackup(path, disk, { ...work, tell: () => undefined })
    if (opened.kind === 'damaged') return opened
    const stage = temporaryName(to)
    try {
      for (const folder of foldersOfAll(opened.files.map((file) => file.path))) {
        await disk.makeFolder(join(stage, ...folder))
      }
      let written = 0
      await inLanes(opened.files, writtenAtOnce, async (file) => {
        stopIfCancelled(work)
        await writeNewRaw(join(stage, ...file.path), await file.read(), disk)
        work.tell(0.5 + (++written / opened.files.length) * 0.5, 'Writing')
      })
      await takePlace(
        stage,
        to,
        opened.files.map((file) => file.path),
        disk,
      )
      return { kind: 'done', incidents: checked.incidents }
    } catch (error) {
      await removeTree(stage, disk).catch(onlyBugs)
      if (error instanceof ChangedFile)
        return { kind: 'damaged', reason: `${error.message} has changed meanwhile.` }
      throw error
    }
  })
}

/** A folder that was made beside another becomes it, all at once, once all that is in it is on the disk for good. */
export async function takePlace(
  stage: string,
  to: string,
  files: Parameters<typeof foldersOfAll>[0],
  disk: Disk,
): Promise<void> {
  await inLanes(foldersOfAll(files), writtenAtOnce, (folder) => disk.flushFolder(join(stage, ...folder)))
  await disk.removeFolder(to).catch((error: unknown) => {
    if (!hasCode(error, ['ENOENT'])) throw error
  })
  try {
    await disk.rename(stage, to)
    await disk.flushFolder(dirname(to))
  } catch (error) {
    // What may be gone after a power cut is not there yet.
    await disk.rename(to, stage).catch(ignore)
    throw error
  }
}

/** Whether there is nothing in a folder, or no such folder. */
export async function isFree(folder: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.entries(folder)).length === 0
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return true
    throw error
  }
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
