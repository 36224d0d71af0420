import type { TeamOutcome } from '../../../domain/desktop/team-requests'
import type { Instant } from '../../../domain/time'
import { foldersOf } from '../circumstances'
import { realDisk } from '../disk/disk'
import type { ArchiveKey } from '../protection/archive-key'
import { hiddenNames, plainNames } from '../protection/names'
import { protectedDisk } from '../protection/protected-disk'
import { readTeam } from './team-file'

/** Reads what the team of an archive has agreed on without opening the archive; changes nothing on disk. */
export function readTeamIn(folder: string, now: Instant, key?: ArchiveKey): Promise<TeamOutcome> {
  return readTeam({
    folders: foldersOf(folder),
    disk: key ? protectedDisk(realDisk, key) : realDisk,
    now,
    mayRepair: false,
    ...(key ? hiddenNames(key) : plainNames),
  })
}
