import * as z from 'zod'
import { IncidentId } from '../incident'
import type { Instant } from '../time'
import type { SaveOutcome } from './incident-requests'

/** What the window may ask about incidents as a whole, the trash and the snapshots. */
export interface KeepingRequests {
  /** Moves an incident to the trash, where it stays until it is deleted by hand. */
  trashIncident(id: string): Promise<TrashOutcome>
  /** The latest first. */
  listTrash(): Promise<readonly TrashedIncident[]>
  /** Puts an incident back; under another id where its own is taken meanwhile. */
  restoreIncident(key: string, newId?: string): Promise<RestoreOutcome>
  /** Deletes for good. */
  deleteFromTrash(keys: readonly string[] | 'all'): Promise<DeleteOutcome>
  /** A copy with the next free id, a draft without approvals and amendments. */
  duplicateIncident(id: string): Promise<DuplicateOutcome>
  renameIncident(id: string, newId: string): Promise<SaveOutcome>
  /** Takes it off the list of those that are worked on. */
  closeIncident(id: string): Promise<SaveOutcome>
  reopenIncident(id: string): Promise<SaveOutcome>
  /** The latest first. */
  listSnapshots(): Promise<readonly SnapshotSummary[]>
  changedSinceSnapshot(day: string): Promise<readonly ChangedIncident[]>
  /** Makes an incident what it was that day; what it is now stays as an earlier version of it. */
  restoreFromSnapshot(day: string, id: string): Promise<SaveOutcome>
}

type Failed = { readonly kind: 'failed'; readonly reason: string }

export type TrashOutcome =
  /** `key` is what it is asked back by. */
  { readonly kind: 'trashed'; readonly key: string; readonly id: string; readonly title: string } | Failed

export type TrashedIncident =
  | {
      readonly kind: 'restorable'
      readonly key: string
      readonly id: string
      readonly title: string
      readonly trashedAt: Instant
    }
  /** It was left as it is in this folder of the archive. */
  | {
      readonly kind: 'unreadable'
      readonly key: string
      readonly folder: string
      readonly trashedAt: Instant
    }

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly id: string }
  /** An incident with this id, or one that differs only in upper and lower case, is in the archive. */
  | { readonly kind: 'taken'; readonly id: string }
  | Failed

export type DeleteOutcome = { readonly kind: 'deleted'; readonly count: number } | Failed

export type DuplicateOutcome = { readonly kind: 'duplicated'; readonly id: string } | Failed

/** What the archive was on a day, as far as that is known. */
export type SnapshotSummary = {
  /** Like "2026-11-25". */
  readonly day: string
  readonly incidents?: number
  readonly bytes?: number
}

/** What an incident was on the day of a snapshot, where it is something else now. */
export type ChangedIncident = {
  readonly id: string
  readonly title: string
  readonly savedAt: Instant
  /** Whether it is not in the archive any more. */
  readonly isGone: boolean
}

/** Like "2026-11-25". */
export const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const key = z.string().min(1).max(255)

export const keepingArguments = {
  trashIncident: z.tuple([IncidentId]),
  listTrash: z.tuple([]),
  restoreIncident: z.tuple([key, IncidentId.optional()]),
  deleteFromTrash: z.tuple([z.union([z.literal('all'), z.array(key).readonly()])]),
  duplicateIncident: z.tuple([IncidentId]),
  renameIncident: z.tuple([IncidentId, IncidentId]),
  closeIncident: z.tuple([IncidentId]),
  reopenIncident: z.tuple([IncidentId]),
  listSnapshots: z.tuple([]),
  changedSinceSnapshot: z.tuple([Day]),
  restoreFromSnapshot: z.tuple([Day, IncidentId]),
}
