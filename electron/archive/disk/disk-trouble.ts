import type { DiskError } from './disk'

/** What stands in the way, and what a person can do about it. */
export function diskTrouble(error: DiskError): { readonly cause: string; readonly advice: string } {
  const [cause, advice] = troubles[error.code] ?? ['the disk reported an error', 'Try again.']
  return { cause: `${cause} (${error.code})`, advice }
}

const fullDisk = ['the disk is full', 'Free some space and try again.'] as const
const noPermission = [
  'the file system does not allow it',
  'Check who owns the archive folder and who may write to it.',
] as const
const tooManyFiles = ['too many files are open', 'Close other programs and try again.'] as const

const troubles: Record<string, readonly [cause: string, advice: string]> = {
  ENOSPC: fullDisk,
  EDQUOT: ['the space you may use on this disk is used up', 'Free some space and try again.'],
  EFBIG: ['the file is too large', 'Keep a copy of it elsewhere and shorten it.'],
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: ['the disk is read-only', 'Move the archive to a disk that can be written to.'],
  EBUSY: ['another program is using the file', 'Close that program and try again.'],
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EIO: [
    'the disk could not be read or written',
    'Copy the archive to another disk soon: this one may be failing.',
  ],
  ENOENT: ['the folder is gone', 'Connect the drive it is on, or put it back, and try again.'],
  ENOTDIR: ['there is a file where a folder should be', 'Move that file away and try again.'],
  EEXIST: ['there is a file where a folder should be', 'Move that file away and try again.'],
  EISDIR: ['there is a folder where a file should be', 'Move that folder away and try again.'],
  ENAMETOOLONG: ['the path is too long', 'Keep the archive in a folder with a shorter path.'],
}
