import { basename, dirname, extname, join } from 'node:path'
import type { Circumstances } from './circumstances'
import { type Disk, hasCode, renamePatiently } from './disk/disk'
import { ignore, linkOrCopy } from './disk/safe-file'

type Where = Pick<Circumstances, 'folders' | 'disk' | 'now'>
type Reason = 'damaged' | 'changed outside' | 'left over'

/** Moves a file out of the way, where nothing overwrites or deletes it. Answers with the path it has now. */
export async function setAside(path: string, why: Reason, where: Where): Promise<string> {
  const place = await placeFor(path, why, where)
  await renamePatiently(where.disk, path, place)
  await where.disk.flushFolder(where.folders.quarantine)
  await where.disk.flushFolder(dirname(path)).catch(ignore)
  return place
}

/** Keeps what a file is now, where nothing overwrites or deletes it. Answers with the path of the copy. */
export async function keepACopy(path: string, why: Reason, where: Where): Promise<string> {
  const place = await placeFor(path, why, where)
  await linkOrCopy(path, place, where.disk)
  await where.disk.flushFolder(where.folders.quarantine)
  return place
}

async function placeFor(path: string, why: Reason, { folders, disk, now }: Where): Promise<string> {
  await disk.makeFolder(folders.quarantine)
  const ending = extname(path)
  const stem = basename(path, ending)
  const marker = `${why.replace(' ', '-')}-${now.replace(/[-:]/g, '')}`
  return freePlace(join(folders.quarantine, `${stem}.${marker}`), ending, disk)
}

async function freePlace(stem: string, ending: string, disk: Disk): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${stem}${ending}` : `${stem}-${number}${ending}`
    if (!(await isThere(path, disk))) return path
  }
}

export async function isThere(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.stamp(path)
    return true
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return false
    throw error
  }
}
