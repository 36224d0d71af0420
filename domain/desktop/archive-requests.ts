import * as z from 'zod'
import type { DocumentReview } from '../document-edits'
import { Severity, Status } from '../incident'
import { TemplateName } from '../template'
import { Instant } from '../time'
import type { LockAfter } from './protection-requests'

/** What the window may ask about the archive as a whole. */
export interface ArchiveRequests {
  /** The archive that is open, and what was found wrong in it when it was opened. */
  openArchive(): Promise<ArchiveState | ClosedArchive>
  /** Asks for exchange JSON files and adds what they hold. */
  importFiles(): Promise<ImportOutcome>
  /** Opens a throwaway copy of the sample incidents in place of the archive. */
  openSamples(): Promise<ArchiveState | ClosedArchive>
  /** Closes the samples and opens the archive again. */
  closeSamples(): Promise<ArchiveState | ClosedArchive>
  /** Opens an archive anew that could only be read, in case it can be written to by now. */
  tryToWrite(): Promise<ArchiveState | ClosedArchive>
}

/** What the archive list shows of an incident. */
export const IncidentSummary = z.object({
  id: z.string(),
  title: z.string(),
  severity: Severity,
  status: Status,
  template: TemplateName,
  tags: z.array(z.string()),
  category: z.string(),
  services: z.array(z.string()),
  /** When the impact started (interval or milestone), or else the first event, or else the post-mortem. */
  happenedAt: Instant,
  savedAt: Instant,
  /** How long users were affected, in seconds. */
  impactSeconds: z.number().optional(),
  /** Share of the required parts that are written, 0 to 1. */
  completeness: z.number(),
  openActions: z.number(),
})
export type IncidentSummary = Readonly<z.infer<typeof IncidentSummary>>

/** Something that was wrong with a file, what was done about it, and what is safe. */
export type ArchiveProblem = {
  readonly file: string
  readonly message: string
}

export type ArchiveState = {
  readonly kind: 'own' | 'samples'
  readonly folder: string
  readonly count: number
  readonly problems: readonly ArchiveProblem[]
  /** Why it can only be read, where that is so. */
  readonly readOnly?: string
  /** Of a protected archive: after how many minutes it is locked. */
  readonly lockAfter?: LockAfter
}

/** An archive that shows nothing: it waits for its passphrase, or nothing is left that would open it. */
export type ClosedArchive =
  | { readonly kind: 'locked'; readonly folder: string }
  | { readonly kind: 'lost'; readonly folder: string; readonly reason: string }

export type ImportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'imported'
      readonly ids: readonly string[]
      /** Incidents that were in the archive already, just as they are. */
      readonly known: readonly string[]
      /** Files that could not be read, and why. Nothing was taken from these. */
      readonly refused: readonly ArchiveProblem[]
      /** What was changed in Word documents, also where the incident in them was refused. */
      readonly reviews: readonly ReviewedDocument[]
    }

export type ReviewedDocument = { readonly file: string; readonly review: DocumentReview }

export const archiveArguments = {
  openArchive: z.tuple([]),
  importFiles: z.tuple([]),
  openSamples: z.tuple([]),
  closeSamples: z.tuple([]),
  tryToWrite: z.tuple([]),
}
