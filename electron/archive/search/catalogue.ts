import type { SavedFile } from '../../../domain/saved-file'
import type { Facets, FoundIncidents, Search, SearchRequest, SimilarIncident } from '../../../domain/search'
import { placeOf } from '../file-name'
import { type Entry, entryOf } from './entry'
import { makeFinder } from './find'
import { similarTo } from './similar'
import { makeVocabulary, type Vocabulary } from './vocabulary'
import type { WordRow } from './word-table'

/** All incidents of an archive as far as a list and a search need to know them. */
export type Catalogue = {
  readonly get: (id: string) => Entry | undefined
  readonly entries: () => Iterable<Entry>
  readonly count: () => number
  /** The incident that is kept where one with this id would be. */
  readonly inPlaceOf: (id: string) => string | undefined
  readonly put: (entry: Entry) => void
  /** Puts in what was read in other threads, whose words are numbered in the order of another vocabulary. */
  readonly adopt: (digest: { readonly vocabulary: WordRow; readonly entries: readonly Entry[] }) => void
  /** Describes a file that was read or written, and puts it in. */
  readonly enter: (file: SavedFile, stamp: string) => void
  readonly remove: (id: string) => void
  readonly find: (request: SearchRequest) => FoundIncidents
  readonly facets: (search: Search) => Facets
  /** Incidents told in the same words as this one, the most similar first. */
  readonly similarTo: (id: string) => readonly SimilarIncident[]
  /** Grows with each change. */
  readonly changes: () => number
  readonly vocabulary: Vocabulary
}

export function makeCatalogue(vocabulary = makeVocabulary()): Catalogue {
  const entries = new Map<string, Entry>()
  const places = new Map<string, string>()
  const finder = makeFinder(vocabulary)
  let byTime: readonly Entry[] | undefined
  let changes = 0

  const forget = (id: string): void => {
    const before = entries.get(id)
    if (before) vocabulary.count(before.words, -1)
    byTime = undefined
  }
  const put = (entry: Entry): void => {
    forget(entry.summary.id)
    vocabulary.count(entry.words, 1)
    entries.set(entry.summary.id, entry)
    places.set(placeOf(entry.summary.id), entry.summary.id)
  }
  const inOrder = (): readonly Entry[] => {
    byTime ??= [...entries.values()].sort(mostRecentFirst)
    return byTime
  }

  return {
    get: (id) => entries.get(id),
    entries: () => entries.values(),
    count: () => entries.size,
    inPlaceOf: (id) => places.get(placeOf(id)),
    put,
    adopt(digest) {
      changes++
      const ours = vocabulary.adopt(digest.vocabulary)
      for (const { words, ...entry } of digest.entries) {
        put({ ...entry, words: { ...words, numbers: words.numbers.map((theirs) => ours[theirs] ?? 0) } })
      }
    },
    enter(file, stamp) {
      changes++
      put(entryOf(file, stamp, vocabulary))
    },
    remove(id) {
      changes++
      forget(id)
      entries.delete(id)
      places.delete(placeOf(id))
    },
    find: (request) => finder.find(request, inOrder()),
    facets: (search) => finder.facets(search, inOrder()),
    similarTo(id) {
      const entry = entries.get(id)
      return entry ? similarTo(entry, inOrder(), vocabulary) : []
    },
    changes: () => changes,
    vocabulary,
  }
}

function mostRecentFirst({ summary: a }: Entry, { summary: b }: Entry): number {
  if (a.happenedAt !== b.happenedAt) return a.happenedAt < b.happenedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
