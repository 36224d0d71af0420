import type { ExportChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident } from '../incident'
import type { TimelineEvent } from '../timeline-event'
import type { RecordFacts } from './report'

/** What a document is told from. */
export type Telling = {
  readonly incident: Incident
  readonly choices: ExportChoices
  readonly record: RecordFacts
  readonly house: House
  /** The events that the readers are shown; figures are those of the whole record. */
  readonly shown: readonly TimelineEvent[]
}
