import { basename, dirname, join } from 'node:path'
import type { Circumstances } from './circumstances'
import { type Disk, hasCode, renamePatiently } from './disk'
import { ignore } from './safe-file'

/** Moves a file out of the way, where nothing overwrites or deletes it. Answers with the path it has now. */
export async function setAside(
  path: string,
  why: 'damaged' | 'changed outside',
  { folders, disk, now }: Pick<Circumstances, 'folders' | 'disk' | 'now'>,
): Promise<string> {
  await disk.makeFolder(folders.quarantine)
  const stem = basename(path).replace('.json', '')
  const marker = `${why.replace(' ', '-')}-${now.replace(/[-:]/g, '')}`
  const place = await freePlace(join(folders.quarantine, `${stem}.${marker}`), disk)
  await renamePatiently(disk, path, place)
  await disk.flushFolder(folders.quarantine)
  await disk.flushFolder(dirname(path)).catch(ignore)
  return place
}

async function freePlace(stem: string, disk: Disk): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${stem}.json` : `${stem}-${number}.json`
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
