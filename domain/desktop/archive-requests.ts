import { z } from 'zod'
import { Severity, Status, TemplateName } from '../incident'
import { Instant } from '../time'

/** What the window may ask about the archive as a whole. */
export interface ArchiveRequests {
  /** The archive that is open, and what was found wrong in it when it was opened. */
  openArchive(): Promise<ArchiveState>
  /** Asks for exchange JSON files and adds what they hold. */
  importFiles(): Promise<ImportOutcome>
  /** Opens a throwaway copy of the sample incidents in place of the archive. */
  openSamples(): Promise<ArchiveState>
  /** Closes the samples and opens the archive again. */
  closeSamples(): Promise<ArchiveState>
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
}

export type ImportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'imported'
      readonly ids: readonly string[]
      /** Incidents that were in the archive already, just as they are. */
      readonly known: readonly string[]
      /** Files that could not be read, and why. Nothing was taken from these. */
      readonly refused: readonly ArchiveProblem[]
    }

export const archiveArguments = {
  openArchive: z.tuple([]),
  importFiles: z.tuple([]),
  openSamples: z.tuple([]),
  closeSamples: z.tuple([]),
}
