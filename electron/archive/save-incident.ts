import { join } from 'node:path'
import { isLocked, mayFollow } from '../../domain/approvals'
import type { SaveOutcome } from '../../domain/desktop/incident-requests'
import type { Step } from '../../domain/draft'
import type { Incident } from '../../domain/incident'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { ignore } from './disk/safe-file'
import { decidedIn, decisionsOf } from './history/decisions'
import { keepBeforeWriting, keepVersion } from './history/history'
import { dropHistory, shareHistory } from './history/rename-history'
import { readIncidentFile, sealed, writeIncidentFile } from './incident-file'
import { removeQuietly, whyTaken, writeNewFile } from './new-incident'
import { failed, incidentPath, list, type OpenedArchive, type Version } from './opened-archive'
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
  const outside = await keepOutsideVersion(id, version, savedAt, archive)
  if (outside.kind === 'failed') return outside
  // What another program has put there is in the history by now, and is not what was approved here.
  const locked = outside.kind === 'none' ? await whyLocked(id, before.summary, incident, archive) : undefined
  if (locked) return failed(`${id} was not saved. ${locked}`)
  const outcome = await (incident.id === id
    ? overwrite(incident, before.save, version, savedAt, archive)
    : rename(id, incident, before.save, savedAt, archive))
  if (outcome.kind === 'saved' && outside.kind === 'kept') contents.report(outside.problem)
  if (outcome.kind === 'saved') await archive.journals.saved(id, incident, steps)
  return outcome.kind === 'saved' && outside.kind === 'kept' && outside.other
    ? { ...outcome, other: outside.other }
    : outcome
}

/** Whatever a bug may have made of an incident, it is not saved over what was approved. */
async function whyLocked(
  id: string,
  known: Pick<Incident, 'status'>,
  incident: Incident,
  archive: OpenedArchive,
): Promise<string | undefined> {
  if (!isLocked(known)) return undefined
  const found = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  if (found.kind !== 'opened' || mayFollow(found.file.data, incident)) return undefined
  const { status, revision } = found.file.data
  return `Revision ${revision} is ${status} and locked, and stays as it is. Amend it to change it.`
}

async function overwrite(
  incident: Incident,
  savesBefore: number,
  before: Version,
  savedAt: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { contents, circumstances, histories, inHand } = archive
  const { id } = incident
  const seal = sealed(incident, savesBefore + 1, savedAt)
  if (seal.kind === 'invalid') return failed(seal.reason)
  const unkept = await keepBeforeWriting(id, savedAt, archive)
  // Before it is saved: nothing is called signed that is not in the history.
  const decided = await decidedIn(id, incident, archive)
  if (decided) await keepVersion(id, seal.file, decided, savedAt, archive)
  const name = circumstances.fileNameFor(id)
  const attempts = [...(before.attempts ?? []), seal.file.sha256]
  inHand.set(id, { ...before, attempts })
  await writeIncidentFile(join(circumstances.folders.incidents, name), seal.file, circumstances.disk)
  if (unkept) contents.report(unkept)
  const stamp = await stampOf(name, circumstances)
  contents.catalogue.enter(seal.file, stamp)
  inHand.set(id, { stamp, sha256: seal.file.sha256 })
  histories.decisions.set(id, decisionsOf(incident))
  return { kind: 'saved', savedAt }
}

/**
 * The history goes on under the new id before there is an incident of that id, and keeps in it what is renamed.
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
  const seal = sealed(incident, savesBefore + 1, savedAt)
  if (seal.kind === 'invalid') return failed(seal.reason)
  const taken = await whyTaken(incident.id, archive)
  if (taken) return failed(taken)
  try {
    await keepBeforeWriting(oldId, savedAt, archive)
    const why = (await decidedIn(oldId, incident, archive)) ?? 'renamed'
    await shareHistory(oldId, incident.id, archive)
    await keepVersion(incident.id, seal.file, why, savedAt, archive)
    await writeNewFile(seal.file, archive)
  } catch (error) {
    await dropHistory(incident.id, archive)
    throw error
  }
  const outcome = { kind: 'saved', savedAt } as const
  const remaining = [...contents.known].filter((id) => id !== oldId)
  if (!(await list(remaining, archive))) return outcome
  contents.known.delete(oldId)
  contents.catalogue.remove(oldId)
  inHand.delete(oldId)
  await dropHistory(oldId, archive)
  const old = join(folders.incidents, circumstances.fileNameFor(oldId))
  await removeQuietly([`${old}.bak`, old], disk)
  await disk.flushFolder(folders.incidents).catch(ignore)
  return outcome
}
