import { join } from 'node:path'
import { type Disk, isDiskError } from '../disk/disk'
import { temporaryName } from '../disk/safe-file'
import { sha256OfBytes } from '../sha256'
import { foldersOfAll } from './frozen'
import { inLanes } from './lanes'
import { isFree, takePlace } from './restore-backup'
import { copyDurably, filesBelow, removeTree, type TreePath } from './tree'
import { type Stopped, stopIfCancelled, stoppable, type Work } from './work'

/** A disk makes several files last in the time of one. Few, as each of them may be a large attachment. */
const copiedAtOnce = 8

export type CopiedArchive =
  | { readonly kind: 'done'; readonly files: number }
  | { readonly kind: 'not empty' }
  | Stopped

/**
 * Copies the wanted files of a folder into an empty one, or one that is not there yet, and compares each of them byte
 * for byte. The copy is made beside that folder and becomes it at the end: a crash leaves no half archive.
 */
export function copyArchive(
  from: string,
  to: string,
  isWanted: (path: TreePath) => boolean,
  disk: Disk,
  work: Work,
): Promise<CopiedArchive> {
  return stoppable('The archive was not copied', 'It is where it was, as it was.', async () => {
    if (!(await isFree(to, disk))) return { kind: 'not empty' }
    const stage = temporaryName(to)
    try {
      const files = await filesBelow(from, disk, isWanted)
      for (const folder of foldersOfAll(files)) await disk.makeFolder(join(stage, ...folder))
      const sums: string[] = []
      let copied = 0
      await inLanes(files, copiedAtOnce, async (path, number) => {
        stopIfCancelled(work)
        sums[number] = await copyDurably(join(from, ...path), join(stage, ...path), disk)
        work.tell((++copied / files.length) * 0.5, 'Copying')
      })
      for (const [number, path] of files.entries()) {
        stopIfCancelled(work)
        const read = sha256OfBytes(await disk.readRaw(join(stage, ...path)))
        if (read !== sums[number]) return await differs(path)
        work.tell(0.5 + (number / files.length) * 0.5, 'Comparing')
      }
      await takePlace(stage, to, files, disk)
      return { kind: 'done', files: files.length }
    } catch (error) {
      await removeTree(stage, disk).catch(onlyBugs)
      throw error
    }

    async function differs(path: TreePath): Promise<Stopped> {
      await removeTree(stage, disk).catch(onlyBugs)
      return {
        kind: 'failed',
        reason: `The archive was not copied: ${path.join('/')} reads differently there than it was written. It is where it was, as it was. Use another disk.`,
      }
    }
  })
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
