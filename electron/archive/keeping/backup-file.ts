import { createHash } from 'node:crypto'
import { configure, Reader } from '@zip.js/zip.js'
import * as z from 'zod'
import { Instant } from '../../../domain/time'
import type { Disk } from '../disk/disk'
import { sha256OfBytes } from '../sha256'
import type { TreePath } from './tree'
import { stopIfCancelled, type Work } from './work'

// A backup is an ordinary zip, so that any computer can open it in decades:
//
//   archive/…       every file of the archive, byte for byte as it is on disk
//   backup.json     size and SHA-256 of each of them
//   its comment     SHA-256 of everything before the comment, so that not one bit can change unnoticed

configure({ useWebWorkers: false })

export const indexName = 'backup.json'
export const archivePrefix = 'archive/'

export const BackupIndex = z.object({
  format: z.literal('debrief-backup'),
  version: z.literal(1),
  madeAt: Instant,
  files: z.array(
    z.object({
      path: z.string().min(1).max(4000),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type BackupIndex = Readonly<z.infer<typeof BackupIndex>>

const commentStart = 'Debrief backup. SHA-256 of everything before these words: '
export const commentLength = commentStart.length + 64

export function commentWith(sha256: string): Buffer {
  return Buffer.from(`${commentStart}${sha256}`)
}

/** How much is read or written at a time. */
export const chunkBytes = 512 * 1024

/** How a zip says that a file in it is stored as it is, or deflated. */
export const stored = 0
export const deflated = 8

/** The checksum of all but the comment matches what the comment says. */
export async function isUnchanged(path: string, size: number, disk: Disk, work: Work): Promise<boolean> {
  const end = size - commentLength
  if (end <= 0) return false
  const hash = createHash('sha256')
  for (let from = 0; from < end; from += chunkBytes) {
    stopIfCancelled(work)
    hash.update(await disk.readPart(path, from, Math.min(chunkBytes, end - from)))
    work.tell((from / end) * 0.3, 'Checking the whole file')
  }
  const comment = await disk.readPart(path, end, commentLength)
  return comment.equals(commentWith(hash.digest('hex')))
}

/** Lets the zip library read a file piece by piece, which asks for many small ones that lie beside each other. */
export class PartsReader extends Reader<string> {
  private piece: Uint8Array = new Uint8Array(0)
  private pieceAt = 0

  constructor(
    private readonly path: string,
    override readonly size: number,
    private readonly disk: Disk,
  ) {
    super(path)
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - index))
    if (index < this.pieceAt || index + wanted > this.pieceAt + this.piece.length) {
      const most = Math.min(chunkBytes, this.size - index)
      const piece = await this.disk.readPart(this.path, index, Math.max(wanted, most))
      // Both at once: several are asked for at a time.
      this.piece = piece
      this.pieceAt = index
      return new Uint8Array(piece.subarray(0, wanted))
    }
    const from = index - this.pieceAt
    return new Uint8Array(this.piece.subarray(from, from + wanted))
  }
}

/** The names that lead to a file, or undefined where they would lead out of the folder it belongs in. */
export function safePath(name: string): TreePath | undefined {
  if (!name.startsWith(archivePrefix)) return undefined
  const path = name.slice(archivePrefix.length).split('/')
  const isSafe = path.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !unsafe.test(part) && part.length <= 255,
  )
  return isSafe ? path : undefined
}

/** Windows takes a colon, a dot or a space at the end for something else. */
const unsafe = process.platform === 'win32' ? /[\p{Cc}\\/:*?"<>|]|[. ]$/u : /[\p{Cc}\\/]/u

export function isEntryOf(bytes: Uint8Array, { size, sha256 }: BackupIndex['files'][number]): boolean {
  return bytes.length === size && sha256OfBytes(bytes) === sha256
}
