import type { FoundIncidents, IncidentSummary } from '../../domain/desktop'
import type { SavedFile } from '../../domain/saved-file'
import { placeOf } from './file-name'
import { summaryOf } from './summary'
import { makeVocabulary, wordsIn, wordsOf } from './words'

/** What is known of an incident without opening its file. */
export type Entry = {
  readonly summary: IncidentSummary
  /** How many times it has been saved. */
  readonly save: number
  readonly sha256: string
  readonly words: Uint32Array
}

/** All incidents of an archive as far as a list and a search need to know them. */
export type Catalogue = {
  readonly get: (id: string) => Entry | undefined
  readonly ids: () => string[]
  /** The incident that is kept where one with this id would be. */
  readonly inPlaceOf: (id: string) => string | undefined
  readonly put: (file: SavedFile) => void
  readonly remove: (id: string) => void
  /** Incidents that hold all words of a query, whatever their case and accents; the most recent first. */
  readonly find: (query: string) => FoundIncidents
}

export function makeCatalogue(): Catalogue {
  const entries = new Map<string, Entry>()
  const places = new Map<string, string>()
  const vocabulary = makeVocabulary()
  let byTime: readonly Entry[] | undefined

  return {
    get: (id) => entries.get(id),
    ids: () => [...entries.keys()],
    inPlaceOf: (id) => places.get(placeOf(id)),
    put(file) {
      byTime = undefined
      places.set(placeOf(file.data.id), file.data.id)
      entries.set(file.data.id, {
        summary: summaryOf(file),
        save: file.save,
        sha256: file.sha256,
        words: vocabulary.numbersOf(wordsOf(file.data)),
      })
    },
    remove(id) {
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
  }
}

function mostRecentFirst({ summary: a }: Entry, { summary: b }: Entry): number {
  if (a.happenedAt !== b.happenedAt) return a.happenedAt < b.happenedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}
