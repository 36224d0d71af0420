import * as z from 'zod'
import { Incident, IncidentId } from '../incident'
import type { Instant } from '../time'

/** What the window may ask about what other programs do to the archive: Git, a sync program, a second computer. */
export interface OutsideRequests {
  /** Answers once other programs have changed, added or removed incidents. */
  nextArchiveChange(): Promise<ArchiveChange>
  /** What the file of an incident holds now, compared with when it was opened or saved here last. */
  lookOutside(id: string): Promise<OutsideLook>
  /** Says that what is written from now on goes on from this version, which is kept in the history and may be saved over. */
  goOnFrom(id: string, version: string): Promise<KeepOutcome>
  /** Keeps a state of an incident that was written here and is not taken, in its history. */
  keepAside(incident: Incident): Promise<KeepOutcome>
}

/** The ids of the incidents that are not what they were. */
export type ArchiveChange = { readonly ids: readonly string[] }

/** An incident as another program has written it. */
export type OtherVersion = {
  readonly incident: Incident
  readonly savedAt: Instant
  /** Tells this state of the file from all others. */
  readonly version: string
}

export type OutsideLook =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly other: OtherVersion }
  | { readonly kind: 'removed' }
  | { readonly kind: 'failed'; readonly reason: string }

export type KeepOutcome =
  | { readonly kind: 'kept' }
  /** Then nothing may be saved over it. */
  | { readonly kind: 'failed'; readonly reason: string }

export const outsideArguments = {
  nextArchiveChange: z.tuple([]),
  lookOutside: z.tuple([IncidentId]),
  goOnFrom: z.tuple([IncidentId, z.string().max(100)]),
  keepAside: z.tuple([Incident]),
}
