import type { Instant } from '../../../domain/time'
import { type Disk, isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { isThere } from '../quarantine'
import { type FoundProtection, findProtection } from './protection-file'
import { settle } from './settle'

/** What is needed to open an archive, once what a crash has left of a conversion is brought to its end. */
export async function comeToTheDoor(folder: string, now: Instant, disk: Disk): Promise<FoundProtection> {
  try {
    await settle(folder, now, disk)
  } catch (error) {
    if (!isDiskError(error)) throw error
    // An archive that waits beside its place must not be taken for one that was never made.
    if (!(await isThere(folder, disk).catch(() => true))) {
      const { cause, advice } = diskTrouble(error)
      const reason = `The archive ${folder} could not be put back in its place: ${cause}. It is whole, in a folder beside it. ${advice}`
      return { kind: 'lost', reason }
    }
  }
  return findProtection(folder, disk)
}
