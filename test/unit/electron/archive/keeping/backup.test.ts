import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { commentLength, commentWith } from '../../../../../electron/archive/keeping/backup-file'
import { checkBackup } from '../../../../../electron/archive/keeping/check-backup'
import { restoreBackup } from '../../../../../electron/archive/keeping/restore-backup'
import { unwatched } from '../../../../../electron/archive/keeping/work'
import { aFolderWith, anArchive, openedAt, savedAt } from '../../../../support/archives'
import { aBackupOf, backUp } from '../../../../support/backups'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

const first = anIncident({ id: 'INC-1', title: 'About INC-1' })
const incidents = [first, anIncident({ id: 'INC-2' }), anIncident({ id: 'Ünïcode / 3' })]

describe('a backup', () => {
  it('is restored into an empty folder with every byte, and opens with no problems', async () => {
    const folder = await aFolderWith(...incidents)
    writeFileSync(join(folder, 'incidents', '.half.json.1.00000000.tmp'), 'half-written')
    mkdirSync(join(folder, 'attachments'))
    writeFileSync(join(folder, 'attachments', 'abc'), Buffer.alloc(3_000_000, 7))
    const archive = await anArchive(folder)
    await archive.save('INC-1', { ...first, title: 'Saved once more' }, savedAt)
    await archive.trash.put('INC-2', savedAt)
    const path = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
    const expected = treeOf(folder)
    await archive.close()

    const to = join(tempFolder(), 'restored')
    expect(await restoreBackup(path, to, realDisk, unwatched)).toEqual({ kind: 'done', incidents: 2 })
    expect(treeOf(to)).toEqual(expected)
    const restored = await anArchive(to)
    expect(await restored.problems()).toEqual([])
    expect(await restored.look('INC-1')).toMatchObject({ incident: { title: 'Saved once more' } })
    expect(await restored.trash.list()).toMatchObject([{ id: 'INC-2' }])
    expect(readdirSync(join(folder, 'cache'))).toEqual(['catalogue.bin'])
  })

  it('holds what the archive was at one moment, though it is saved to meanwhile', async () => {
    const archive = await anArchive(await aFolderWith(...incidents))
    const frozen = await archive.freeze()
    if (frozen.kind !== 'frozen') throw new Error('It was not frozen.')
    await archive.save('INC-1', { ...first, title: 'Later' }, savedAt)
    expect(readFileSync(join(frozen.folder, 'incidents/INC-1.json'), 'utf8')).toContain('About INC-1')
    await archive.thaw(frozen.folder)
  })

  it('with a single flipped bit anywhere is noticed, 2,000 times out of 2,000', async () => {
    const archive = await anArchive(await aFolderWith(...incidents))
    const path = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
    const good = readFileSync(path)
    const disk = inMemory(good)
    expect((await checkBackup(path, disk.of(good), unwatched)).kind).toBe('whole')
    let seed = 42
    const chance = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    let detected = 0
    for (let round = 0; round < 2000; round++) {
      const at = round < 1000 ? chance(good.length) : good.length - 1 - chance(Math.min(400, good.length))
      const bytes = Buffer.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8))
      if ((await checkBackup(path, disk.of(bytes), unwatched)).kind === 'damaged') detected++
    }
    expect(detected).toBe(2000)
  }, 60_000)

  it('that is cut short anywhere, or has something after it, is noticed', async () => {
    const archive = await anArchive(await aFolderWith(...incidents))
    const path = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
    const good = readFileSync(path)
    const disk = inMemory(good)
    for (let length = 0; length < good.length; length += 37) {
      const { kind } = await checkBackup(path, disk.of(good.subarray(0, length)), unwatched)
      expect(kind, `${length} bytes`).toBe('damaged')
    }
    const longer = Buffer.concat([good, Buffer.from('x')])
    expect((await checkBackup(path, disk.of(longer), unwatched)).kind).toBe('damaged')
  })

  it('leaves nothing behind when it is cancelled, and keeps the earlier one of that name', async () => {
    const archive = await anArchive(await aFolderWith(...incidents))
    const folder = tempFolder()
    const path = join(folder, 'a.debriefbackup')
    writeFileSync(path, 'an earlier backup')
    for (let after = 0; after < 12; after++) {
      let asked = 0
      const work = { tell: () => undefined, isCancelled: () => asked++ >= after }
      expect(await backUp(archive, path, realDisk, work)).toEqual({ kind: 'cancelled' })
      expect(readdirSync(folder)).toEqual(['a.debriefbackup'])
      expect(readFileSync(path, 'utf8')).toBe('an earlier backup')
    }
  })

  it('is not restored over anything', async () => {
    const archive = await anArchive(await aFolderWith(...incidents))
    const path = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
    const to = tempFolder()
    writeFileSync(join(to, 'mine.txt'), 'mine')
    expect(await restoreBackup(path, to, realDisk, unwatched)).toEqual({ kind: 'not empty' })
    expect(readdirSync(to)).toEqual(['mine.txt'])
  })
})

