import * as z from 'zod'
import type { Instant } from '../time'
import { Day } from './keeping-requests'

/** What the window may ask about the folder of the archive and about backups of it. Folders are chosen in dialogs. */
export interface FolderRequests {
  /** Looks whether the archive is where it was last, before it is opened. */
  findArchive(): Promise<FoundArchive>
  archiveFolder(): Promise<ArchiveFolder>
  /** Shows the folder in the system's file manager. */
  showArchiveFolder(): Promise<void>
  openOtherArchive(which: OtherArchive): Promise<SwitchOutcome>
  /** Asks for a folder and begins to move the archive there. */
  startMove(): Promise<StartedWork>
  /** Asks for a file and begins to write everything into it. */
  startBackup(): Promise<StartedWork>
  /** Asks for a backup and begins to check it. */
  startCheck(): Promise<StartedWork>
  /** Asks for a backup and an empty folder, and begins to unpack it there; then that archive is opened. */
  startRestore(): Promise<StartedWork>
  /** Asks for an empty folder and begins to make an archive of a snapshot there. */
  startSnapshotCopy(day: string): Promise<StartedWork>
  /** Answers at the next thing worth telling about work under way, last with how it ended. */
  followWork(job: number): Promise<WorkProgress>
  cancelWork(job: number): Promise<void>
}

export type FoundArchive =
  | { readonly kind: 'there' }
  /** It may be on a drive that is not connected: nothing was made in its place. */
  | { readonly kind: 'missing'; readonly folder: string; readonly reason: string }

export type ArchiveFolder = {
  readonly folder: string
  /** Other archives that were open lately. */
  readonly others: readonly string[]
  /** Why this is not a good place, where it is not. */
  readonly caution?: string
  readonly backedUpAt?: Instant
}

/** One that is chosen in a dialog, a new one in a folder that is, or one of the `others` by its place. */
export const OtherArchive = z.union([z.enum(['choose', 'new']), z.int().min(0).max(9)])
export type OtherArchive = z.infer<typeof OtherArchive>

export type SwitchOutcome =
  | { readonly kind: 'switched' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type StartedWork =
  | { readonly kind: 'started'; readonly job: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type WorkProgress =
  /** `share` of the work done, 0 to 1. */
  | { readonly kind: 'working'; readonly share: number; readonly step: string }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

const job = z.int().min(1)

export const folderArguments = {
  findArchive: z.tuple([]),
  archiveFolder: z.tuple([]),
  showArchiveFolder: z.tuple([]),
  openOtherArchive: z.tuple([OtherArchive]),
  startMove: z.tuple([]),
  startBackup: z.tuple([]),
  startCheck: z.tuple([]),
  startRestore: z.tuple([]),
  startSnapshotCopy: z.tuple([Day]),
  followWork: z.tuple([job]),
  cancelWork: z.tuple([job]),
}
