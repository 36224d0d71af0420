import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { errno, watchedDisk } from '../../../support/faulty-disk'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

/** Two incidents; the first one was saved twice. */
async function aFolder(): Promise<string> {
  const folder = await aFolderWith(
    anIncident({ id: 'INC-1', title: 'First save' }),
    anIncident({ id: 'INC-2' }),
  )
  const archive = await openArchive(folder, openedAt)
  await archive.save('INC-1', anIncident({ id: 'INC-1', title: 'Second save' }), savedAt)
  await archive.close()
  return folder
}

function flipABit(path: string): void {
  const bytes = readFileSync(path)
  const place = bytes.indexOf('Second save')
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['cut off', (path) => truncateSync(path, 200)],
  ['filled with zeros', (path) => writeFileSync(path, Buffer.alloc(500))],
  ['changed by one bit', flipABit],
  ['emptied', (path) => writeFileSync(path, '')],
  ['replaced by a list', (path) => writeFileSync(path, '[]')],
  ['replaced by null', (path) => writeFileSync(path, 'null')],
  ['replaced by something else', (path) => writeFileSync(path, '{"format":"other"}')],
  ['saved in Latin-1', (path) => writeFileSync(path, Buffer.from([0x22, 0xe9, 0x22]))],
  ['removed', (path) => rmSync(path)],
]

