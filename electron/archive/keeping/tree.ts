import { dirname, join } from 'node:path'
import { type Disk, hasCode, renamePatiently } from '../disk/disk'
import { ignore, linkOrCopy, temporaryName } from '../disk/safe-file'
import { sha256OfBytes } from '../sha256'

/** A file below a folder, by the names that lead to it. */
export type TreePath = readonly string[]

/** All files below a folder, in order. Links and the like are left out: what they lead to may lie outside. */
export async function filesBelow(
  folder: string,
  disk: Disk,
  isWanted: (path: TreePath) => boolean = () => true,
  path: TreePath = [],
): Promise<TreePath[]> {
  const entries = await disk.entries(join(folder, ...path)).catch(noneWhereGone)
  const found: TreePath[] = []
  for (const { name, kind } of entries.toSorted(byName)) {
    const below = [...path, name]
    if (kind === 'other' || !isWanted(below)) continue
    if (kind === 'file') found.push(below)
    else found.push(...(await filesBelow(folder, disk, isWanted, below)))
  }
  return found
}

/** Removes a folder and all that is in it; what is gone already is no failure. */
export async function removeTree(folder: string, disk: Disk): Promise<void> {
  for (const { name, kind } of await disk.entries(folder).catch(noneWhereGone)) {
    const path = join(folder, name)
    if (kind === 'folder') await removeTree(path, disk)
    else await disk.remove(path)
  }
  await disk.removeFolder(folder).catch((error: unknown) => {
    if (!hasCode(error, ['ENOENT'])) throw error
  })
}

/** Gives a file a second place where there is none yet, which is whole once this returns, also after a power cut. */
export async function placeSafely(from: string, to: string, disk: Disk): Promise<void> {
  const temporary = temporaryName(to)
  try {
    await linkOrCopy(from, temporary, {
      ...disk,
      copy: async (source, target) => {
        await copyDurably(source, target, disk)
      },
    })
    await renamePatiently(disk, temporary, to)
  } finally {
    // Where both names already mean the same file, a rename does nothing and leaves both.
    await disk.remove(temporary).catch(ignore)
  }
  await disk.flushFolder(dirname(to))
}

/** A new file with the same bytes, on the disk for good once this returns. Answers with their SHA-256. */
export async function copyDurably(from: string, to: string, disk: Disk): Promise<string> {
  const bytes = await disk.readRaw(from)
  await writeNewRaw(to, bytes, disk)
  return sha256OfBytes(bytes)
}

/** Makes a new file that holds these bytes just as they are. */
export async function writeNewRaw(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.create(path)
  try {
    await disk.writeRaw(file, bytes)
    await disk.flush(file)
  } finally {
    await disk.close(file)
  }
}

export function noneWhereGone(error: unknown): never[] {
  if (hasCode(error, ['ENOENT'])) return []
  throw error
}

function byName({ name: a }: { readonly name: string }, { name: b }: { readonly name: string }): number {
  return a < b ? -1 : a > b ? 1 : 0
}
