import { join } from 'node:path'
import type { Circumstances } from '../circumstances'
import { type Disk, isDiskError } from '../disk/disk'
import { isTemporary, linkOrCopy, temporaryName } from '../disk/safe-file'
import { inLanes } from './lanes'
import { copyDurably, filesBelow, noneWhereGone, removeTree, type TreePath } from './tree'

// Files of an archive are never written into, only replaced. So a second name for each of them holds on to what all of
// them were at one moment, at the cost of a name, while the archive goes on being used.

/** Left out of every copy: what can be made again, who has the archive open, and other copies. */
export function isPartOfArchive(path: TreePath): boolean {
  const [first = ''] = path
  const name = path.at(-1) ?? ''
  return (
    !isTemporary(name) && !(path.length === 1 && ['cache', 'LOCK', 'LOCK.turn', 'snapshots'].includes(first))
  )
}

/** Gives the wanted files of an archive second names below a new folder. Answers with how many and how large. */
export async function freeze(
  to: string,
  isWanted: (path: TreePath) => boolean,
  { folders, disk }: Circumstances,
): Promise<{ readonly files: readonly TreePath[]; readonly bytes: number }> {
  const files = await filesBelow(folders.archive, disk, isWanted)
  for (const folder of foldersOfAll(files)) await disk.makeFolder(join(to, ...folder))
  let bytes = 0
  await inLanes(files, 16, async (path) => {
    const second = join(to, ...path)
    await linkOrCopyDurably(join(folders.archive, ...path), second, disk)
    const size = await disk.sizeOf(second)
    bytes += size
  })
  return { files, bytes }
}

/** Holds on to the whole archive until it is let go of again. Answers with the folder. Throws what the disk reports. */
export async function freezeAll(circumstances: Circumstances): Promise<string> {
  const { folders, disk } = circumstances
  const folder = temporaryName(join(folders.cache, 'frozen'))
  await disk.makeFolder(folders.cache)
  try {
    await freeze(folder, isPartOfArchive, circumstances)
    return folder
  } catch (error) {
    await removeTree(folder, disk).catch(onlyBugs)
    throw error
  }
}

/** Removes what a kill left of a copy that never came to its end. */
export async function removeLeftOvers(folder: string, disk: Disk): Promise<void> {
  for (const { name, kind } of await disk.entries(folder).catch(noneWhereGone)) {
    if (kind === 'folder' && isTemporary(name)) await removeTree(join(folder, name), disk)
  }
}

/** The folders that files are in, each after the one it is in. */
export function foldersOfAll(files: readonly TreePath[]): TreePath[] {
  const folders = new Map<string, TreePath>([['', []]])
  for (const path of files) {
    for (let depth = 1; depth < path.length; depth++) {
      const folder = path.slice(0, depth)
      folders.set(folder.join('/'), folder)
    }
  }
  return [...folders.values()].sort((a, b) => a.length - b.length)
}

function linkOrCopyDurably(from: string, to: string, disk: Disk): Promise<void> {
  const copy = async (source: string, target: string) => {
    await copyDurably(source, target, disk)
  }
  return linkOrCopy(from, to, { ...disk, copy })
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
