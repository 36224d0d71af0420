import * as z from 'zod'
import { ExportChoices } from '../export-choices'
import { IncidentId } from '../incident'
import type { ShownFinding } from '../scan/scan'

/** What the window may ask about documents that leave the archive. */
export interface ExportRequests {
  /** Asks where to save and starts writing. */
  startExport(request: ExportRequest): Promise<StartedExport>
  /**
   * Starts making the PDF that an export would write, to be looked at. Nothing is written and no version is kept.
   */
  startPreview(request: PreviewRequest): Promise<StartedPreview>
  /** The document of a preview that is done, once; undefined where there is none to be had. */
  takePreview(job: number): Promise<Uint8Array | undefined>
  /** Answers at the next thing worth telling about a running export, last with how it ended. */
  followExport(job: number): Promise<ExportProgress>
  cancelExport(job: number): Promise<void>
  /** Shows an exported file in the system's file manager. */
  revealExport(job: number): Promise<void>
}

/** The last two are the chart of the timeline alone. */
export const ReportFormat = z.enum(['pdf', 'docx', 'html', 'md', 'json', 'svg', 'png'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const ExportRequest = z.strictObject({ id: IncidentId, choices: ExportChoices, format: ReportFormat })
export type ExportRequest = z.infer<typeof ExportRequest>

export const PreviewRequest = ExportRequest.omit({ format: true })
export type PreviewRequest = z.infer<typeof PreviewRequest>

export type StartedPreview =
  | { readonly kind: 'started'; readonly job: number }
  | { readonly kind: 'failed'; readonly reason: string }

export type StartedExport =
  | { readonly kind: 'started'; readonly job: number; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type ExportProgress =
  /** `share` of the work done, 0 to 1. */
  | { readonly kind: 'working'; readonly share: number; readonly step: string }
  | {
      readonly kind: 'done'
      /** Empty for a preview. */
      readonly path: string
      readonly bytes: number
      /** What a reader should know about the document, e.g. characters that no font has. */
      readonly notes: readonly string[]
      /** What looks like a secret or personal data in it, and nobody has decided to show. */
      readonly findings: readonly ShownFinding[]
      /** How many pages the document has, where that is known. */
      readonly pages?: number
      /** Of the file's bytes, in hexadecimal. */
      readonly sha256: string
      /** Of the record that the file tells of: without what is withheld. */
      readonly recordSha256: string
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type ExportEnded = Exclude<ExportProgress, { kind: 'working' }>

const job = z.int().min(1)

export const exportArguments = {
  startExport: z.tuple([ExportRequest]),
  startPreview: z.tuple([PreviewRequest]),
  takePreview: z.tuple([job]),
  followExport: z.tuple([job]),
  cancelExport: z.tuple([job]),
  revealExport: z.tuple([job]),
}
