import type { RecordFacts } from '../../../domain/report/report'
import type { SavedFile } from '../../../domain/saved-file'
import type { Circumstances } from '../circumstances'
import { isDiskError } from '../disk/disk'
import { historyFolderOf, numberIn, readVersionFile } from './version-file'

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

/** The newest version, as a document prints it, where it holds just this state of the incident. */
export async function versionHolding(
  file: SavedFile,
  circumstances: Circumstances,
): Promise<RecordFacts['version']> {
  const folder = historyFolderOf(circumstances.fileNameFor(file.data.id), circumstances)
  const newest = (await versionsIn(folder, circumstances)).at(-1)
  const found = newest === undefined ? undefined : await readVersionFile(folder, newest, circumstances.disk)
  if (found?.kind !== 'kept' || found.version.saved.sha256 !== file.sha256) return undefined
  return { number: found.version.number, head: found.version.hash }
}

/** The numbers of the versions in a folder, in order. None where there is no such folder. */
export async function versionsIn(
  folder: string,
  circumstances: Pick<Circumstances, 'disk'>,
): Promise<number[]> {
  const names = await listed(folder, circumstances)
  return names
    .map(numberIn)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b)
}

/** The names in a folder; none where there is no such folder, or where it cannot be read. */
export async function listed(folder: string, { disk }: Pick<Circumstances, 'disk'>): Promise<string[]> {
  try {
    return await disk.list(folder)
  } catch (error) {
    if (isDiskError(error)) return []
    throw error
  }
}
