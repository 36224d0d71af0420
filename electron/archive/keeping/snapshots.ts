import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { SaveOutcome } from '../../../domain/desktop/incident-requests'
import type { ChangedIncident, SnapshotSummary } from '../../../domain/desktop/keeping-requests'
import { edit } from '../../../domain/edit'
import type { Instant } from '../../../domain/time'
import type { Circumstances } from '../circumstances'
import { stampOf } from '../circumstances'
import { isDiskError } from '../disk/disk'
import { DamagedFile, isTemporary, keep, safeFile, temporaryName } from '../disk/safe-file'
import { readIncidentFile } from '../incident-file'
import { putNew } from '../new-incident'
import { openIncident } from '../open-incident'
import { failed, list, type OpenedArchive } from '../opened-archive'
import { saveIncident } from '../save-incident'
import { sha256OfData } from '../sha256'
import { freeze, isPartOfArchive, removeLeftOvers } from './frozen'
import { daysToDrop } from './snapshot-rule'
import { noneWhereGone, removeTree, type TreePath } from './tree'

// snapshots/2026-11-25/ holds a second name for each file of that day. It takes no space until a file changes or goes.

export type TakenSnapshot = { readonly kind: 'taken' | 'present'; readonly day: string }

/** Holds on to the archive as it is, once a day. Throws what the disk reports; then there is no half of one. */
export async function takeSnapshot(
  day: string,
  { circumstances, contents }: OpenedArchive,
): Promise<TakenSnapshot> {
  const { disk } = circumstances
  const folder = snapshotsOf(circumstances)
  await disk.makeFolder(folder)
  const days = await daysIn(circumstances)
  if (days.includes(day)) return { kind: 'present', day }
  await removeLeftOvers(folder, disk)
  const temporary = temporaryName(join(folder, day))
  try {
    const { files, bytes } = await freeze(temporary, isPartOfSnapshot, circumstances)
    const note = {
      format: 'debrief-snapshot',
      incidents: contents.catalogue.count(),
      files: files.length,
      bytes,
    }
    await keep(new Low<unknown>(safeFile(join(temporary, noteName), disk), null), note)
    await disk.rename(temporary, join(folder, day))
    await disk.flushFolder(folder)
  } catch (error) {
    await removeTree(temporary, disk).catch(onlyBugs)
    throw error
  }
  for (const old of daysToDrop([...days, day])) await drop(old, circumstances)
  return { kind: 'taken', day }
}

/** The latest first. */
export async function listSnapshots(circumstances: Circumstances): Promise<SnapshotSummary[]> {
  const days = await daysIn(circumstances)
  return Promise.all(days.reverse().map((day) => describe(day, circumstances)))
}

/** Incidents that have changed since a day, or are not in the archive any more. */
export async function changedSince(
  day: string,
  { circumstances, contents }: OpenedArchive,
): Promise<ChangedIncident[]> {
  const { disk, fileNameFor, folders } = circumstances
  const then = join(snapshotsOf(circumstances), day, 'incidents')
  const names = (await disk.list(then)).filter((name) => name.endsWith('.json'))
  const ids = new Map(
    Array.from(contents.catalogue.entries(), ({ summary: { id } }) => [fileNameFor(id), id]),
  )
  const changed: ChangedIncident[] = []
  for (const name of names) {
    if ((await disk.stamp(join(then, name))) === (await stampOf(name, circumstances))) continue
    const found = await readIncidentFile(join(then, name), disk)
    if (found.kind !== 'opened') continue
    const { id, title } = found.file.data
    const now = await readIncidentFile(join(folders.incidents, name), disk)
    if (now.kind === 'opened' && sha256OfData(now.file.data) === sha256OfData(found.file.data)) continue
    changed.push({ id, title, savedAt: found.file.savedAt, isGone: !ids.has(name) })
  }
  return changed.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Makes an incident what it was that day. What it is now stays as an earlier version of it. */
export async function restoreFromSnapshot(
  day: string,
  id: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<SaveOutcome> {
  const { circumstances, contents } = archive
  const path = join(snapshotsOf(circumstances), day, 'incidents', circumstances.fileNameFor(id))
  const found = await readIncidentFile(path, circumstances.disk)
  if (found.kind !== 'opened')
    return failed(`${id} cannot be read in the snapshot of ${day}. Nothing was changed.`)
  if (contents.catalogue.get(id)) {
    const opened = await openIncident(id, archive)
    if (opened.kind === 'failed') return opened
    const reason = `Restored from the snapshot of ${day}`
    const restored = edit(opened.incident, { kind: 'restore', by: found.file.data, reason, at })
    return saveIncident(id, restored, [], at, archive)
  }
  const outcome = await putNew(found.file.data, found.file.save, at, archive)
  if (outcome.kind === 'saved') await list(contents.known, archive)
  return outcome
}

export function snapshotFolder(day: string, circumstances: Pick<Circumstances, 'folders'>): string {
  return join(snapshotsOf(circumstances), day)
}

/** What is wanted of a snapshot when it becomes an archive of its own. */
export function isPartOfSnapshot(path: TreePath): boolean {
  const [first] = path
  return (
    isPartOfArchive(path) &&
    first !== 'trash' &&
    first !== 'quarantine' &&
    !(first === 'incidents' && path.at(-1)?.endsWith('.bak')) &&
    !(path.length === 1 && first?.startsWith(noteName))
  )
}

const noteName = 'snapshot.json'
const Note = z.object({ incidents: z.int(), files: z.int(), bytes: z.number() })

async function describe(day: string, circumstances: Circumstances): Promise<SnapshotSummary> {
  const json = await safeFile(join(snapshotsOf(circumstances), day, noteName), circumstances.disk)
    .read()
    .catch((error: unknown) => {
      if (error instanceof DamagedFile || isDiskError(error)) return null
      throw error
    })
  const note = Note.safeParse(json).data
  return note ? { day, incidents: note.incidents, bytes: note.bytes } : { day }
}

async function daysIn(circumstances: Circumstances): Promise<string[]> {
  const entries = await circumstances.disk.entries(snapshotsOf(circumstances)).catch(noneWhereGone)
  return entries
    .filter(({ name, kind }) => kind === 'folder' && !isTemporary(name) && /^\d{4}-\d\d-\d\d$/.test(name))
    .map(({ name }) => name)
    .sort()
}

/** Gone at once for whoever looks; a kill meanwhile leaves what the next snapshot removes. */
async function drop(day: string, circumstances: Circumstances): Promise<void> {
  const { disk } = circumstances
  const path = join(snapshotsOf(circumstances), day)
  const temporary = temporaryName(path)
  await disk.rename(path, temporary)
  await removeTree(temporary, disk)
}

function snapshotsOf({ folders }: Pick<Circumstances, 'folders'>): string {
  return join(folders.archive, 'snapshots')
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
