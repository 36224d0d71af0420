import type { SaveOutcome } from '../../../domain/desktop/incident-requests'
import type {
  ChangedIncident,
  DeleteOutcome,
  DuplicateOutcome,
  RestoreOutcome,
  SnapshotSummary,
  TrashedIncident,
  TrashOutcome,
} from '../../../domain/desktop/keeping-requests'
import type { Instant } from '../../../domain/time'
import type { Failed, OpenedArchive } from '../opened-archive'
import {
  changedSince,
  listSnapshots,
  restoreFromSnapshot,
  type TakenSnapshot,
  takeSnapshot,
} from './snapshots'
import { listTrash } from './trash'
import { deleteFromTrash, restoreIncident, trashIncident } from './trash-incident'
import { closeIncident, duplicateIncident, renameIncident, reopenIncident } from './whole-incident'

/** What is done to incidents as a whole. */
export type WholeIncidents = {
  readonly duplicate: (id: string, at: Instant) => Promise<DuplicateOutcome>
  readonly rename: (id: string, newId: string, at: Instant) => Promise<SaveOutcome>
  readonly close: (id: string, at: Instant) => Promise<SaveOutcome>
  readonly reopen: (id: string, at: Instant) => Promise<SaveOutcome>
}

export type Trash = {
  readonly list: () => Promise<readonly TrashedIncident[]>
  readonly put: (id: string, at: Instant) => Promise<TrashOutcome>
  readonly restore: (key: string, newId: string | undefined, at: Instant) => Promise<RestoreOutcome>
  readonly delete: (keys: readonly string[] | 'all') => Promise<DeleteOutcome>
}

export type Snapshots = {
  /** Takes that of a day, unless there is one. */
  readonly take: (day: string) => Promise<TakenSnapshot | Failed>
  readonly list: () => Promise<readonly SnapshotSummary[]>
  readonly changedSince: (day: string) => Promise<readonly ChangedIncident[]>
  readonly restore: (day: string, id: string, at: Instant) => Promise<SaveOutcome>
}

/** Does something in its turn; answers with why, where the disk does not let it. `what` begins that sentence. */
export type InTurn = <T>(what: string, work: () => Promise<T>) => Promise<T | Failed>

export function wholeIncidents(archive: OpenedArchive, change: InTurn): WholeIncidents {
  return {
    duplicate: (id, at) => change(`${id} was not duplicated`, () => duplicateIncident(id, at, archive)),
    rename: (id, newId, at) => change(`${id} was not renamed`, () => renameIncident(id, newId, at, archive)),
    close: (id, at) => change(`${id} was not closed`, () => closeIncident(id, at, archive)),
    reopen: (id, at) => change(`${id} was not reopened`, () => reopenIncident(id, at, archive)),
  }
}

export function trash(archive: OpenedArchive, change: InTurn, look: InTurn): Trash {
  return {
    list: async () => {
      const listed = await look('The trash was not read', () => listTrash(archive.circumstances))
      return 'kind' in listed ? [] : listed
    },
    put: (id, at) => change(`${id} was not moved to the trash`, () => trashIncident(id, at, archive)),
    restore: (key, newId, at) =>
      change('The incident was not restored', () => restoreIncident(key, newId, at, archive)),
    delete: (keys) => change('Not everything was deleted', () => deleteFromTrash(keys, archive)),
  }
}

export function snapshots(archive: OpenedArchive, change: InTurn, look: InTurn): Snapshots {
  const { circumstances } = archive
  return {
    take: (day) => change('The snapshot of today was not taken', () => takeSnapshot(day, archive)),
    list: async () => {
      const listed = await look('The snapshots were not read', () => listSnapshots(circumstances))
      return 'kind' in listed ? [] : listed
    },
    changedSince: async (day) => {
      const listed = await look('The snapshot was not read', () => changedSince(day, archive))
      return 'kind' in listed ? [] : listed
    },
    restore: (day, id, at) =>
      change(`${id} was not restored`, () => restoreFromSnapshot(day, id, at, archive)),
  }
}
