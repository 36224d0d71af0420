import { dirname, join } from 'node:path'
import type { RestoreOutcome, TrashOutcome } from '../../../domain/desktop/keeping-requests'
import type { Instant } from '../../../domain/time'
import type { Circumstances } from '../circumstances'
import { stampOf } from '../circumstances'
import { type Disk, isDiskError } from '../disk/disk'
import { isTemporary, temporaryName } from '../disk/safe-file'
import { forgetHistory, recallHistory } from '../history/history'
import { readIncidentFile } from '../incident-file'
import { removeJournal } from '../journal/journal-file'
import { putNew, removeQuietly } from '../new-incident'
import { lookAtIncident } from '../open-incident'
import { type Failed, failed, list, type OpenedArchive } from '../opened-archive'
import { isThere } from '../quarantine'
import {
  fileNameOf,
  flushQuietly,
  freePlace,
  keysInTrash,
  moveIfThere,
  placeInTrash,
  readNote,
  type TrashPlace,
  trashOf,
  writeNote,
} from './trash'
import { placeSafely, removeTree } from './tree'

// An incident on its way into the trash or out of it is in one of the two places, or in both, never in neither. In both
// means halfway: what is in incidents then counts, whichever way it was going, and the half in the trash goes again.

/** Moves an incident to the trash. Throws what the disk reports; then it is still in the archive. */
export async function trashIncident(
  id: string,
  trashedAt: Instant,
  archive: OpenedArchive,
): Promise<TrashOutcome> {
  const { circumstances, contents, inHand } = archive
  const { folders, disk } = circumstances
  const found = await lookAtIncident(id, archive)
  if (found.kind === 'failed') return found
  const name = circumstances.fileNameFor(id)
  const place = await freePlace(name, circumstances)
  const { title } = found.incident
  const file = join(folders.incidents, name)
  try {
    await disk.makeFolder(place.folder)
    await writeNote(place, { id, title, trashedAt }, circumstances)
    await placeSafely(file, place.file, disk)
    if (await isThere(`${file}.bak`, disk)) await placeSafely(`${file}.bak`, `${place.file}.bak`, disk)
    await disk.flushFolder(trashOf(circumstances))
    await disk.flushFolder(folders.archive)
    if (!(await list(withoutId(contents.known, id), archive))) {
      throw Object.assign(new Error('the list was not written'), { code: 'EIO' })
    }
    await disk.remove(file)
  } catch (error) {
    // Some errors are told of what has happened all the same: then the one in the trash is the only one.
    if (!(await isGone(file, disk))) {
      // What was put beside it is in nobody's way; where it cannot be removed now, the next opening does.
      await removeTree(place.folder, disk).catch(onlyBugs)
      await list(contents.known, archive)
      throw error
    }
  }
  contents.known.delete(id)
  contents.catalogue.remove(id)
  inHand.delete(id)
  await removeQuietly([join(folders.incidents, `${name}.bak`)], disk)
  await flushQuietly(folders.incidents, circumstances)
  await moveIfThere(historyOf(name, circumstances), place.history, circumstances).catch(onlyBugs)
  forgetHistory(id, archive)
  return { kind: 'trashed', key: place.key, id, title }
}

/** Puts an incident back, under another id where its own is taken. Throws what the disk reports; then it is still in the trash. */
export async function restoreIncident(
  key: string,
  newId: string | undefined,
  restoredAt: Instant,
  archive: OpenedArchive,
): Promise<RestoreOutcome> {
  const { circumstances, contents } = archive
  const place = await known(key, circumstances)
  if (!place) return failed('This incident is not in the trash any more.')
  const { folders, disk } = circumstances
  const found = await readIncidentFile(place.file, disk)
  const spare = found.kind === 'opened' ? found : await readIncidentFile(`${place.file}.bak`, disk)
  if (spare.kind !== 'opened') return failed(unreadable(place))
  const { id } = spare.file.data
  const target = newId ?? id
  const neighbour = contents.catalogue.inPlaceOf(target)
  if (neighbour !== undefined) return { kind: 'taken', id: neighbour }
  const name = circumstances.fileNameFor(target)
  if (target !== id || found.kind !== 'opened') {
    const outcome = await putNew({ ...spare.file.data, id: target }, spare.file.save, restoredAt, archive)
    if (outcome.kind === 'failed') return outcome
    await list(contents.known, archive)
  } else {
    const file = join(folders.incidents, name)
    if (await isThere(file, disk)) {
      return failed(`${id} was not restored: incidents/${name} is there already, but is not open here.`)
    }
    try {
      await placeSafely(place.file, file, disk)
    } catch (error) {
      await removeQuietly([file], disk)
      throw error
    }
    contents.known.add(id)
    contents.catalogue.enter(found.file, await stampOf(name, circumstances))
    await list(contents.known, archive)
  }
  await moveIfThere(place.history, historyOf(name, circumstances), circumstances).catch(onlyBugs)
  await recallHistory(target, archive).catch(onlyBugs)
  await putAway(place, circumstances).catch(onlyBugs)
  return { kind: 'restored', id: target }
}

