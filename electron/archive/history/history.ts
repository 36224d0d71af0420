import { dirname } from 'node:path'
import { canonicalJson } from '../../../domain/canonical-json'
import type { ArchiveProblem } from '../../../domain/desktop/archive-requests'
import type { WhyKept } from '../../../domain/desktop/history-requests'
import type { SavedFile } from '../../../domain/saved-file'
import { type Instant, secondsBetween } from '../../../domain/time'
import { isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { readIncidentFile } from '../incident-file'
import { incidentPath, list, type OpenedArchive } from '../opened-archive'
import { isThere, setAside } from '../quarantine'
import { noVersions } from './anchor'
import type { Newest } from './histories'
import {
  historyFolderOf,
  readVersionFile,
  sealVersion,
  type Version,
  versionPath,
  writeVersionFile,
} from './version-file'

/** While an incident is being written, a version is kept at most this often, in seconds. */
const keptEverySeconds = 300

/**
 * Keeps what is about to be written over, unless a version was kept a moment ago. That it could not be kept is to be
 * told, but keeps nobody from saving what they wrote.
 */
export async function keepBeforeWriting(
  id: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<ArchiveProblem | undefined> {
  try {
    const { version } = await newestOf(id, archive)
    // Either way round, as a clock may have been set back.
    if (version && Math.abs(secondsBetween(version.keptAt, at)) < keptEverySeconds) return undefined
    const found = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
    if (found.kind === 'opened' && !holds(version, found.file)) {
      await keepVersion(id, found.file, 'written', at, archive)
    }
    return undefined
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return {
      file: 'history',
      message: `No version of ${id} could be kept in its history: ${cause}. What you write is saved all the same. ${advice}`,
    }
  }
}

/** Keeps a state of an incident, unless the newest version says the same. Answers with the version that holds it. */
export async function keepOnce(
  id: string,
  file: SavedFile,
  why: WhyKept,
  keptAt: Instant,
  archive: OpenedArchive,
): Promise<Version> {
  const { version } = await newestOf(id, archive)
  return version && canonicalJson(version.saved.data) === canonicalJson(file.data)
    ? version
    : keepVersion(id, file, why, keptAt, archive)
}

export function holds(version: Version | undefined, file: SavedFile): boolean {
  return version?.saved.sha256 === file.sha256
}

/** Keeps a state of an incident for good. Throws what the disk reports; then nothing was kept. */
export async function keepVersion(
  id: string,
  file: SavedFile,
  why: WhyKept,
  keptAt: Instant,
  archive: OpenedArchive,
): Promise<Version> {
  const { circumstances, histories } = archive
  const { disk } = circumstances
  const newest = await newestOf(id, archive)
  // So that a kill leaves one version at most that the list does not know of, and more of them are found out.
  if (histories.ahead.has(id)) await list(archive.contents.known, archive)
  const folder = historyFolderOf(circumstances.fileNameFor(id), circumstances)
  const number = newest.versions + 1
  const version = sealVersion({ number, id, why, keptAt, previous: newest.head, saved: file })
  await disk.makeFolder(folder)
  if (number === 1) await disk.flushFolder(dirname(folder))
  const path = versionPath(folder, number)
  // It does not follow the newest one, or that would have been found: nobody here has written it.
  if (await isThere(path, disk)) await setAside(path, 'damaged', circumstances)
  try {
    await writeVersionFile(folder, version, disk)
  } catch (error) {
    // Where only the last step failed it may be there; looking again will tell.
    histories.newest.delete(id)
    throw error
  }
  remember(id, { versions: number, head: version.hash, version }, archive)
  return version
}

/**
 * The newest version, without listing a folder: the one the manifest names, and those that follow it because the
 * program was ended before the manifest was written.
 */
export async function newestOf(id: string, archive: OpenedArchive): Promise<Newest> {
  const { circumstances, contents, histories } = archive
  const known = histories.newest.get(id)
  if (known) return known
  const folder = historyFolderOf(circumstances.fileNameFor(id), circumstances)
  const anchor = histories.anchors.get(id) ?? noVersions
  let newest: Newest = anchor
  if (anchor.versions > 0) {
    const found = await readVersionFile(folder, anchor.versions, circumstances.disk)
    if (found.kind === 'kept' && found.version.hash === anchor.head) {
      newest = { ...anchor, version: found.version }
    } else {
      contents.report({
        file: 'history',
        message: `The newest version in the history of ${id}, version ${anchor.versions}, is gone or was changed. The incident itself is safe. Verify the archive to see what else is.`,
      })
    }
  }
  for (;;) {
    const next = await readVersionFile(folder, newest.versions + 1, circumstances.disk)
    if (next.kind !== 'kept' || next.version.previous !== newest.head) break
    newest = { versions: next.version.number, head: next.version.hash, version: next.version }
  }
  if (newest.versions > anchor.versions) remember(id, newest, archive)
  else histories.newest.set(id, newest)
  return newest
}

/** For an incident that leaves the archive, and takes its history along. */
export function forgetHistory(id: string, { histories }: OpenedArchive): void {
  histories.newest.delete(id)
  histories.anchors.delete(id)
  histories.decisions.delete(id)
}

/** For an incident that comes back with its history. */
export async function recallHistory(id: string, archive: OpenedArchive): Promise<void> {
  forgetHistory(id, archive)
  await newestOf(id, archive)
}

function remember(id: string, newest: Newest, { histories }: OpenedArchive): void {
  histories.newest.set(id, newest)
  histories.anchors.set(id, { versions: newest.versions, head: newest.head })
  histories.ahead.add(id)
}
