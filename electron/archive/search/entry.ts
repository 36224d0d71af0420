import type { IncidentSummary } from '../../../domain/desktop/archive-requests'
import type { SavedFile } from '../../../domain/saved-file'
import { summaryOf } from './summary'
import type { Vocabulary } from './vocabulary'
import { textsOf } from './words'
import type { OwnedWords } from './words-taken'

/** What is known of an incident without opening its file. */
export type Entry = {
  readonly summary: IncidentSummary
  /** How many times it has been saved. */
  readonly save: number
  readonly sha256: string
  /** What its file looked like when it was read or written last; empty when that is not known. */
  readonly stamp: string
  readonly words: OwnedWords
}

/** Describes a file that was read or written. */
export function entryOf(file: SavedFile, stamp: string, vocabulary: Vocabulary): Entry {
  return {
    summary: summaryOf(file),
    save: file.save,
    sha256: file.sha256,
    stamp,
    words: vocabulary.take(textsOf(file.data)),
  }
}
