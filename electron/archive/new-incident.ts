import { join } from 'node:path'
import { canonicalJson } from '../../domain/canonical-json'
import type { OpenOutcome } from '../../domain/desktop/incident-requests'
import { writeExchange } from '../../domain/exchange/write-exchange'
import { blankIncident, type Incident } from '../../domain/incident'
import type { SavedFile } from '../../domain/saved-file'
import type { Template, TemplateName } from '../../domain/template'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { type Disk, isDiskError } from './disk/disk'
import { ignore } from './disk/safe-file'
import { decisionsOf } from './history/decisions'
import { sealed, writeIncidentFile } from './incident-file'
import { fileNameOf, keysInTrash } from './keeping/trash'
import { lookAtIncident } from './open-incident'
import { type Failed, failed, list, type OpenedArchive } from './opened-archive'
import { isThere } from './quarantine'

export type AddOutcome = { readonly kind: 'added'; readonly id: string; readonly isNew: boolean } | Failed

/** Begins a post-mortem. Throws what the disk reports; then there is none. */
export async function createIncident(
  template: TemplateName,
  openedAt: Instant,
  archive: OpenedArchive,
  form?: Template,
): Promise<OpenOutcome> {
  const id = await nextId(openedAt.slice(0, 4), archive)
  const incident = { ...blankIncident(id, openedAt, template), ...(form ? { form } : {}) }
  const outcome = await putNew(incident, 0, openedAt, archive)
  if (outcome.kind === 'failed') return outcome
  await list(archive.contents.known, archive)
  await archive.journals.opened(incident)
  return { kind: 'opened', incident, savedAt: openedAt }
}

/**
 * INC-2026-043 after INC-2026-042. A number is not given twice while the archive knows of the first, or has it in the
 * trash: it could not come back under its own id.
 */
export async function nextId(year: string, { circumstances, contents }: OpenedArchive): Promise<string> {
  const { folders, disk } = circumstances
  const inTrash = new Set((await keysInTrash(circumstances).catch(noneWhereTrouble)).map(fileNameOf))
  const counted = new RegExp(`^INC-${year}-(\\d{1,9})$`, 'i')
  const numbers = [...contents.known].map((id) => Number(counted.exec(id)?.[1] ?? 0))
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const id = `INC-${year}-${String(number).padStart(3, '0')}`
    const name = circumstances.fileNameFor(id)
    if (!inTrash.has(name) && !(await isThere(join(folders.incidents, name), disk))) return id
  }
}

/** A trash that cannot be read keeps nobody from writing: what is in it can come back under another id. */
function noneWhereTrouble(error: unknown): string[] {
  if (isDiskError(error)) return []
  throw error
}

/** Takes in an incident from elsewhere. Throws what the disk reports; then nothing was added. */
export async function addIncident(
  incident: Incident,
  addedAt: Instant,
  archive: OpenedArchive,
): Promise<AddOutcome> {
  const { id } = incident
  const { circumstances, contents } = archive
  if (contents.catalogue.get(id)) {
    const present = await lookAtIncident(id, archive)
    if (present.kind === 'opened') return comparedWith(present.incident, incident)
    const path = join(circumstances.folders.incidents, circumstances.fileNameFor(id))
    if (await isThere(path, circumstances.disk)) return present
    // Its file has been lost meanwhile, and this may be the backup it comes back from.
    contents.catalogue.remove(id)
  }
  const outcome = await putNew(incident, 0, addedAt, archive)
  if (outcome.kind === 'failed') return outcome
  await list(contents.known, archive)
  return { kind: 'added', id, isNew: true }
}

/** Two incidents that are published as the same document say the same, whenever each was read. */
function comparedWith(present: Incident, incident: Incident): AddOutcome {
  const isSame = canonicalJson(writeExchange(present)) === canonicalJson(writeExchange(incident))
  return isSame
    ? { kind: 'added', id: incident.id, isNew: false }
    : failed(
        `${incident.id} is in the archive already, with other contents. Nothing was changed. To keep both, change one of the two ids.`,
      )
}

/** Writes an incident that has no file yet. Throws what the disk reports; then there is none. */
export async function putNew(
  incident: Incident,
  savesBefore: number,
  at: Instant,
  archive: OpenedArchive,
): Promise<{ readonly kind: 'saved'; readonly savedAt: Instant } | Failed> {
  const seal = sealed(incident, savesBefore + 1, at)
  if (seal.kind === 'invalid') return failed(seal.reason)
  const taken = await whyTaken(incident.id, archive)
  if (taken) return failed(taken)
  await writeNewFile(seal.file, archive)
  return { kind: 'saved', savedAt: at }
}

/** Why no incident can be put where one of an id belongs, if that is so. */
export async function whyTaken(
  id: string,
  { contents, circumstances }: OpenedArchive,
): Promise<string | undefined> {
  const neighbour = contents.catalogue.inPlaceOf(id)
  if (neighbour !== undefined) return takenBy(neighbour, id)
  const name = circumstances.fileNameFor(id)
  return (await isThere(join(circumstances.folders.incidents, name), circumstances.disk))
    ? `${id} was not saved: incidents/${name} is there already, but is not open here. Move that file away, or choose another id.`
    : undefined
}

/** Writes a file where there is none. Throws what the disk reports; then there is none. */
export async function writeNewFile(
  file: SavedFile,
  { contents, circumstances, histories, inHand }: OpenedArchive,
): Promise<void> {
  const { id } = file.data
  const { folders, disk } = circumstances
  const path = join(folders.incidents, circumstances.fileNameFor(id))
  try {
    await writeIncidentFile(path, file, disk)
  } catch (error) {
    // Where only the last step failed, there is a file that nobody was promised; it would be in the way of a retry.
    await removeQuietly([path, `${path}.bak`], disk)
    throw error
  }
  const stamp = await stampOf(circumstances.fileNameFor(id), circumstances)
  contents.known.add(id)
  contents.catalogue.enter(file, stamp)
  inHand.set(id, { stamp, sha256: file.sha256 })
  histories.decisions.set(id, decisionsOf(file.data))
}

function takenBy(neighbour: string, id: string): string {
  return neighbour === id
    ? `There is an incident ${id} already. Nothing was changed; choose another id.`
    : `${id} and ${neighbour} differ only in upper and lower case, and many computers take their files for the same. Nothing was changed; choose another id.`
}

export async function removeQuietly(paths: readonly string[], disk: Disk): Promise<void> {
  for (const path of paths) await disk.remove(path).catch(ignore)
}
