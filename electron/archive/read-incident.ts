import { stat } from 'node:fs/promises'
import type { OpenOutcome } from '../../domain/desktop/incident-requests'
import type { Instant } from '../../domain/time'
import { foldersOf } from './circumstances'
import { realDisk } from './disk/disk'
import type { ArchiveKey } from './protection/archive-key'
import { hiddenNames, plainNames } from './protection/names'
import { protectedDisk } from './protection/protected-disk'
import { takeIn } from './take-in'

/** An incident, and what was wrong with its file where its last good copy stands in. */
export type ReadIncident = OpenOutcome & { readonly warning?: string }

/**
 * Reads one incident of an archive without opening it, whoever has it open; changes nothing on disk.
 * @param key of a protected archive
 */
export async function readIncident(
  folder: string,
  id: string,
  now: Instant,
  key?: ArchiveKey,
): Promise<ReadIncident> {
  const folders = foldersOf(folder)
  const isArchive = await stat(folders.incidents).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isArchive) return { kind: 'failed', reason: `There is no archive in ${folder}.` }
  const circumstances = {
    folders,
    disk: key ? protectedDisk(realDisk, key) : realDisk,
    now,
    mayRepair: false,
    ...(key ? hiddenNames(key) : plainNames),
  }
  const taken = await takeIn(circumstances.fileNameFor(id), circumstances)
  if (taken.kind === 'lost') {
    const reason = taken.isMissing
      ? `There is no incident ${id} in the archive ${folder}.`
      : taken.problem.message
    return { kind: 'failed', reason }
  }
  const opened = { kind: 'opened', incident: taken.file.data, savedAt: taken.file.savedAt } as const
  return taken.problem ? { ...opened, warning: taken.problem.message } : opened
}