describe('a hostile backup, with a checksum that is right', () => {
  it.each([
    ['a path that leads out', ['archive/../../outside'], undefined],
    ['a path from the root', ['/etc/passwd'], undefined],
    ['a backslash', ['archive/..\\outside'], undefined],
    ['an empty part', ['archive//a'], undefined],
    ['a file that is not listed', ['archive/a', 'archive/b'], ['a']],
    ['a listed file that is not there', ['archive/a'], ['a', 'b']],
    ['a file listed twice', ['archive/a'], ['a', 'a']],
  ])('with %s is refused, and nothing is written', async (_what, names, listed) => {
    const path = await zipOf(names, listed ?? names.map((name) => name.replace('archive/', '')))
    await expectRefused(path)
  })

  it('with two files that many computers take for one is refused', async () => {
    await expectRefused(await zipOf(['archive/a', 'archive/A'], ['a', 'A']))
  })

  it('with a link is refused', async () => {
    await expectRefused(await zipOf(['archive/a'], ['a'], 0o120777))
  })

  it('with more in a file than its list says is refused', async () => {
    await expectRefused(await zipOf(['archive/a'], ['a'], undefined, 1))
  })
})

async function expectRefused(path: string): Promise<void> {
  const parent = tempFolder()
  const outcome = await restoreBackup(path, join(parent, 'restored'), realDisk, unwatched)
  expect(outcome.kind).toBe('damaged')
  expect(readdirSync(parent)).toEqual([])
}

const content = Buffer.from('some text')

async function zipOf(
  names: readonly string[],
  listed: readonly string[],
  mode?: number,
  size = content.length,
): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const name of names) {
    await zip.add(name, new Uint8ArrayReader(content), mode ? { externalFileAttributes: mode * 65536 } : {})
  }
  const files = listed.map((path) => ({
    path,
    size,
    sha256: createHash('sha256').update(content).digest('hex'),
  }))
  const index = { format: 'debrief-backup', version: 1, madeAt: openedAt, files }
  await zip.add('backup.json', new Uint8ArrayReader(Buffer.from(JSON.stringify(index))))
  const bytes = Buffer.from(await zip.close(new Uint8Array(commentWith('0'.repeat(64)))))
  const head = bytes.subarray(0, -commentLength)
  const path = join(tempFolder(), 'hostile.debriefbackup')
  writeFileSync(path, Buffer.concat([head, commentWith(createHash('sha256').update(head).digest('hex'))]))
  return path
}

/** A disk that holds one file in memory: two thousand damaged ones would take long to write. */
function inMemory(good: Buffer) {
  expect(good.length).toBeGreaterThan(1000)
  return {
    of: (bytes: Buffer) => ({
      ...realDisk,
      sizeOf: async () => bytes.length,
      readPart: async (_path: string, from: number, length: number) => bytes.subarray(from, from + length),
    }),
  }
}

/** Every file of an archive that a backup holds, with what is in it. */
function treeOf(folder: string, path = ''): Record<string, string> {
  const left = ['cache', 'LOCK', 'snapshots']
  return Object.fromEntries(
    readdirSync(join(folder, path)).flatMap((name): [string, string][] => {
      const below = join(path, name)
      if ((path === '' && left.includes(name)) || name.endsWith('.tmp')) return []
      if (statSync(join(folder, below)).isDirectory()) return Object.entries(treeOf(folder, below))
      return [[below, readFileSync(join(folder, below)).toString('base64')]]
    }),
  )
}
