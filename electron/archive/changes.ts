import { join } from 'node:path'
import { canonicalJson } from '../../domain/canonical-json'
import type { OpenOutcome, SaveOutcome } from '../../domain/desktop'
import { writeExchange } from '../../domain/exchange/write-exchange'
import { blankIncident, type Incident, type TemplateName } from '../../domain/incident'
import type { Instant } from '../../domain/time'
import type { Circumstances } from './circumstances'
import type { Contents } from './contents'
import { type Disk, isDiskError } from './disk'
import { diskTrouble } from './disk-trouble'
import { fileNameFor } from './file-name'
import { sealed, writeIncidentFile } from './incident-file'
import type { ManifestFile } from './manifest'
import { keepOutsideVersion, stampOf } from './outside-versions'
import { isThere } from './quarantine'
import { ignore } from './safe-file'
import { takeIn } from './take-in'

/** An archive that is open: where it is, what is in it. */
export type OpenedArchive = {
  readonly circumstances: Circumstances
  readonly contents: Contents
  readonly manifest: ManifestFile
}

export type Failed = { readonly kind: 'failed'; readonly reason: string }

export type AddOutcome = { readonly kind: 'added'; readonly id: string; readonly isNew: boolean } | Failed

// All of these throw what the disk reports; what was on disk before is still there then.

export async function openIncident(id: string, archive: OpenedArchive): Promise<OpenOutcome> {
  const { contents, circumstances } = archive
  const known = contents.catalogue.get(id)
  if (!known) return failed(`There is no incident ${id} in this archive.`)
  const stamp = await stampOf(fileNameFor(id), circumstances)
  const taken = await takeIn(fileNameFor(id), circumstances)
  if (taken.problem) contents.report(taken.problem)
  if (taken.kind === 'lost') return failed(taken.problem.message)
  // It may have been changed by another program since the archive was opened.
  if (stamp !== known.stamp || taken.problem) contents.catalogue.enter(taken.file, taken.problem ? '' : stamp)
  return { kind: 'opened', incident: taken.file.data, savedAt: taken.file.savedAt }
}

export async function createIncident(
  template: TemplateName,
  openedAt: Instant,
  archive: OpenedArchive,
): Promise<OpenOutcome> {
  const id = await nextId(openedAt.slice(0, 4), archive)
  const incident = blankIncident(id, openedAt, template)
  const outcome = await putNew(incident, 0, openedAt, archive)
  if (outcome.kind === 'failed') return outcome
  await list(archive.contents.known, archive)
  return { kind: 'opened', incident, savedAt: openedAt }
}

/** INC-2026-043 after INC-2026-042. A number is not given twice while the archive knows of the first. */
async function nextId(year: string, { circumstances, contents }: OpenedArchive): Promise<string> {
  const { folders, disk } = circumstances
  const counted = new RegExp(`^INC-${year}-(\\d{1,9})$`, 'i')
  const numbers = [...contents.known].map((id) => Number(counted.exec(id)?.[1] ?? 0))
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const id = `INC-${year}-${String(number).padStart(3, '0')}`
    if (!(await isThere(join(folders.incidents, fileNameFor(id)), disk))) return id
  }
}

export async function addIncident(
  incident: Incident,
  addedAt: Instant,
  archive: OpenedArchive,
): Promise<AddOutcome> {
  const { id } = incident
  if (archive.contents.catalogue.get(id)) {
    const present = await openIncident(id, archive)
    if (present.kind === 'failed') return present
    return isSame(present.incident, incident)
      ? { kind: 'added', id, isNew: false }
      : failed(
          `${id} is in the archive already, with other contents. Nothing was changed. To keep both, change one of the two ids.`,
        )
  }
  const outcome = await putNew(incident, 0, addedAt, archive)
  if (outcome.kind === 'failed') return outcome
  await list(archive.contents.known, archive)
  return { kind: 'added', id, isNew: true }
}

/** Two incidents that are published as the same document say the same, whenever each was read. */
function isSame(a: Incident, b: Incident): boolean {
  return canonicalJson(writeExchange(a)) === canonicalJson(writeExchange(b))
}

