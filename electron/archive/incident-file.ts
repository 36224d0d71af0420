import { Low } from 'lowdb'
import { Incident } from '../../domain/incident'
import { openSavedFile, type SavedFile, sealFile, untouchedFile } from '../../domain/saved-file'
import type { Instant } from '../../domain/time'
import { type Disk, hasCode, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { DamagedFile, keep, safeFile } from './disk/safe-file'
import { sha256 } from './sha256'

/** What is found where an incident should be. */
export type FoundFile =
  /** `hasMark`: it begins with a byte order mark, as Notepad and others put there. */
  | { readonly kind: 'opened'; readonly file: SavedFile; readonly hasMark: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'newer'; readonly schema: number }
  /** Its content is not what was written. */
  | { readonly kind: 'damaged'; readonly reason: string }
  /** The disk does not let us read it; what it holds may be fine. */
  | {
      readonly kind: 'unreachable'
      readonly reason: string
      readonly advice: string
      readonly isForbidden: boolean
    }

/** Reads and checks the file of one incident. */
export async function readIncidentFile(path: string, disk: Disk): Promise<FoundFile> {
  const found = await readJson(path, disk)
  if ('kind' in found) return found
  const opened = openSavedFile(found.json, sha256)
  return opened.kind === 'opened' ? { ...opened, hasMark: found.hasMark } : opened
}

/** The file of one incident, where it is of today's shape and exactly what was written; not checked any further. */
export async function readUntouchedFile(path: string, disk: Disk): Promise<SavedFile | undefined> {
  const found = await readJson(path, disk)
  return 'kind' in found || found.hasMark ? undefined : untouchedFile(found.json, sha256)
}

type FoundJson =
  | { readonly json: unknown; readonly hasMark: boolean }
  | Extract<FoundFile, { kind: 'missing' | 'damaged' | 'unreachable' }>

async function readJson(path: string, disk: Disk): Promise<FoundJson> {
  let hasMark = false
  const read: Disk['read'] = async (place) => {
    const bytes = await disk.read(place)
    hasMark = bytes.subarray(0, 3).equals(byteOrderMark)
    return bytes
  }
  const database = new Low<unknown>(safeFile(path, { ...disk, read }), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged', reason: error.message }
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return { kind: 'unreachable', reason: `${cause}.`, advice, isForbidden: hasCode(error, ['EACCES']) }
  }
  return database.data === null ? { kind: 'missing' } : { json: database.data, hasMark }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Returns once the file is on disk for good. Throws what the disk reports. */
export async function writeIncidentFile(path: string, file: SavedFile, disk: Disk): Promise<void> {
  await keep(new Low<unknown>(safeFile(path, disk), null), file)
}

export type SealedFile =
  | { readonly kind: 'sealed'; readonly file: SavedFile }
  | { readonly kind: 'invalid'; readonly reason: string }

/**
 * The file that an incident is saved as, with its keys in the order of the schema, so that versions can be compared
 * line by line. What could not be opened again is not sealed.
 */
export function sealed(incident: Incident, save: number, savedAt: Instant): SealedFile {
  const data = Incident.safeParse(incident)
  if (data.success) return { kind: 'sealed', file: sealFile({ save, savedAt, data: data.data }, sha256) }
  const [issue] = data.error.issues
  const where = issue?.path.join('.')
  return {
    kind: 'invalid',
    reason: `${incident.id} was not saved: ${where}: ${issue?.message} What was saved before is safe.`,
  }
}
