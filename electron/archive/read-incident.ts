import { stat } from 'node:fs/promises'
import type { OpenOutcome } from '../../domain/desktop/incident-requests'
import type { RecordFacts } from '../../domain/report/report'
import type { Instant } from '../../domain/time'
import { foldersOf } from './circumstances'
import { realDisk } from './disk/disk'
import { versionHolding } from './history/versions'
import type { ArchiveKey } from './protection/archive-key'
import { hiddenNames, plainNames } from './protection/names'
import { protectedDisk } from './protection/protected-disk'
import { takeIn } from './take-in'

/** An incident, and what was wrong with its file where its last good copy stands in. */
export type ReadIncident = OpenOutcome & {
  readonly warning?: string
  /** The version in its history that holds the same, where there is one. */
  readonly version?: RecordFacts['version']
}

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
  const { data: incident, savedAt } = taken.file
  const version = await versionHolding(taken.file, circumstances)
  const opened = { kind: 'opened', incident, savedAt, ...(version ? { version } : {}) } as const
  return taken.problem ? { ...opened, warning: taken.problem.message } : opened
}
