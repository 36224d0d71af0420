import { join } from 'node:path'
import { hasCode } from '../disk/disk'
import { ignore, linkOrCopy } from '../disk/safe-file'
import type { OpenedArchive } from '../opened-archive'
import { isThere, setAside } from '../quarantine'
import { forgetHistory, newestOf } from './history'
import { historyFolderOf } from './version-file'

/**
 * Gives the history of an incident a second name, under which it goes on; the first stays until `dropHistory`. At no
 * moment is there none. Throws what the disk reports.
 */
export async function shareHistory(oldId: string, newId: string, archive: OpenedArchive): Promise<void> {
  const { circumstances, histories } = archive
  const { disk, folders } = circumstances
  const newest = await newestOf(oldId, archive)
  const from = historyFolderOf(circumstances.fileNameFor(oldId), circumstances)
  const to = historyFolderOf(circumstances.fileNameFor(newId), circumstances)
  // Of an incident that is not here any more, or of a rename that was cut short.
  if (await isThere(to, disk)) await setAside(to, 'left over', circumstances)
  const names = await namesIn(from, archive)
  if (names.length > 0) {
    await disk.makeFolder(to)
    await disk.flushFolder(folders.history)
    for (const name of names) await linkOrCopy(join(from, name), join(to, name), disk)
    await disk.flushFolder(to)
  }
  histories.newest.set(newId, newest)
  histories.anchors.set(newId, { versions: newest.versions, head: newest.head })
}

/** Takes back one of the two names of a history. What is left over of it is in nobody's way. */
export async function dropHistory(id: string, archive: OpenedArchive): Promise<void> {
  const { circumstances } = archive
  const { disk } = circumstances
  forgetHistory(id, archive)
  const folder = historyFolderOf(circumstances.fileNameFor(id), circumstances)
  for (const name of await namesIn(folder, archive).catch(() => [])) {
    await disk.remove(join(folder, name)).catch(ignore)
  }
  await disk.removeFolder(folder).catch(ignore)
}

async function namesIn(folder: string, { circumstances }: OpenedArchive): Promise<string[]> {
  try {
    return await circumstances.disk.list(folder)
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return []
    throw error
  }
}
