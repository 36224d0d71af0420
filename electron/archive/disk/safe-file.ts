import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Adapter, Low } from 'lowdb'
import { type Disk, hasCode, realDisk, renamePatiently, writeNew } from './disk'

/**
 * A lowdb adapter that survives a kill, a power cut and a full disk, which lowdb's own does not: there is always
 * either the value before or the value after, and `write` returns only once the new one is on the disk for good.
 * Reading throws a `DamagedFile` when there is something that cannot be read; missing is `null`.
 */
export function safeFile(path: string, disk: Disk = realDisk): Adapter<unknown> {
  return {
    read: () => readJson(path, disk),
    write: (value) => writeSafely(path, jsonText(value), disk),
  }
}

/** Lets a database hold a value only once it is on disk; lowdb itself does so before. */
export async function keep<T>(database: Pick<Low<T>, 'adapter' | 'data'>, value: T): Promise<void> {
  await database.adapter.write(value)
  database.data = value
}

/** There is a file, but what it holds is no longer what was written. */
export class DamagedFile extends Error {}

async function readJson(path: string, disk: Disk): Promise<unknown> {
  const bytes = await disk.read(path).catch((error: unknown) => {
    if (hasCode(error, ['ENOENT'])) return undefined
    throw error
  })
  if (!bytes) return null
  if (bytes.length === 0) throw new DamagedFile('It is empty.')
  const json = parsed(bytes)
  if (typeof json !== 'object' || json === null) throw new DamagedFile('It does not hold a JSON object.')
  return json
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new DamagedFile('It is not a complete JSON text.')
  }
}

/** Two spaces and a line end, so that a difference between versions can be read. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

const latestWrites = new Map<string, Promise<void>>()

/**
 * Replaces a file, one write after the other. The version before it stays beside it as `.bak`.
 * Throws what the disk reports; then the file is as it was before or, when only the last step failed, as it should be.
 */
export function writeSafely(
  path: string,
  text: string,
  disk: Disk = realDisk,
  { keepsPrevious = true } = {},
): Promise<void> {
  const earlier = latestWrites.get(path) ?? Promise.resolve()
  const write = earlier.then(async () => {
    const temporary = temporaryName(path)
    try {
      await writeNew(temporary, Buffer.from(text), disk)
      const isFirst = keepsPrevious && !(await keepPrevious(path, temporary, disk))
      await renamePatiently(disk, temporary, path)
      await disk.flushFolder(dirname(path))
      // The first version has none before it; a second copy of it stands in. It is extra, so it may fail.
      if (isFirst) await disk.copy(path, `${path}.bak`).catch(ignore)
    } catch (error) {
      await disk.remove(temporary).catch(ignore)
      throw error
    }
  })
  const ended = write.catch(ignore).finally(() => {
    if (latestWrites.get(path) === ended) latestWrites.delete(path)
  })
  latestWrites.set(path, ended)
  return write
}

/** Gives the current version its second name; false when there is none. At no moment is there no file. */
async function keepPrevious(path: string, temporary: string, disk: Disk): Promise<boolean> {
  const second = temporary.replace(/\.tmp$/, '.bak.tmp')
  try {
    await linkOrCopy(path, second, disk)
  } catch (error) {
    await disk.remove(second).catch(ignore)
    if (hasCode(error, ['ENOENT'])) return false
    throw error
  }
  try {
    await renamePatiently(disk, second, `${path}.bak`)
  } finally {
    // Where both names already mean the same file, a rename does nothing and leaves both.
    await disk.remove(second).catch(ignore)
  }
  return true
}

/** FAT, exFAT and some network drives know no links. */
export async function linkOrCopy(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to)
  } catch (error) {
    if (!hasCode(error, ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'])) throw error
    await disk.copy(from, to)
  }
}

/** Unique, so that two programs never write into the same one; hidden, and swept away when it is left over. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`)
}

/** Whether a file name is that of a write which never came to its end. */
export function isTemporary(name: string): boolean {
  return /^\..+\.\d+\.[0-9a-f]{8}(\.bak)?\.tmp$/.test(name)
}

export function ignore(): void {}