describe('a file that was', () => {
  it.each(damages)('%s gives way to its last good copy, and is kept', async (what, damage) => {
    const folder = await aFolder()
    const path = pathOf(folder, 'INC-1.json')
    damage(path)
    const damaged = existsSync(path) ? readFileSync(path) : undefined
    const archive = await anArchive(folder)

    expect(await archive.count()).toBe(2)
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect(await archive.problems()).toHaveLength(1)
    expect((await archive.problems())[0]).toMatchObject({ file: 'incidents/INC-1.json' })
    expect((await archive.problems())[0]?.message).toMatch(
      /^INC-1\.json is (damaged|missing).* The version saved on 2026-03-12 at 09:05:00 UTC was restored\./,
    )
    const kept = namesIn(folder, 'quarantine')
    expect(kept).toEqual(what === 'removed' ? [] : ['INC-1.damaged-20260312T090000Z.json'])
    if (damaged) expect(readFileSync(join(folder, 'quarantine', kept[0] ?? ''))).toEqual(damaged)
  })

  it('damaged is right again on disk the next time', async () => {
    const folder = await aFolder()
    truncateSync(pathOf(folder, 'INC-1.json'), 10)
    await (await openArchive(folder, openedAt)).close()
    const again = await anArchive(folder)
    expect([await again.count(), await again.problems()]).toEqual([2, []])
  })

  it('marked by Notepad with a byte order mark is fine', async () => {
    const folder = await aFolder()
    const path = pathOf(folder, 'INC-1.json')
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
    const archive = await anArchive(folder)
    expect(await archive.problems()).toEqual([])
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'Second save' } })
  })

  it('written by a later version is left untouched, and the rest opens', async () => {
    const folder = await aFolder()
    const path = pathOf(folder, 'INC-1.json')
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schema: 99, data: 'other' })
    writeFileSync(path, newer)
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(1)
    expect((await archive.problems())[0]?.message).toContain('a later version of Debrief (format 99)')
    expect(readFileSync(path, 'utf8')).toBe(newer)
    expect(await archive.add(anIncident({ id: 'INC-1' }), savedAt)).toMatchObject({ kind: 'failed' })
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })

  it('damaged together with its copy is put aside with it, told each time, and its number is not used again', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-2026-001' }))
    for (const name of ['INC-2026-001.json', 'INC-2026-001.json.bak'])
      writeFileSync(pathOf(folder, name), 'broken')
    const first = await openArchive(folder, openedAt)
    expect(await first.count()).toBe(0)
    expect((await first.problems())[0]?.message).toContain('There was no good copy to restore.')
    expect(namesIn(folder, 'quarantine')).toHaveLength(2)
    expect(await first.create('startup', openedAt)).toMatchObject({ incident: { id: 'INC-2026-002' } })
    await first.close()
    const second = await anArchive(folder)
    expect((await second.problems())[0]?.message).toContain('INC-2026-001.json is missing.')
  })

  it('missing without a copy is missed, not taken for new', async () => {
    const folder = await aFolder()
    rmSync(pathOf(folder, 'INC-2.json'))
    rmSync(pathOf(folder, 'INC-2.json.bak'))
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(1)
    expect(await archive.problems()).toEqual([
      { file: 'incidents/INC-2.json', message: expect.stringMatching(/^INC-2\.json is missing\. .*backup/) },
    ])
  })

  it('missing can be imported again', async () => {
    const folder = await aFolder()
    rmSync(pathOf(folder, 'INC-2.json'))
    rmSync(pathOf(folder, 'INC-2.json.bak'))
    const archive = await anArchive(folder)
    expect(await archive.add(anIncident({ id: 'INC-2' }), savedAt)).toMatchObject({ kind: 'added' })
    await archive.close()
    expect(await (await anArchive(folder)).problems()).toEqual([])
  })

  it('damaged while the archive is open is set right when it is opened', async () => {
    const folder = await aFolder()
    const archive = await anArchive(folder)
    truncateSync(pathOf(folder, 'INC-1.json'), 10)
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect(await archive.problems()).toHaveLength(1)
  })

  it('copied under another name does not pass for the incident', async () => {
    const folder = await aFolder()
    const copy = 'INC-1 (conflicted copy).json'
    writeFileSync(pathOf(folder, copy), readFileSync(pathOf(folder, 'INC-1.json')))
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(2)
    expect((await archive.problems())[0]?.message).toContain(
      `${copy} holds INC-1, whose place is INC-1.json.`,
    )
    expect(namesIn(folder, 'incidents')).toContain(copy)
  })

  it('replaced by a folder is a problem, not a crash', async () => {
    const folder = await aFolder()
    rmSync(pathOf(folder, 'INC-2.json'))
    mkdirSync(pathOf(folder, 'INC-2.json'))
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(1)
    expect((await archive.problems())[0]?.message).toContain('there is a folder where a file should be')
  })

  it('unreadable for now is left where it is', async () => {
    const folder = await aFolder()
    rmSync(join(folder, 'cache'), { recursive: true })
    const disk = {
      ...realDisk,
      read: (path: string) =>
        path.endsWith('INC-2.json') ? Promise.reject(errno('EIO')) : realDisk.read(path),
    }
    const archive = await anArchive(folder, disk)
    expect(await archive.count()).toBe(1)
    expect((await archive.problems())[0]?.message).toContain('INC-2.json could not be opened')
    expect(namesIn(folder, 'incidents')).toContain('INC-2.json')
    expect(namesIn(folder, 'quarantine')).toEqual([])
  })

  it('damaged is only read around while another program has the archive', async () => {
    const folder = await aFolder()
    await anArchive(folder)
    truncateSync(pathOf(folder, 'INC-1.json'), 10)
    const second = await anArchive(folder)
    expect(await second.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect((await second.problems()).at(-1)?.message).toContain('Nothing was changed on disk.')
    expect(namesIn(folder, 'quarantine')).toEqual([])
  })
})

describe('one bit anywhere in a file', () => {
  it('never opens as something that was not written', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
    const path = pathOf(folder, 'INC-1.json')
    const good = readFileSync(path)
    const archive = await anArchive(folder)
    const whole = await archive.open('INC-1')
    for (let place = 0; place < good.length; place += 29) {
      const bytes = Buffer.from(good)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8))
      writeFileSync(path, bytes)
      const opened = await archive.open('INC-1')
      expect(opened, `bit in byte ${place}`).toEqual(whole)
    }
  }, 20_000)
})

