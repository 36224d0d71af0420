import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestAttachment } from '../../../../../domain/attachment'
import { keepBytes, readBytes } from '../../../../../electron/archive/attachments/bytes'
import { foldersOf } from '../../../../../electron/archive/circumstances'
import { type Disk, realDisk } from '../../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { restoreBackup } from '../../../../../electron/archive/keeping/restore-backup'
import { unwatched } from '../../../../../electron/archive/keeping/work'
import { plainNames } from '../../../../../electron/archive/protection/names'
import { sha256OfBytes } from '../../../../../electron/archive/sha256'
import { anArchive, openedAt } from '../../../../support/archives'
import { aBackupOf } from '../../../../support/backups'
import { errno, errnoValues, watchedDisk } from '../../../../support/faulty-disk'
import { inLanes } from '../../../../support/in-lanes'
import { aProtectedFolder, openProtected } from '../../../../support/protection'
import { tempFolder } from '../../../../support/temp-folder'

const log = Buffer.from('14:02 connection refused\n')

function aFile(name = 'pool.log', bytes: Uint8Array = log): string {
  const path = join(tempFolder(), name)
  writeFileSync(path, bytes)
  return path
}

async function added(archive: Archive, path = aFile()) {
  const outcome = await archive.attachments.addFile(path)
  if (outcome.kind !== 'added') throw new Error(outcome.reason)
  return outcome.file
}

const stored = ({ folder }: Archive) =>
  readdirSync(join(folder, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const placeOf = ({ folder }: Archive, sha256: string) =>
  join(folder, 'attachments', sha256.slice(0, 2), sha256)

describe('attaching a file', () => {
  it('keeps its bytes under their SHA-256 and tells its name, size and type', async () => {
    const archive = await anArchive()
    const file = await added(archive)
    expect(file).toEqual({
      name: 'pool.log',
      bytes: log.length,
      type: 'text/plain',
      sha256: sha256OfBytes(log),
      isKnown: false,
    })
    expect(readFileSync(placeOf(archive, file.sha256))).toEqual(log)
  })

  it('keeps the same bytes once, whatever they are called, and says so', async () => {
    const archive = await anArchive()
    await added(archive)
    expect(await added(archive, aFile('again.log'))).toMatchObject({ name: 'again.log', isKnown: true })
    expect(stored(archive)).toHaveLength(1)
  })

  it('puts damaged bytes right when the same file is attached again', async () => {
    const archive = await anArchive()
    const { sha256 } = await added(archive)
    writeFileSync(placeOf(archive, sha256), 'rot')
    expect(await archive.attachments.check([sha256])).toMatchObject([{ kind: 'damaged' }])
    expect(await added(archive)).toMatchObject({ isKnown: false })
    expect(await archive.attachments.check([sha256])).toEqual([{ kind: 'whole' }])
  })

  it('takes an empty file', async () => {
    const archive = await anArchive()
    const { sha256, bytes } = await added(archive, aFile('empty.txt', Buffer.alloc(0)))
    expect(bytes).toBe(0)
    expect(await archive.attachments.check([sha256])).toEqual([{ kind: 'whole' }])
  })

  it('takes one of exactly the largest size, and refuses one byte more with both sizes and a way out', async () => {
    const archive = await anArchive()
    const path = aFile('core.dump')
    truncateSync(path, largestAttachment)
    expect((await added(archive, path)).bytes).toBe(largestAttachment)
    truncateSync(path, largestAttachment + 600_000)
    expect(await archive.attachments.addFile(path)).toMatchObject({
      kind: 'refused',
      name: 'core.dump',
      reason: expect.stringMatching(/^has 51 MB; at most 50 MB can be attached\. Attach a part of it/),
    })
    expect(
      await archive.attachments.addBytes('Pasted.png', new Uint8Array(largestAttachment + 1)),
    ).toMatchObject({
      kind: 'refused',
    })
  })

  it('refuses a folder, a device, and what is gone', async () => {
    const { attachments } = await anArchive()
    const reasons = []
    for (const path of [tempFolder(), '/dev/null', join(tempFolder(), 'gone.png')]) {
      const outcome = await attachments.addFile(path)
      reasons.push(outcome.kind === 'refused' ? outcome.reason : outcome.kind)
    }
    expect(reasons).toEqual([
      'is a folder. Attach the files in it, or pack it into one file first.',
      'is not a file but a device, and was not read.',
      'is not there any more.',
    ])
  })

  it('is refused in an archive that another program has open', async () => {
    const first = await anArchive()
    const second = await openArchive(first.folder, openedAt)
    expect(await second.attachments.addFile(aFile())).toMatchObject({ kind: 'failed' })
    await second.close()
  })

  it('sweeps away what a killed program left half-written', async () => {
    const archive = await anArchive()
    const folder = join(archive.folder, 'attachments/ab')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `.${'ab'.repeat(32)}.4711.0a1b2c3d.tmp`), 'half')
    await added(archive)
    expect(stored(archive)).toEqual([sha256OfBytes(log)])
  })
})

describe('in a protected archive', () => {
  it('neither the bytes nor their SHA-256 nor the name of the file can be found on the disk', async () => {
    const { folder, key } = await aProtectedFolder()
    const archive = await openProtected(folder, key)
    const { sha256 } = await added(archive, aFile('secret name.log', log))
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(stored(archive)).toHaveLength(1)
    for (const { parentPath, name } of found) {
      const all = `${name} ${readFileSync(join(parentPath, name), 'latin1')}`
      expect(all).not.toMatch(/connection refused|secret name/)
      expect(all).not.toContain(sha256)
    }
    expect(await archive.attachments.check([sha256])).toEqual([{ kind: 'whole' }])
  })

  it('altered bytes are told to be damaged', async () => {
    const { folder, key } = await aProtectedFolder()
    const archive = await openProtected(folder, key)
    const { sha256 } = await added(archive)
    const [name = ''] = stored(archive)
    const path = join(folder, 'attachments', name.slice(0, 2), name)
    const bytes = readFileSync(path)
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await archive.attachments.check([sha256])).toMatchObject([{ kind: 'damaged' }])
  })
})