export async function saveIncident(
  id: string,
  incident: Incident,
  savedAt: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { contents, circumstances } = archive
  const before = contents.catalogue.get(id)
  if (!before) return failed(`There is no incident ${id} in this archive, so nothing was saved.`)
  if (incident.id !== id) return rename(id, incident, savedAt, archive)
  const seal = sealed(incident, before.save + 1, savedAt)
  if (seal.kind === 'invalid') return notSealed(id, seal.reason)
  const obstacle = await keepOutsideVersion(id, before, archive)
  if (obstacle) return obstacle
  await writeIncidentFile(
    join(circumstances.folders.incidents, fileNameFor(id)),
    seal.file,
    circumstances.disk,
  )
  contents.catalogue.enter(seal.file, await stampOf(fileNameFor(id), circumstances))
  return { kind: 'saved', savedAt }
}

/**
 * The new file is complete before the old one goes: a crash between leaves both, never none. The same holds where
 * the list of incidents cannot be written or the old file not be removed.
 */
async function rename(
  oldId: string,
  incident: Incident,
  savedAt: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { contents, circumstances } = archive
  const outcome = await putNew(incident, contents.catalogue.get(oldId)?.save ?? 0, savedAt, archive)
  if (outcome.kind === 'failed') return outcome
  const isListed = await list(
    [...contents.known].filter((id) => id !== oldId),
    archive,
  )
  if (!isListed) return outcome
  contents.known.delete(oldId)
  contents.catalogue.remove(oldId)
  const old = join(circumstances.folders.incidents, fileNameFor(oldId))
  await removeQuietly([`${old}.bak`, old], circumstances.disk)
  await circumstances.disk.flushFolder(circumstances.folders.incidents).catch(ignore)
  return outcome
}

/** Writes an incident that has no file yet. */
async function putNew(
  incident: Incident,
  savesBefore: number,
  at: Instant,
  archive: OpenedArchive,
): Promise<{ readonly kind: 'saved'; readonly savedAt: Instant } | Failed> {
  const { contents, circumstances } = archive
  const { id } = incident
  const neighbour = contents.catalogue.inPlaceOf(id)
  if (neighbour !== undefined) return failed(takenBy(neighbour, id))
  const seal = sealed(incident, savesBefore + 1, at)
  if (seal.kind === 'invalid') return notSealed(id, seal.reason)
  const path = join(circumstances.folders.incidents, fileNameFor(id))
  if (await isThere(path, circumstances.disk)) {
    return failed(
      `${id} was not saved: incidents/${fileNameFor(id)} is there already, but is not open here. Move that file away, or choose another id.`,
    )
  }
  try {
    await writeIncidentFile(path, seal.file, circumstances.disk)
  } catch (error) {
    // Where only the last step failed, there is a file that nobody was promised; it would be in the way of a retry.
    await removeQuietly([path, `${path}.bak`], circumstances.disk)
    throw error
  }
  contents.known.add(id)
  contents.catalogue.enter(seal.file, await stampOf(fileNameFor(id), circumstances))
  return { kind: 'saved', savedAt: at }
}

function takenBy(neighbour: string, id: string): string {
  return neighbour === id
    ? `There is an incident ${id} already. Nothing was changed; choose another id.`
    : `${id} and ${neighbour} differ only in upper and lower case, and many computers take their files for the same. Nothing was changed; choose another id.`
}

/** The incidents are safe without the list; it only tells when one of them goes missing. */
export async function list(ids: Iterable<string>, { manifest, contents }: OpenedArchive): Promise<boolean> {
  try {
    await manifest.write(ids)
    return true
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    contents.report({
      file: 'manifest.json',
      message: `The list of incidents could not be brought up to date: ${cause}. All incidents are safe. ${advice}`,
    })
    return false
  }
}

async function removeQuietly(paths: readonly string[], disk: Disk): Promise<void> {
  for (const path of paths) await disk.remove(path).catch(ignore)
}

function notSealed(id: string, reason: string): Failed {
  return failed(`${id} was not saved: ${reason} What was saved before is safe.`)
}

function failed(reason: string): Failed {
  return { kind: 'failed', reason }
}
