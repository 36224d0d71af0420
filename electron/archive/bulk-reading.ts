import { join } from 'node:path'
import { IncidentSummary } from '../../domain/desktop/archive-requests'
import { type Circumstances, stampOf } from './circumstances'
import { readUntouchedFile } from './incident-file'
import { type Entry, entryOf } from './search/catalogue'
import { makeVocabulary, type WordRow } from './search/vocabulary'

// Reading thousands of files takes a core seconds, so it is shared between threads. These look at files and tell what
// they hold; whatever is not simply in order is left to the one thread that keeps the archive.

/** What files hold as far as a list and a search need to know; their words are numbered among themselves. */
export type Digest = {
  readonly vocabulary: WordRow
  readonly entries: readonly Entry[]
}

/**
 * Tells bit by bit what files hold. Left out are those that are damaged, old, new, moved or unreachable, and all of them
 * where they are too few for other threads to be worth it.
 */
export type BulkReader = (names: readonly string[], take: (digest: Digest) => void) => Promise<void>

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
