import { join } from 'node:path'
import type { SaveOutcome } from '../../domain/desktop/incident-requests'
import type { Step } from '../../domain/draft'
import type { Incident } from '../../domain/incident'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { ignore } from './disk/safe-file'
import { sealed, writeIncidentFile } from './incident-file'
import { putNew, removeQuietly } from './new-incident'
import { failed, list, type OpenedArchive, type Version } from './opened-archive'
import { keepOutsideVersion } from './outside-versions'

/**
 * Saves an incident under the id it was opened under, or renames it; `steps` led to it from what was saved last.
 * Throws what the disk reports.
 */
export async function saveIncident(
  id: string,
  incident: Incident,
  steps: readonly Step[],
  savedAt: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { contents, inHand } = archive
  const before = contents.catalogue.get(id)
  if (!before) return failed(`There is no incident ${id} in this archive, so nothing was saved.`)
  const version = inHand.get(id) ?? { stamp: before.stamp, sha256: before.sha256 }
  const outside = await keepOutsideVersion(id, version, archive)
  if (outside.kind === 'failed') return outside
  const outcome = await (incident.id === id
    ? overwrite(incident, before.save, version, savedAt, archive)
    : rename(id, incident, before.save, savedAt, archive))
  if (outcome.kind === 'saved' && outside.kind === 'kept') contents.report(outside.problem)
  if (outcome.kind === 'saved') await archive.journals.saved(id, incident, steps)
  return outcome
}

async function overwrite(
  incident: Incident,
  savesBefore: number,
  before: Version,
  savedAt: Instant,
  { contents, circumstances, inHand }: OpenedArchive,
): Promise<SaveOutcome> {
  const { id } = incident
  const seal = sealed(incident, savesBefore + 1, savedAt)
  if (seal.kind === 'invalid') return failed(seal.reason)
  const name = circumstances.fileNameFor(id)
  const attempts = [...(before.attempts ?? []), seal.file.sha256]
  inHand.set(id, { ...before, attempts })
  await writeIncidentFile(join(circumstances.folders.incidents, name), seal.file, circumstances.disk)
  const stamp = await stampOf(name, circumstances)
  contents.catalogue.enter(seal.file, stamp)
  inHand.set(id, { stamp, sha256: seal.file.sha256 })
  return { kind: 'saved', savedAt }
}

/**
 * The new file is complete before the old one goes: a crash between leaves both, never none. The same holds where
 * the list of incidents cannot be written or the old file not be removed.
 */
async function rename(
  oldId: string,
  incident: Incident,
  savesBefore: number,
  savedAt: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { contents, circumstances, inHand } = archive
  const { folders, disk } = circumstances
  const outcome = await putNew(incident, savesBefore, savedAt, archive)
  if (outcome.kind === 'failed') return outcome
  const remaining = [...contents.known].filter((id) => id !== oldId)
  if (!(await list(remaining, archive))) return outcome
  contents.known.delete(oldId)
  contents.catalogue.remove(oldId)
  inHand.delete(oldId)
  const old = join(folders.incidents, circumstances.fileNameFor(oldId))
  await removeQuietly([`${old}.bak`, old], disk)
  await disk.flushFolder(folders.incidents).catch(ignore)
  return outcome
}
