import type { NotedExport } from '../../../domain/exported'
import type { Instant } from '../../../domain/time'
import { lockArchive } from '../archive-lock'
import { isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { failed } from '../opened-archive'
import type { ArchiveKey } from '../protection/archive-key'
import { circumstancesOf } from './circumstances-of'
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
