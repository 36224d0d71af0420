import { constants, type Stats, watch } from 'node:fs'
import {
  chmod,
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Each single thing the archive does on disk, so that a test can let every one of them fail or be the last. */
export type Disk = {
  readonly makeFolder: (path: string) => Promise<void>
  readonly list: (folder: string) => Promise<string[]>
  /** Changes whenever the file does. */
  readonly stamp: (path: string) => Promise<string>
  readonly read: (path: string) => Promise<Buffer>
  /** The bytes as they are on disk, encrypted ones too: for copies that are moved and kept, never for looking into. */
  readonly readRaw: (path: string) => Promise<Buffer>
  /** Lets the owner of a file read and write it again. */
  readonly permit: (path: string) => Promise<void>
  /** Makes a file that only its owner can read; fails where there is one already. */
  readonly create: (path: string) => Promise<FileHandle>
  /** Answers with the number of bytes that the file then has to have. */
  readonly write: (file: FileHandle, bytes: Uint8Array) => Promise<number>
  /** Some of the bytes as they are on disk, of a file that is too large to be read whole. Fewer at its end. */
  readonly readPart: (path: string, from: number, length: number) => Promise<Buffer>
  /** How many bytes a file has on disk. */
  readonly sizeOf: (path: string) => Promise<number>
  /** Adds bytes just as they are: what a copy writes. */
  readonly writeRaw: (file: FileHandle, bytes: Uint8Array) => Promise<void>
  readonly flush: (file: FileHandle) => Promise<void>
  readonly size: (file: FileHandle) => Promise<number>
  readonly close: (file: FileHandle) => Promise<void>
  readonly link: (from: string, to: string) => Promise<void>
  readonly copy: (from: string, to: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** What a folder holds, with what kind of thing each is. */
  readonly entries: (folder: string) => Promise<FolderEntry[]>
  /** Removes a folder that holds nothing any more. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Makes the names in a folder survive a power cut. */
  readonly flushFolder: (folder: string) => Promise<void>
  /** Tells the names in a folder when something happens to them, or nothing when it is not known to which. */
  readonly watch: (folder: string, tell: (name: string | null) => void) => Promise<() => void>
  readonly patience: Patience
}

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }

/** How often a rename that another program stands in the way of is tried again, and after which pauses (ms). */
export type Patience = { readonly codes: readonly string[]; readonly pauses: readonly number[] }

/**
 * Virus scanners and indexers on Windows hold a file for a moment, and a rename fails meanwhile; 10 seconds are
 * enough for them. Elsewhere the same codes mean that it will never work.
 */
export const windowsPatience: Patience = {
  codes: ['EPERM', 'EACCES', 'EBUSY'],
  pauses: [10, 20, 40, 80, 160, 320, ...Array<number>(19).fill(500)],
}

/** An incident is some kilobytes; what is larger than this would fill the memory before it could be refused. */
const largestFile = 256 * 1024 * 1024

export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  list: (folder) => readdir(folder),
  stamp: async (path) => stampFrom(await stat(path)),
  read: readWhole,
  readRaw: readWhole,
  readPart,
  sizeOf: async (path) => (await stat(path)).size,
  permit: (path) => chmod(path, 0o600),
  create: (path) => open(path, 'wx', 0o600),
  // Goes on after short writes, which happen when a disk fills up.
  write: async (file, bytes) => {
    await file.writeFile(bytes)
    return bytes.length
  },
  writeRaw: (file, bytes) => file.writeFile(bytes),
  flush: (file) => file.sync(),
  size: async (file) => (await file.stat()).size,
  close: (file) => file.close(),
  link,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_FICLONE),
  rename,
  remove: unlink,
  entries: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    })),
  removeFolder: rmdir,
  flushFolder,
  watch: async (folder, tell) => {
    const watcher = watch(folder, (_, name) => tell(name))
    // The folder is gone; the rounds that are made anyway will find it when it is back.
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  },
  patience: process.platform === 'win32' ? windowsPatience : { codes: [], pauses: [] },
}

async function readWhole(path: string): Promise<Buffer> {
  refuseTooLarge(path, (await stat(path)).size)
  return readFile(path)
}

async function readPart(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    let read = 0
    for (let latest = -1; read < length && latest !== 0; read += latest) {
      latest = (await file.read(bytes, read, length - read, from + read)).bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

export function refuseTooLarge(path: string, size: number): void {
  if (size > largestFile) throw diskError('EFBIG', `${path} is too large`)
}

export function stampFrom({ ino, size, mtimeMs, mode }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${mode.toString(8)}`
}

/** Windows has no such thing, and some network drives refuse it. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    if (!hasCode(error, ['EINVAL', 'ENOSYS', 'ENOTSUP'])) throw error
  } finally {
    await folder.close()
  }
}

export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  const { codes, pauses } = disk.patience
  for (const milliseconds of pauses) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!hasCode(error, codes)) throw error
      await pause(milliseconds)
    }
  }
  return disk.rename(from, to)
}

export type DiskError = Error & { readonly code: string }

export function diskError(code: string, message: string): DiskError {
  return Object.assign(new Error(`${code}: ${message}`), { code })
}

/** Whether an operation failed for a reason that lies outside the program. */
export function isDiskError(error: unknown): error is DiskError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  )
}

export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return isDiskError(error) && codes.includes(error.code)
}

/** Makes a new file that holds all of some bytes once this returns, also after a power cut. */
export async function writeNew(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.create(path)
  try {
    const expected = await disk.write(file, bytes)
    await disk.flush(file)
    const size = await disk.size(file)
    if (size !== expected) throw diskError('EIO', `${size} of ${expected} bytes were written`)
  } finally {
    await disk.close(file)
  }
}
