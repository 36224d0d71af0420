import type { FoundIncidents, IncidentSummary } from '../../../domain/desktop/archive-requests'
import type { SavedFile } from '../../../domain/saved-file'
import { placeOf } from '../file-name'
import { summaryOf } from './summary'
import { makeVocabulary, type Vocabulary } from './vocabulary'
import { wordsIn, wordsOf } from './words'

/** What is known of an incident without opening its file. */
export type Entry = {
  readonly summary: IncidentSummary
  /** How many times it has been saved. */
  readonly save: number
  readonly sha256: string
  /** What its file looked like when it was read or written last; empty when that is not known. */
  readonly stamp: string
  readonly words: Uint32Array
}

/** All incidents of an archive as far as a list and a search need to know them. */
export type Catalogue = {
  readonly get: (id: string) => Entry | undefined
  readonly entries: () => Iterable<Entry>
  readonly count: () => number
  /** The incident that is kept where one with this id would be. */
  readonly inPlaceOf: (id: string) => string | undefined
  readonly put: (entry: Entry) => void
  /** Puts in what was read in other threads, whose words are numbered in the order of another vocabulary. */
  readonly adopt: (digest: { readonly vocabulary: string; readonly entries: readonly Entry[] }) => void
  /** Describes a file that was read or written, and puts it in. */
  readonly enter: (file: SavedFile, stamp: string) => void
  readonly remove: (id: string) => void
  /** Incidents that hold all words of a query, whatever their case and accents; the most recent first. */
  readonly find: (query: string) => FoundIncidents
  /** Grows with each change. */
  readonly changes: () => number
  readonly vocabulary: Vocabulary
}

export function makeCatalogue(vocabulary = makeVocabulary()): Catalogue {
  const entries = new Map<string, Entry>()
  const places = new Map<string, string>()
  let byTime: readonly Entry[] | undefined
  let changes = 0

  const put = (entry: Entry): void => {
    byTime = undefined
    entries.set(entry.summary.id, entry)
    places.set(placeOf(entry.summary.id), entry.summary.id)
  }

  return {
    get: (id) => entries.get(id),
    entries: () => entries.values(),
    count: () => entries.size,
    inPlaceOf: (id) => places.get(placeOf(id)),
    put,
    adopt(digest) {
      changes++
      const ours = vocabulary.numbersOf(digest.vocabulary.split('\n'))
      for (const entry of digest.entries) {
        put({ ...entry, words: entry.words.map((theirs) => ours[theirs] ?? 0) })
      }
    },
    enter(file, stamp) {
      changes++
      put(entryOf(file, stamp, vocabulary))
    },
    remove(id) {
      changes++
      byTime = undefined
      entries.delete(id)
      places.delete(placeOf(id))
    },
    find(query) {
      byTime ??= [...entries.values()].sort(mostRecentFirst)
      const found = wordsIn(query).reduce((left, word) => {
        const has = vocabulary.matcher(word)
        return left.filter((entry) => has(entry.words))
      }, byTime)
      return { incidents: found.map((entry) => entry.summary), total: entries.size }
    },
    changes: () => changes,
    vocabulary,
  }
}

/** Describes a file that was read or written. */
export function entryOf(file: SavedFile, stamp: string, vocabulary: Vocabulary): Entry {
  return {
    summary: summaryOf(file),
    save: file.save,
    sha256: file.sha256,
    stamp,
    words: vocabulary.numbersOf(wordsOf(file.data)),
  }
}

function mostRecentFirst({ summary: a }: Entry, { summary: b }: Entry): number {
  if (a.happenedAt !== b.happenedAt) return a.happenedAt < b.happenedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
