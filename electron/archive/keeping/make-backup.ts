import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip, type ZlibOptions } from 'node:zlib'
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import type { Instant } from '../../../domain/time'
import { type Disk, renamePatiently } from '../disk/disk'
import { ignore, temporaryName } from '../disk/safe-file'
import { sha256OfBytes } from '../sha256'
import {
  archivePrefix,
  type BackupIndex,
  chunkBytes,
  commentLength,
  commentWith,
  deflated,
  indexName,
} from './backup-file'
import { checkBackup } from './check-backup'
import { ahead } from './lanes'
import { filesBelow, type TreePath } from './tree'
import { type Stopped, stopIfCancelled, stoppable, type Work } from './work'

export type BackupOutcome =
  | { readonly kind: 'done'; readonly files: number; readonly incidents: number; readonly bytes: number }
  | Stopped

/**
 * Writes everything in a folder into one file, and reads that back, before it says that it is done. Until then it has
 * a temporary name; where it comes to nothing, nothing is left of it, and an earlier backup of that name stays.
 * @param frozen what is backed up, as `freezeAll` held on to it
 */
export function makeBackup(
  frozen: string,
  path: string,
  madeAt: Instant,
  disk: Disk,
  work: Work,
): Promise<BackupOutcome> {
  return stoppable('The backup was not made', 'The archive is safe.', async () => {
    const temporary = temporaryName(path)
    try {
      await write(frozen, temporary, madeAt, disk, work)
      const checked = await checkBackup(temporary, disk, {
        ...work,
        tell: (share) => work.tell(0.6 + share * 0.4, 'Reading it back'),
      })
      if (checked.kind === 'cancelled' || checked.kind === 'failed') {
        await disk.remove(temporary).catch(ignore)
        return checked
      }
      if (checked.kind === 'damaged') {
        await disk.remove(temporary).catch(ignore)
        return {
          kind: 'failed',
          reason: `The backup was not made: what was written to that disk cannot be read back. The archive is safe. Use another disk.`,
        }
      }
      await renamePatiently(disk, temporary, path)
      await disk.flushFolder(dirname(path))
      const { files, incidents, bytes } = checked
      return { kind: 'done', files, incidents, bytes }
    } catch (error) {
      await disk.remove(temporary).catch(ignore)
      throw error
    }
  })
}

async function write(frozen: string, to: string, madeAt: Instant, disk: Disk, work: Work): Promise<void> {
  const paths = await filesBelow(frozen, disk)
  const file = await disk.create(to)
  try {
    const sink = sealedSink(file, disk)
    const zip = new ZipWriter(new WritableStream({ write: sink.add }), {
      useWebWorkers: false,
      lastModDate: new Date(madeAt),
    })
    const files: BackupIndex['files'] = []
    const pack = async (path: TreePath) => packed(path.join('/'), await disk.readRaw(join(frozen, ...path)))
    for await (const { listed, content, crc32 } of ahead(paths, packedAhead, pack)) {
      stopIfCancelled(work)
      await zip.add(`${archivePrefix}${listed.path}`, new Uint8ArrayReader(content), {
        passThrough: true,
        compressionMethod: deflated,
        uncompressedSize: listed.size,
        crc32,
      })
      files.push(listed)
      work.tell((files.length / paths.length) * 0.6, 'Writing')
    }
    const index: BackupIndex = { format: 'debrief-backup', version: 1, madeAt, files }
    await zip.add(indexName, new Uint8ArrayReader(Buffer.from(`${JSON.stringify(index, null, 1)}\n`)))
    await zip.close(new Uint8Array(commentWith('0'.repeat(64))))
    await sink.seal()
    await disk.flush(file)
  } finally {
    await disk.close(file)
  }
}

/** Few, as each of them may be a large attachment. */
const packedAhead = 4

/**
 * Packs a file in another thread, in a tenth of the time that streams take for a small one. What gzip makes is a
 * header of 10 bytes, what a zip holds, the CRC-32 and the size. Source: RFC 1952.
 */
async function packed(path: string, bytes: Buffer) {
  const made = await gzipped(bytes, { level: 1 })
  return {
    listed: { path, size: bytes.length, sha256: sha256OfBytes(bytes) },
    content: made.subarray(10, -8),
    crc32: made.readUInt32LE(made.length - 8),
  }
}

const gzipped = promisify<Buffer, ZlibOptions, Buffer>(gzip)

/** Writes in large pieces, and at the end the checksum of everything in the place that was left free for it. */
function sealedSink(file: FileHandle, disk: Disk) {
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let length = 0
  const drain = async (kept: number) => {
    const bytes = Buffer.concat(waiting)
    const now = bytes.subarray(0, bytes.length - kept)
    hash.update(now)
    await disk.writeRaw(file, now)
    waiting = [bytes.subarray(bytes.length - kept)]
    length = kept
  }
  return {
    async add(bytes: Uint8Array) {
      waiting.push(Uint8Array.from(bytes))
      length += bytes.length
      if (length > chunkBytes) await drain(commentLength)
    },
    async seal() {
      await drain(commentLength)
      await disk.writeRaw(file, commentWith(hash.digest('hex')))
    },
  }
}
