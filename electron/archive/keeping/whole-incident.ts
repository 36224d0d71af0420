import type { SaveOutcome } from '../../../domain/desktop/incident-requests'
import type { DuplicateOutcome } from '../../../domain/desktop/keeping-requests'
import { edit } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import type { Instant } from '../../../domain/time'
import { nextId, putNew } from '../new-incident'
import { openIncident } from '../open-incident'
import { list, type OpenedArchive } from '../opened-archive'
import { saveIncident } from '../save-incident'

/** A copy to write another post-mortem from: what was approved of the first was not approved of it. */
export async function duplicateIncident(
  id: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<DuplicateOutcome> {
  const found = await openIncident(id, archive)
  if (found.kind === 'failed') return found
  const copy: Incident = {
    ...found.incident,
    id: await nextId(at.slice(0, 4), archive),
    title: `${found.incident.title} (copy)`.trimStart(),
    status: 'draft',
    revision: 1,
    openedAt: at,
    review: { ...found.incident.review, requestedAt: undefined, approvals: [] },
    amendments: [],
  }
  const outcome = await putNew(copy, 0, at, archive)
  if (outcome.kind === 'failed') return outcome
  await list(archive.contents.known, archive)
  return { kind: 'duplicated', id: copy.id }
}

export function renameIncident(
  id: string,
  newId: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  return change(id, (incident) => ({ ...incident, id: newId }), at, archive)
}

export function closeIncident(id: string, at: Instant, archive: OpenedArchive): Promise<SaveOutcome> {
  return change(id, (incident) => edit(incident, { kind: 'close' }), at, archive)
}

export function reopenIncident(id: string, at: Instant, archive: OpenedArchive): Promise<SaveOutcome> {
  return change(id, (incident) => edit(incident, { kind: 'reopen' }), at, archive)
}

async function change(
  id: string,
  next: (incident: Incident) => Incident,
  at: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const found = await openIncident(id, archive)
  return found.kind === 'failed' ? found : saveIncident(id, next(found.incident), [], at, archive)
}
