import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { TrashedIncident } from '../../../domain/desktop/keeping-requests'
import { IncidentId } from '../../../domain/incident'
import { Instant } from '../../../domain/time'
import type { Circumstances } from '../circumstances'
import { hasCode, isDiskError } from '../disk/disk'
import { DamagedFile, ignore, isTemporary, keep, safeFile } from '../disk/safe-file'
import { readIncidentFile } from '../incident-file'
import { noneWhereGone } from './tree'

// What was moved to the trash stays there until it is deleted by hand:
//
//   trash/INC-1/incident.json, incident.json.bak   the file as it was
//   trash/INC-1/history/                           its earlier versions
//   trash/INC-1/trashed.json                       when, and which incident
//
// The folder is called like the file in incidents, so that the two can be told to belong together without reading them;
// where an incident of the same id is in the trash already, the next is called INC-1~2.

/** Where the parts of a trashed incident are. `key` is the name of its folder. */
export type TrashPlace = {
  readonly key: string
  readonly folder: string
  readonly file: string
  readonly history: string
  readonly note: string
}

export function trashOf({ folders }: Pick<Circumstances, 'folders'>): string {
  return join(folders.archive, 'trash')
}

export function placeInTrash(key: string, circumstances: Pick<Circumstances, 'folders'>): TrashPlace {
  const folder = join(trashOf(circumstances), key)
  return {
    key,
    folder,
    file: join(folder, 'incident.json'),
    history: join(folder, 'history'),
    note: join(folder, 'trashed.json'),
  }
}

/** The name in `incidents` that a trashed incident was moved from. */
export function fileNameOf(key: string): string {
  return `${key.replace(/~\d{1,4}$/, '')}.json`
}

/** The keys of everything in the trash. */
export async function keysInTrash(circumstances: Circumstances): Promise<string[]> {
  const entries = await circumstances.disk.entries(trashOf(circumstances)).catch(noneWhereGone)
  return entries
    .filter(({ name, kind }) => kind === 'folder' && !isTemporary(name))
    .map(({ name }) => name)
    .sort()
}

/** Where the next incident that is kept in a file of this name goes. */
export async function freePlace(fileName: string, circumstances: Circumstances): Promise<TrashPlace> {
  const taken = new Set((await keysInTrash(circumstances)).map((key) => key.toLowerCase()))
  const stem = fileName.replace(/\.json$/, '')
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}~${number}`
    if (!taken.has(key.toLowerCase())) return placeInTrash(key, circumstances)
  }
}

const Note = z.object({
  format: z.literal('debrief-trashed'),
  id: IncidentId,
  title: z.string(),
  trashedAt: Instant,
})
type Note = Readonly<z.infer<typeof Note>>

export async function writeNote(
  place: TrashPlace,
  note: Omit<Note, 'format'>,
  { disk }: Circumstances,
): Promise<void> {
  await keep(new Low<unknown>(safeFile(place.note, disk), null), { format: 'debrief-trashed', ...note })
}

/** Everything in the trash, the latest first. What cannot be read is listed with the reason. */
export async function listTrash(circumstances: Circumstances): Promise<TrashedIncident[]> {
  const found: TrashedIncident[] = []
  for (const key of await keysInTrash(circumstances)) found.push(await describe(key, circumstances))
  return found.sort((a, b) => (a.trashedAt < b.trashedAt ? 1 : -1))
}

/** The note tells it quickly; where there is none, the incident itself does. */
async function describe(key: string, circumstances: Circumstances): Promise<TrashedIncident> {
  const place = placeInTrash(key, circumstances)
  const note = await readNote(place, circumstances)
  if (note) return { kind: 'restorable', key, ...note }
  const found = await readIncidentFile(place.file, circumstances.disk)
  if (found.kind === 'opened') {
    const { id, title } = found.file.data
    return { kind: 'restorable', key, id, title, trashedAt: found.file.savedAt }
  }
  return { kind: 'unreadable', key, trashedAt: circumstances.now, folder: `trash/${key}` }
}

export async function readNote(
  place: TrashPlace,
  { disk }: Circumstances,
): Promise<Pick<Note, 'id' | 'title' | 'trashedAt'> | undefined> {
  const json = await safeFile(place.note, disk)
    .read()
    .catch((error: unknown) => {
      if (error instanceof DamagedFile || isDiskError(error)) return null
      throw error
    })
  const note = Note.safeParse(json).data
  return note && { id: note.id, title: note.title, trashedAt: note.trashedAt }
}

/** Whether a rename failed because there was nothing to rename. */
export async function moveIfThere(from: string, to: string, { disk }: Circumstances): Promise<boolean> {
  try {
    await disk.rename(from, to)
    return true
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return false
    throw error
  }
}

/** The names of folders are only made to survive a power cut where the system can; that may fail. */
export async function flushQuietly(folder: string, { disk }: Circumstances): Promise<void> {
  await disk.flushFolder(folder).catch(ignore)
}
