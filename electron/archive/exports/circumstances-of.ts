import type { Instant } from '../../../domain/time'
import { type Circumstances, foldersOf } from '../circumstances'
import { realDisk } from '../disk/disk'
import type { ArchiveKey } from '../protection/archive-key'
import { hiddenNames, plainNames } from '../protection/names'
import { protectedDisk } from '../protection/protected-disk'

/** For looking at an archive that is not opened. */
export function circumstancesOf(folder: string, now: Instant, key: ArchiveKey | undefined): Circumstances {
  return {
    folders: foldersOf(folder),
    disk: key ? protectedDisk(realDisk, key) : realDisk,
    now,
    mayRepair: false,
    ...(key ? hiddenNames(key) : plainNames),
  }
}
