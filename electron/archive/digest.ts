import { join } from 'node:path'
import { IncidentSummary } from '../../domain/desktop/archive-requests'
import type { Digest } from './bulk-reading'
import { type Circumstances, stampOf } from './circumstances'
import { readUntouchedFile } from './incident-file'
import { type Entry, entryOf } from './search/entry'
import { makeVocabulary } from './search/vocabulary'

/** How the files of an archive are reached. */
export type Reach = Pick<Circumstances, 'folders' | 'disk' | 'fileNameFor'>

/** What some files hold; see `BulkReader`. */
export async function digestOf(names: readonly string[], reach: Reach): Promise<Digest> {
  const vocabulary = makeVocabulary()
  const entries: Entry[] = []
  for (const name of names) {
    const stamp = await stampOf(name, reach)
    const file = await readUntouchedFile(join(reach.folders.incidents, name), reach.disk)
    if (!file || stamp === '') continue
    try {
      const entry = entryOf(file, stamp, vocabulary)
      const isWhole = IncidentSummary.safeParse(entry.summary).success
      if (isWhole && reach.fileNameFor(entry.summary.id) === name) entries.push(entry)
    } catch {
      // Its checksum holds, but not its shape: what is wrong with it is found out where it can be told.
    }
  }
  return { vocabulary: vocabulary.row(), entries }
}
