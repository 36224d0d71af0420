import { basename, join } from 'node:path'
import type { SavedFile } from '../../../domain/saved-file'
import type { Circumstances } from '../circumstances'
import { isDiskError } from '../disk/disk'
import type { OpenedArchive } from '../opened-archive'
import { historyFolderOf, numberIn, readVersionFile } from './version-file'

/**
 * Takes from the files how far each history goes, where the manifest does not say. What was cut off before cannot be
 * known any more.
 */
export async function findAnchors({ circumstances, contents, histories }: OpenedArchive): Promise<void> {
  const { folders, disk, fileNameFor } = circumstances
  const present = new Set(await listed(folders.history, circumstances))
  for (const id of contents.known) {
    const stem = basename(fileNameFor(id), '.json')
    if (!present.has(stem)) continue
    const folder = join(folders.history, stem)
    const numbers = await versionsIn(folder, circumstances)
    for (const number of numbers.reverse()) {
      if (number <= (histories.anchors.get(id)?.versions ?? 0)) break
      const found = await readVersionFile(folder, number, disk)
      if (found.kind !== 'kept') continue
      histories.anchors.set(id, { versions: number, head: found.version.hash })
      break
    }
  }
}

/** The newest state in the history of an incident that can be opened, by the name of the incident's file. */
export async function newestGoodVersion(
  name: string,
  circumstances: Circumstances,
): Promise<SavedFile | undefined> {
  const folder = historyFolderOf(name, circumstances)
  const numbers = await versionsIn(folder, circumstances)
  for (const number of numbers.reverse()) {
    const found = await readVersionFile(folder, number, circumstances.disk)
    if (found.kind === 'kept' && circumstances.fileNameFor(found.file.data.id) === name) return found.file
  }
  return undefined
}

/** The numbers of the versions in a folder, in order. None where there is no such folder. */
export async function versionsIn(
  folder: string,
  circumstances: Pick<OpenedArchive['circumstances'], 'disk'>,
): Promise<number[]> {
  const names = await listed(folder, circumstances)
  return names
    .map(numberIn)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b)
}

async function listed(
  folder: string,
  { disk }: Pick<OpenedArchive['circumstances'], 'disk'>,
): Promise<string[]> {
  try {
    return await disk.list(folder)
  } catch (error) {
    if (isDiskError(error)) return []
    throw error
  }
}
