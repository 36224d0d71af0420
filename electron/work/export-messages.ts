import type { ReportFormat } from '../../domain/desktop/export-requests'
import type { ExportChoices } from '../../domain/export-choices'
import type { House } from '../../domain/house'
import type { Incident } from '../../domain/incident'
import type { RecordFacts } from '../../domain/report/report'
import type { ShownFinding } from '../../domain/scan/scan'

// What goes between the app and the process that writes one document.

/** What to write, and where. */
export type ExportOrder = {
  readonly incident: Incident
  readonly choices: ExportChoices
  readonly record: RecordFacts
  readonly house: House
  readonly format: ReportFormat
  /**
   * Of the file to write; one that is there already is replaced only by a whole one. Without one, the document is handed
   * back and nothing is written.
   */
  readonly path: string | undefined
  /** Where the fonts lie that a PDF embeds. */
  readonly fontsFolder: string
}

/** How it goes; the last message says how it ended. */
export type ExportMessage =
  | { readonly kind: 'working'; readonly share: number; readonly step: string }
  | ExportEnd

export type ExportEnd =
  /** `bytes` is the size of the file. */
  | {
      readonly kind: 'done'
      readonly bytes: number
      readonly notes: readonly string[]
      /** What looks like a secret or personal data in it, and nobody has decided to show. */
      readonly findings: readonly ShownFinding[]
      /** How many pages the document has, where that is known. */
      readonly pages?: number
      /** Of the file's bytes, in hexadecimal. */
      readonly sha256: string
      /** Of the record that the file tells of: without what is withheld. */
      readonly recordSha256: string
      /** Where it was not to be written. */
      readonly document?: Uint8Array
    }
  /** `reason` says in plain words what happened and what is safe. */
  | { readonly kind: 'failed'; readonly reason: string }
