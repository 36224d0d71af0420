import { randomBytes } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  type Disk,
  type DiskError,
  isDiskError,
  realDisk,
  renamePatiently,
  writeNew,
} from '../archive/disk/disk'

export type Written = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string }

/** A document is for others to read, too. */
const documentDisk: Disk = { ...realDisk, create: (path) => open(path, 'wx') }

/**
 * Writes a file so that it is there in full or not at all: into a new file beside it that then takes its name.
 * What lay there before stays until then. Answers only once the file is on the disk for good.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  disk: Disk = documentDisk,
): Promise<Written> {
  if (await isSpecial(path)) {
    return {
      kind: 'failed',
      reason: `${basename(path)} was not written: it is not a file but a device. ${elsewhere}`,
    }
  }
  // Of its own, short name: the file's may already be as long as a name can be.
  const temporary = join(dirname(path), `.debrief-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeNew(temporary, bytes, disk)
    await renamePatiently(disk, temporary, path)
    await disk.flushFolder(dirname(path))
    return { kind: 'written' }
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    if (!isDiskError(error)) throw error
    return { kind: 'failed', reason: reasonFor(error, path) }
  }
}

/** A device such as /dev/null, which taking its name would replace. A folder is told by the disk. */
async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** What happened, and what to do about it. */
function reasonFor({ code, syscall }: DiskError & { readonly syscall?: unknown }, path: string): string {
  const [what, advice] = (syscall === 'rename' ? whileReplacing[code] : undefined) ??
    troubles[code] ?? [`the disk reported an error (${code})`, 'Try again, or save it elsewhere.']
  return `${basename(path)} was not written: ${what}. ${advice}`
}

const elsewhere = 'Save it in another folder.'
const forbidden = ['you may not write in this folder', elsewhere] as const
const inUse = ['another program has it open', 'Close it there and export again.'] as const
const folderInTheWay = ['there is a folder of that name', 'Choose another name.'] as const

type Trouble = Readonly<Record<string, readonly [what: string, advice: string]>>

const troubles: Trouble = {
  ENOSPC: ['the disk is full', 'Free some space and export again.'],
  EDQUOT: ['the space you may use on this disk is used up', 'Free some space and export again.'],
  EFBIG: ['it is too large for this disk', 'Save it on another disk.'],
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: ['the disk is read-only', elsewhere],
  ENOENT: ['the folder is not there any more', elsewhere],
  ENOTDIR: ['the folder is not there any more', elsewhere],
  EBUSY: inUse,
  EISDIR: folderInTheWay,
  ENOTEMPTY: folderInTheWay,
  EEXIST: folderInTheWay,
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one.'],
  EIO: ['the disk could not be written', 'Save it on another disk.'],
}

/** Windows refuses to replace a file that is open elsewhere in the words it has for forbidden folders. */
const whileReplacing: Trouble = process.platform === 'win32' ? { EPERM: inUse, EACCES: inUse } : {}
