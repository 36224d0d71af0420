import * as z from 'zod'
import { type Incident, IncidentId } from '../incident'
import type { Instant } from '../time'

/** What the window may ask about earlier versions of incidents. */
export interface HistoryRequests {
  /** The kept versions of an incident, the newest first. */
  listVersions(id: string): Promise<ListVersionsOutcome>
  /** One of them whole. */
  readVersion(id: string, number: number): Promise<ReadVersionOutcome>
  /**
   * Keeps what is there now, then saves what an earlier version says as a new save; of something locked, as an
   * amendment.
   */
  restoreVersion(id: string, number: number): Promise<RestoreVersionOutcome>
  /** Walks through all files and all versions of the archive, or of one incident. */
  verifyArchive(id?: string): Promise<Verification>
}

/** On which occasion a version was kept. */
export const WhyKept = z.enum([
  /** What had been written, at the latest five minutes after the version before. */
  'written',
  'exported',
  /** A decision was signed, or signed otherwise. */
  'approved',
  'withdrawn',
  /** What was approved was opened again. */
  'amended',
  'before restoring',
  'before importing',
  /** Another program had written it. */
  'changed outside',
  'renamed',
  'trashed',
])
export type WhyKept = z.infer<typeof WhyKept>

/** A kept version as a list shows it, or why it cannot be read. */
export type VersionEntry =
  | {
      readonly kind: 'kept'
      readonly number: number
      readonly why: WhyKept
      readonly keptAt: Instant
      /** When its content had been saved. */
      readonly savedAt: Instant
      readonly title: string
      /** How many differences there are to the version before it that can be read. */
      readonly differences: number
    }
  | { readonly kind: 'unreadable'; readonly number: number; readonly reason: string }

type Failed = { readonly kind: 'failed'; readonly reason: string }

export type ListVersionsOutcome =
  | { readonly kind: 'listed'; readonly versions: readonly VersionEntry[] }
  | Failed

export type ReadVersionOutcome =
  | { readonly kind: 'read'; readonly incident: Incident; readonly savedAt: Instant }
  | Failed

export type RestoreVersionOutcome =
  | { readonly kind: 'restored'; readonly incident: Incident; readonly savedAt: Instant }
  | Failed

/** What a walk through the files found. */
export type Verification = {
  readonly incidents: number
  readonly versions: number
  /** The first broken link of each incident, and what is wrong with other files. */
  readonly findings: readonly VerifyFinding[]
  /** Files that belong to nothing, by their place in the archive. They are in nobody's way. */
  readonly leftOvers: readonly string[]
}

export type VerifyFinding = {
  /** None where it is about the archive as a whole. */
  readonly id?: string
  /** In words: what, where, and what is safe. */
  readonly message: string
}

const number = z.int().min(1)

export const historyArguments = {
  listVersions: z.tuple([IncidentId]),
  readVersion: z.tuple([IncidentId, number]),
  restoreVersion: z.tuple([IncidentId, number]),
  verifyArchive: z.tuple([IncidentId.optional()]),
}
