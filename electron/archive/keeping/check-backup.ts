import { promisify } from 'node:util'
import { inflateRaw, type ZlibOptions } from 'node:zlib'
import { type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { Instant } from '../../../domain/time'
import { type Disk, isDiskError } from '../disk/disk'
import {
  archivePrefix,
  BackupIndex,
  deflated,
  indexName,
  isEntryOf,
  isUnchanged,
  PartsReader,
  safePath,
  stored,
} from './backup-file'
import { ahead } from './lanes'
import type { TreePath } from './tree'
import { Cancelled, type Stopped, stopIfCancelled, stoppable, type Work } from './work'

export type CheckedBackup =
  | {
      readonly kind: 'whole'
      readonly madeAt: Instant
      readonly files: number
      readonly incidents: number
      readonly bytes: number
    }
  | { readonly kind: 'damaged'; readonly reason: string }
  | Stopped

/** One file of a backup that was found in order: where it belongs, and its bytes, checked again when they are read. */
export type BackedUpFile = { readonly path: TreePath; readonly read: () => Promise<Uint8Array> }

/** Reads a backup from beginning to end and compares all of it with its checksums. Writes nothing. */
export function checkBackup(path: string, disk: Disk, work: Work): Promise<CheckedBackup> {
  return stoppable('The backup could not be checked', 'Nothing was changed.', async () => {
    const opened = await openBackup(path, disk, work)
    if (opened.kind === 'damaged') return opened
    const { files, index } = opened
    let checked = 0
    for await (const { path, isReadable } of ahead(files, readAhead, readable)) {
      stopIfCancelled(work)
      if (!isReadable) return damaged(`${path.join('/')} in it is not what was backed up.`)
      work.tell(0.3 + (++checked / files.length) * 0.7, 'Checking each file in it')
    }
    return {
      kind: 'whole',
      madeAt: index.madeAt,
      files: files.length,
      incidents: files.filter(({ path }) => path[0] === 'incidents' && path.at(-1)?.endsWith('.json')).length,
      bytes: index.files.reduce((sum, { size }) => sum + size, 0),
    }
  })
}

type OpenedBackup =
  | { readonly kind: 'opened'; readonly index: BackupIndex; readonly files: readonly BackedUpFile[] }
  | { readonly kind: 'damaged'; readonly reason: string }

/** Checks the whole file and its list of contents. The caller reads the files. Throws what the disk reports. */
export async function openBackup(path: string, disk: Disk, work: Work): Promise<OpenedBackup> {
  const size = await disk.sizeOf(path)
  if (!(await isUnchanged(path, size, disk, work))) {
    return damaged('It is not a Debrief backup, or some of it has changed since it was made.')
  }
  try {
    return await readContents(new ZipReader(new PartsReader(path, size, disk)), size)
  } catch (error) {
    if (isDiskError(error) || error instanceof Cancelled) throw error
    return damaged('Its list of contents cannot be read.')
  }
}

/** No computer can unpack more than this from one byte: more is meant to fill a disk. Source: RFC 1951, 1,032 to 1. */
const mostFromOneByte = 1100
const largestIndex = 256 * 1024 * 1024

async function readContents(zip: ZipReader<unknown>, size: number): Promise<OpenedBackup> {
  const entries = new Map<string, FileEntry>()
  let unpacked = 0
  for await (const entry of zip.getEntriesGenerator()) {
    const name = entry.filename
    const isOrdinary = !entry.directory && !entry.encrypted && !isLink(entry.externalFileAttributes)
    if (!isOrdinary || (name !== indexName && !safePath(name))) {
      return damaged(`It holds something that is no file of an archive: ${name.slice(0, 200)}`)
    }
    if (entries.has(name.toLowerCase())) return damaged(`It holds ${name} twice.`)
    unpacked += entry.uncompressedSize
    entries.set(name.toLowerCase(), entry as FileEntry)
  }
  if (unpacked > size * mostFromOneByte) return damaged('It says to hold more than fits in it.')
  const listed = entries.get(indexName)
  if (!listed || listed.uncompressedSize > largestIndex) return damaged('It has no list of contents.')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    await bytesOf(listed, listed.uncompressedSize),
  )
  const index = BackupIndex.parse(JSON.parse(text))
  const files = index.files.map((file): BackedUpFile | undefined => {
    const name = `${archivePrefix}${file.path}`
    const path = safePath(name)
    const entry = entries.get(name.toLowerCase())
    if (!path || entry?.filename !== name || entry.uncompressedSize !== file.size) return undefined
    const read = async () => {
      const bytes = await bytesOf(entry, file.size)
      if (!isEntryOf(bytes, file)) throw new ChangedFile(file.path)
      return bytes
    }
    return { path, read }
  })
  const known = files.filter((file) => file !== undefined)
  if (known.length !== index.files.length || known.length !== entries.size - 1) {
    return damaged('What it holds is not what its list says.')
  }
  return { kind: 'opened', index, files: known }
}

/** A file in a backup is not what the list of contents says. */
export class ChangedFile extends Error {}

/** Few, as each of them may be a large attachment. */
const readAhead = 4

async function readable({ path, read }: BackedUpFile) {
  try {
    await read()
    return { path, isReadable: true }
  } catch (error) {
    if (isDiskError(error)) throw error
    return { path, isReadable: false }
  }
}

/** The bytes of a file in a zip, unpacked in another thread; gives up as soon as there are more than there should be. */
async function bytesOf(entry: FileEntry, size: number): Promise<Uint8Array> {
  const content = await entry.getData(new Uint8ArrayWriter(), { passThrough: true })
  if (entry.compressionMethod === stored) return content
  if (entry.compressionMethod !== deflated) throw new ChangedFile(entry.filename)
  return inflated(content, { maxOutputLength: Math.max(1, size) }).catch(() => {
    throw new ChangedFile(entry.filename)
  })
}

const inflated = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw)

/** Source: the type bits of a Unix mode, which zip programs keep in the upper half of the attributes. */
function isLink(attributes: number): boolean {
  return ((attributes >>> 16) & 0o170000) === 0o120000
}

function damaged(reason: string): { readonly kind: 'damaged'; readonly reason: string } {
  return { kind: 'damaged', reason }
}
