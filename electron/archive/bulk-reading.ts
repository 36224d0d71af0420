import type { Entry } from './search/entry'
import type { WordRow } from './search/word-table'

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