it('travels with a backup, and with the archive that is restored from it', async () => {
  const archive = await anArchive()
  const { sha256 } = await added(archive)
  const path = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
  const to = join(tempFolder(), 'restored')
  expect(await restoreBackup(path, to, realDisk, unwatched)).toMatchObject({ kind: 'done' })
  const restored = await anArchive(to)
  expect(await restored.attachments.check([sha256])).toEqual([{ kind: 'whole' }])
})

describe('the bytes of an attachment', () => {
  it('are told to be missing, damaged or out of reach', async () => {
    const archive = await anArchive()
    const kept = await added(archive)
    const hurt = await added(archive, aFile('hurt.log', Buffer.from('hurt')))
    writeFileSync(placeOf(archive, hurt.sha256), 'hurd')
    const states = await archive.attachments.check([kept.sha256, hurt.sha256, 'f'.repeat(64)])
    expect(states).toEqual([
      { kind: 'whole' },
      { kind: 'damaged', words: expect.stringContaining('Attach it again') },
      { kind: 'missing', words: expect.stringContaining('missing from the archive') },
    ])
  })

  it('leave as a copy that is the same, readable by others as any file is', async () => {
    const archive = await anArchive()
    const file = await added(archive)
    const path = join(tempFolder(), 'copy.log')
    expect(await archive.attachments.copyTo(path, file)).toEqual({ kind: 'written' })
    expect(readFileSync(path)).toEqual(log)
    expect(statSync(path).mode & 0o111).toBe(0)
  })

  it('do not leave when they are damaged', async () => {
    const archive = await anArchive()
    const file = await added(archive)
    writeFileSync(placeOf(archive, file.sha256), 'rot')
    const path = join(tempFolder(), 'copy.log')
    expect(await archive.attachments.copyTo(path, file)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining('pool.log was not copied: Its file in the archive is damaged.'),
    })
    expect(() => statSync(path)).toThrow('ENOENT')
  })

  it('can be read by nobody else', async () => {
    const archive = await anArchive()
    const path = aFile()
    chmodSync(path, 0o755)
    const { sha256 } = await added(archive, path)
    expect(statSync(placeOf(archive, sha256)).mode & 0o777).toBe(0o600)
  })
})

describe('keeping bytes on a disk that fails or a program that is killed, at any step', () => {
  type Watch = Parameters<typeof watchedDisk>[1]
  class Killed extends Error {}

  /** Keeps bytes; answers whether it said so, and what is found afterwards on a disk that works. */
  async function keepWatched(watch: Watch) {
    const where = (disk: Disk) => ({ folders, disk, ...plainNames })
    const folders = foldersOf(tempFolder())
    const disk = watchedDisk(realDisk, watch)
    const outcome = await keepBytes(log, where(disk)).catch((error: unknown) => error)
    await disk.closeAll()
    const found = await readBytes(sha256OfBytes(log), where(realDisk))
    return { isSaid: !(outcome instanceof Error), found, again: () => keepBytes(log, where(realDisk)) }
  }

  async function countSteps(): Promise<number> {
    let steps = 0
    await keepWatched((_, { number }) => {
      steps = number + 1
    })
    return steps
  }

  const moments = ['before', 'after'] as const

  it('says that they are kept only when they are, and never leaves half of them', async () => {
    const steps = await countSteps()
    expect(steps).toBeGreaterThan(8)
    const cases = Array.from({ length: steps }, (_, step) =>
      moments.flatMap((moment) => errnoValues.map((code) => ({ step, moment, code }))),
    ).flat()
    await inLanes(cases, 6, async ({ step, moment, code }) => {
      const { isSaid, found, again } = await keepWatched((now, { number }) => {
        if (now === moment && number === step) throw errno(code)
      })
      const what = `${code} ${moment} step ${step}`
      expect(['whole', 'missing'], what).toContain(found.kind)
      if (isSaid) expect(found.kind, what).toBe('whole')
      expect((await again()).sha256, what).toBe(sha256OfBytes(log))
    })
  })

  it('leaves all or nothing under their name when it is killed', async () => {
    const steps = await countSteps()
    const cases = Array.from({ length: steps }, (_, step) =>
      moments.map((moment) => ({ step, moment })),
    ).flat()
    await inLanes(cases, 6, async ({ step, moment }) => {
      let isDead = false
      const { isSaid, found, again } = await keepWatched((now, { number }) => {
        isDead ||= now === moment && number === step
        if (isDead) throw new Killed()
      })
      const what = `killed ${moment} step ${step}`
      expect(['whole', 'missing'], what).toContain(found.kind)
      if (isSaid) expect(found.kind, what).toBe('whole')
      expect((await again()).sha256, what).toBe(sha256OfBytes(log))
    })
  })

  it('has flushed the bytes and every folder on the way before it says so', async () => {
    const done: string[] = []
    await keepWatched((moment, { name }) => {
      if (moment === 'after') done.push(name)
    })
    expect(done.indexOf('flush')).toBeLessThan(done.indexOf('rename'))
    expect(done.slice(-3)).toEqual(['flushFolder', 'flushFolder', 'flushFolder'])
  })
})