export type Deleted = { readonly kind: 'deleted'; readonly count: number } | Failed

/** Deletes incidents for good. Throws what the disk reports. */
export async function deleteFromTrash(
  keys: readonly string[] | 'all',
  { circumstances, contents }: OpenedArchive,
): Promise<Deleted> {
  let count = 0
  for (const key of keys === 'all' ? await keysInTrash(circumstances) : keys) {
    const place = await known(key, circumstances)
    if (!place) continue
    const { id } = { id: undefined, ...(await readNote(place, circumstances)) }
    await putAway(place, circumstances)
    count++
    // Its undo history holds its words too.
    if (id !== undefined && !contents.catalogue.get(id))
      await removeJournal(id, circumstances).catch(onlyBugs)
  }
  return { kind: 'deleted', count }
}

/**
 * Brings to its end what a kill left halfway. Throws what the disk reports.
 * @param ids the incidents that the archive should hold: of these, what is missing is damage, not a move
 */
export async function settleTrash(ids: Iterable<string>, circumstances: Circumstances): Promise<void> {
  const { folders, disk, fileNameFor } = circumstances
  const trash = trashOf(circumstances)
  if (!(await isThere(trash, disk))) return
  const keys = await keysInTrash(circumstances)
  const expected = keys.length === 0 ? new Set() : new Set([...ids].map(fileNameFor))
  for (const { name } of await disk.entries(trash)) {
    if (isTemporary(name)) await removeTree(join(trash, name), disk)
  }
  for (const key of keys) {
    const place = placeInTrash(key, circumstances)
    const name = fileNameOf(key)
    const file = join(folders.incidents, name)
    const isInArchive = await isThere(file, disk)
    const isInTrash = await isThere(place.file, disk)
    if (isInArchive && (!isInTrash || (await isSame(file, place.file, circumstances)))) {
      await moveIfThere(place.history, historyOf(name, circumstances), circumstances)
      await putAway(place, circumstances)
    } else if (!isInArchive && isInTrash && !expected.has(name)) {
      if (!(await isThere(place.history, disk))) {
        await moveIfThere(historyOf(name, circumstances), place.history, circumstances)
      }
      await removeQuietly([`${file}.bak`], disk)
    }
  }
}

/** Whether it is known for sure that there is no file any more. */
function isGone(path: string, disk: Disk): Promise<boolean> {
  return isThere(path, disk).then(
    (isStill) => !isStill,
    () => false,
  )
}

/** Gone at once for whoever looks; a kill meanwhile leaves what the next opening removes. */
async function putAway(place: TrashPlace, circumstances: Circumstances): Promise<void> {
  const { disk } = circumstances
  const temporary = temporaryName(place.folder)
  await disk.rename(place.folder, temporary)
  await disk.flushFolder(dirname(place.folder))
  await removeTree(temporary, disk)
}

async function isSame(a: string, b: string, { disk }: Circumstances): Promise<boolean> {
  if ((await disk.stamp(a)) === (await disk.stamp(b))) return true
  return (await disk.readRaw(a)).equals(await disk.readRaw(b))
}

/** Only what is listed in the trash can be asked for: a key is no way out of it. */
async function known(key: string, circumstances: Circumstances): Promise<TrashPlace | undefined> {
  return (await keysInTrash(circumstances)).includes(key) ? placeInTrash(key, circumstances) : undefined
}

function historyOf(name: string, { folders }: Circumstances): string {
  return join(folders.archive, 'history', name.replace(/\.json$/, ''))
}

function withoutId(ids: ReadonlySet<string>, id: string): string[] {
  return [...ids].filter((other) => other !== id)
}

function unreadable({ key }: TrashPlace): string {
  return `This incident cannot be read, and was left as it is in trash/${key}. Its file may be in a backup or in a snapshot.`
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
