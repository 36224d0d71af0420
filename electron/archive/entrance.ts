import { join } from 'node:path'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import type { Instant } from '../../domain/time'
import { type Lock, lockArchive, type SeenLock, type Watching } from './archive-lock'
import type { Folders } from './circumstances'
import { type Disk, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { ignore } from './disk/safe-file'
import { type ManifestFile, openManifest } from './manifest'
import { keepACopy } from './quarantine'

/** How an archive was entered: free to write, or only to read and why. */
export type Entrance = {
  readonly manifest: ManifestFile
  readonly readOnly: string | undefined
  readonly problems: readonly ArchiveProblem[]
  /** Who else has it, where only trying again can tell whether that program still runs. */
  readonly seen: SeenLock | undefined
} & Lock

/** Makes the folders where they are missing and takes the archive for this process. */
export async function enter(
  folders: Folders,
  now: Instant,
  disk: Disk,
  known: readonly ArchiveProblem[] = [],
  watching: Watching = {},
): Promise<Entrance> {
  const access = await take(folders, now, disk, watching)
  const manifest = await openManifest(folders.archive, disk)
  const readOnly = manifest.isNewer ? laterVersion(folders) : access.readOnly
  if (manifest.problem && !readOnly) await keepDamagedList(folders, now, disk)
  const refusal = readOnly && {
    file: access.file,
    message: `${readOnly} Until then, it can be read but not changed.`,
  }
  return {
    manifest,
    readOnly,
    problems: [...known, refusal, manifest.problem].filter((problem) => typeof problem === 'object'),
    seen: access.seen,
    lost: access.lost,
    release: access.release,
  }
}

/** The list is made again from the files; what could not be read is kept all the same, for whoever wants to look. */
async function keepDamagedList(folders: Folders, now: Instant, disk: Disk): Promise<void> {
  await keepACopy(join(folders.archive, 'manifest.json'), 'damaged', { folders, disk, now }).catch(ignore)
}

type Access = Lock & {
  readonly readOnly?: string
  readonly file: string
  readonly seen?: SeenLock | undefined
}

const noLock: Lock = { lost: async () => undefined, release: async () => {} }

async function take(folders: Folders, now: Instant, disk: Disk, watching: Watching): Promise<Access> {
  try {
    for (const folder of [folders.incidents, folders.quarantine]) await disk.makeFolder(folder)
    const lock = await lockArchive(folders.archive, now, watching)
    return lock.kind === 'locked'
      ? { file: 'LOCK', lost: lock.lost, release: lock.release }
      : { file: 'LOCK', ...noLock, readOnly: lock.reason, seen: lock.seen }
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return {
      file: folders.archive,
      ...noLock,
      readOnly: `The archive ${folders.archive} cannot be written to: ${cause}. ${advice}`,
    }
  }
}

function laterVersion({ archive }: Folders): string {
  return `The archive ${archive} was written by a later version of Debrief. Open it with that version.`
}
