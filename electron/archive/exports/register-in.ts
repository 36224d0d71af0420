import type { NotedExport } from '../../../domain/exported'
import type { Instant } from '../../../domain/time'
import { lockArchive } from '../archive-lock'
import { type Circumstances, foldersOf } from '../circumstances'
import { isDiskError, realDisk } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { failed } from '../opened-archive'
import type { ArchiveKey } from '../protection/archive-key'
import { hiddenNames, plainNames } from '../protection/names'
import { protectedDisk } from '../protection/protected-disk'
import { noteExports, type RegisterOutcome, readRegister } from './register'

/** Reads which documents have left an archive without opening it; changes nothing on disk. */
export function readRegisterIn(folder: string, now: Instant, key?: ArchiveKey): Promise<RegisterOutcome> {
  return readRegister(circumstancesOf(folder, now, key))
}

/** Notes exports in an archive that nobody has open; else says why not. Nothing else in it is touched. */
export async function noteExportsIn(
  folder: string,
  exports: readonly NotedExport[],
  now: Instant,
  key?: ArchiveKey,
): Promise<RegisterOutcome> {
  try {
    const lock = await lockArchive(folder, now, {})
    if (lock.kind !== 'locked') return failed(lock.reason)
    try {
      return await noteExports(exports, circumstancesOf(folder, now, key))
    } finally {
      await lock.release()
    }
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return failed(`The register of exports could not be written: ${cause}. ${advice}`)
  }
}

function circumstancesOf(folder: string, now: Instant, key: ArchiveKey | undefined): Circumstances {
  return {
    folders: foldersOf(folder),
    disk: key ? protectedDisk(realDisk, key) : realDisk,
    now,
    mayRepair: false,
    ...(key ? hiddenNames(key) : plainNames),
  }
}