describe('the list of incidents', () => {
  it('that is damaged is made again from what is there', async () => {
    const folder = await aFolder()
    for (const name of ['manifest.json', 'manifest.json.bak']) writeFileSync(join(folder, name), '{"incid')
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(2)
    expect((await archive.problems())[0]).toMatchObject({ file: 'manifest.json' })
    await archive.create('startup', openedAt)
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).incidents).toHaveLength(3)
  })

  it('that is gone is made again', async () => {
    const folder = await aFolder()
    rmSync(join(folder, 'manifest.json'))
    const archive = await openArchive(folder, openedAt)
    expect([await archive.count(), await archive.problems()]).toEqual([2, []])
    await archive.close()
    rmSync(pathOf(folder, 'INC-2.json'))
    rmSync(pathOf(folder, 'INC-2.json.bak'))
    expect(await (await anArchive(folder)).problems()).toHaveLength(1)
  })

  it('of a later version makes the archive one to read only', async () => {
    const folder = await aFolder()
    const path = join(folder, 'manifest.json')
    writeFileSync(
      path,
      JSON.stringify({ format: 'debrief-archive', schema: 2, incidents: { other: 'shape' } }),
    )
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(2)
    expect(await archive.create('startup', openedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('later version of Debrief'),
    })
  })
})

describe('a folder', () => {
  it('that is a file is a problem, not a crash', async () => {
    const path = join(tempFolder(), 'archive')
    writeFileSync(path, 'x')
    const archive = await anArchive(path)
    expect(await archive.count()).toBe(0)
    expect((await archive.problems())[0]?.message).toContain('there is a file where a folder should be')
    expect(await archive.create('startup', openedAt)).toMatchObject({ kind: 'failed' })
  })

  it('that may not be written to can still be read', async () => {
    const folder = await aFolder()
    const disk = watchedDisk(realDisk, (_, { name }) => {
      if (name === 'makeFolder') throw errno('EROFS')
    })
    const archive = await anArchive(folder, disk)
    expect(await archive.count()).toBe(2)
    expect((await archive.problems())[0]?.message).toContain('the disk is read-only')
    expect(await archive.save('INC-1', anIncident({ id: 'INC-1' }), savedAt)).toMatchObject({
      kind: 'failed',
    })
  })

  it('without permission is a problem, not a crash', async () => {
    if (process.getuid?.() === 0 || process.platform === 'win32') return
    const folder = await aFolder()
    chmodSync(join(folder, 'incidents'), 0o000)
    const archive = await anArchive(folder)
    chmodSync(join(folder, 'incidents'), 0o700)
    expect((await archive.problems()).length).toBeGreaterThan(0)
  })

  it('that disappears while it is open makes saving fail in plain words', async () => {
    const folder = await aFolder()
    const archive = await anArchive(folder)
    renameSync(folder, `${folder}-gone`)
    expect(await archive.save('INC-1', anIncident({ id: 'INC-1' }), savedAt)).toEqual({
      kind: 'failed',
      reason:
        'INC-1 was not saved: the folder is gone (ENOENT). What was saved before is safe. Connect the drive it is on, or put it back, and try again.',
    })
    renameSync(`${folder}-gone`, folder)
    expect(await archive.save('INC-1', anIncident({ id: 'INC-1' }), savedAt)).toMatchObject({ kind: 'saved' })
  })

  it('is swept of what killed programs left half-written', async () => {
    const folder = await aFolder()
    writeFileSync(pathOf(folder, '.INC-1.json.4711.0badcafe.tmp'), 'half')
    writeFileSync(join(folder, '.manifest.json.4711.0badcafe.bak.tmp'), 'half')
    await anArchive(folder)
    expect(namesIn(folder, 'incidents').filter((name) => name.startsWith('.'))).toEqual([])
    expect(existsSync(join(folder, '.manifest.json.4711.0badcafe.bak.tmp'))).toBe(false)
  })
})
