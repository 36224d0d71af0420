import { expect } from 'vitest'
import { type Disk, realDisk } from '../../electron/archive/disk/disk'
import type { Archive } from '../../electron/archive/incident-archive'
import { type BackupOutcome, makeBackup } from '../../electron/archive/keeping/make-backup'
import { unwatched, type Work } from '../../electron/archive/keeping/work'
import { savedAt } from './archives'

/** Backs an archive up as the app does, while it is open. */
export async function backUp(
  archive: Archive,
  path: string,
  disk: Disk = realDisk,
  work: Work = unwatched,
): Promise<BackupOutcome> {
  const frozen = await archive.freeze()
  if (frozen.kind === 'failed') return frozen
  try {
    return await makeBackup(frozen.folder, path, savedAt, disk, work)
  } finally {
    await archive.thaw(frozen.folder)
  }
}

export async function aBackupOf(archive: Archive, path: string): Promise<string> {
  expect(await backUp(archive, path)).toMatchObject({ kind: 'done' })
  return path
}
