import type { KeepingRequests } from '../../domain/desktop/keeping-requests'
import type { Instant } from '../../domain/time'
import type { ShownArchive } from '../shown-archive'

/** What is asked about incidents as a whole, and about keeping them. */
export function keepingDesktop(shown: ShownArchive, now: () => Instant): KeepingRequests {
  return {
    trashIncident: async (id) => (await shown.current()).trash.put(id, now()),
    listTrash: async () => (await shown.current()).trash.list(),
    restoreIncident: async (key, newId) => (await shown.current()).trash.restore(key, newId, now()),
    deleteFromTrash: async (keys) => (await shown.current()).trash.delete(keys),
    duplicateIncident: async (id) => (await shown.current()).whole.duplicate(id, now()),
    renameIncident: async (id, newId) => (await shown.current()).whole.rename(id, newId, now()),
    closeIncident: async (id) => (await shown.current()).whole.close(id, now()),
    listSnapshots: async () => (await shown.current()).snapshots.list(),
    changedSinceSnapshot: async (day) => (await shown.current()).snapshots.changedSince(day),
    restoreFromSnapshot: async (day, id) => (await shown.current()).snapshots.restore(day, id, now()),
    reopenIncident: async (id) => (await shown.current()).whole.reopen(id, now()),
  }
}
