import { join } from 'node:path'
import { excerptOf } from '../../../domain/excerpt'
import type { Excerpt } from '../../../domain/search'
import type { Circumstances } from '../circumstances'
import { readIncidentFile } from '../incident-file'

/** Reads incidents again to show where words stand in them; what cannot be read now has nothing to show. */
export async function excerptsOf(
  words: readonly string[],
  ids: readonly string[],
  { folders, disk, fileNameFor }: Circumstances,
): Promise<readonly Excerpt[]> {
  const excerpts: Excerpt[] = []
  for (const id of ids) {
    const found = await readIncidentFile(join(folders.incidents, fileNameFor(id)), disk)
    const excerpt = found.kind === 'opened' ? excerptOf(found.file.data, words) : undefined
    if (excerpt) excerpts.push(excerpt)
  }
  return excerpts
}
