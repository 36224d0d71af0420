import type { HistoryRequests } from '../../domain/desktop/history-requests'
import type { Instant } from '../../domain/time'
import type { ShownArchive } from '../shown-archive'

/** What is asked about earlier versions of incidents. */
export function historyDesktop(shown: ShownArchive, now: () => Instant): HistoryRequests {
  return {
    listVersions: async (id) => (await shown.current()).history.versions(id),
    readVersion: async (id, number) => (await shown.current()).history.read(id, number),
    restoreVersion: async (id, number) => (await shown.current()).history.restore(id, number, now()),
    verifyArchive: async (id) => (await shown.current()).history.verify(id),
  }
}
