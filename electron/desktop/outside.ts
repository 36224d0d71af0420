import { setTimeout as pause } from 'node:timers/promises'
import type { ArchiveChange, OutsideRequests } from '../../domain/desktop/outside-requests'
import type { Instant } from '../../domain/time'
import type { ShownArchive } from '../shown-archive'

/** What is asked about what other programs do to the archive. */
export function outsideDesktop(shown: ShownArchive, now: () => Instant): OutsideRequests {
  return {
    nextArchiveChange: () => nextChange(shown),
    lookOutside: async (id) => (await shown.current()).outside.look(id),
    goOnFrom: async (id, version) => (await shown.current()).outside.goOnFrom(id, version, now()),
    keepAside: async (incident) => (await shown.current()).outside.keepAside(incident, now()),
  }
}

/** The next change of whichever archive is shown by then. One that was closed meanwhile answers with nothing. */
async function nextChange(shown: ShownArchive): Promise<ArchiveChange> {
  for (;;) {
    const change = await shown
      .current()
      .then((archive) => archive.outside.next())
      .catch(() => undefined)
    if (change) return change
    await pause(500)
  }
}

/** Not every drive says when something changes on it, and who comes back to the window may come from Git. */
export async function lookAround(shown: ShownArchive): Promise<void> {
  await shown
    .current()
    .then((archive) => archive.outside.lookAround())
    .catch(() => undefined)
}
