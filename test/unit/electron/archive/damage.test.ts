import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { asOwnerOf } from '../../../support/another-user'
import { aFolderWith, anArchive, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { errno } from '../../../support/faulty-disk'
import { anIncident } from '../../../support/incidents'

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

  it('marked by Notepad with a byte order mark is whole, and loses the mark', async () => {
    const folder = await aFolder()
    const path = pathOf(folder, 'INC-1.json')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, `\uFEFF${before.replaceAll('\n', '\r\n')}`)
    const archive = await anArchive(folder)
    expect((await archive.problems())[0]?.message).toBe(
      'INC-1.json began with an invisible mark that some editors add (a byte order mark). Its content is whole. It was written anew without the mark.',
    )
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'Second save' } })
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('with other line ends, as Git makes them, is whole', async () => {
    const folder = await aFolder()
    const path = pathOf(folder, 'INC-1.json')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
    expect(await (await anArchive(folder)).problems()).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'without permissions gets them back, where it is ours',
    async () => {
      const folder = await aFolder()
      const path = pathOf(folder, 'INC-1.json')
      chmodSync(path, 0o000)
      await asOwnerOf(folder, async () => {
        const archive = await openArchive(folder, openedAt)
        expect(await archive.problems()).toEqual([
          {
            file: 'incidents/INC-1.json',
            message:
              'INC-1.json could not be opened: its permissions do not allow it. They were set so that you, and nobody else, may read and write it.',
          },
        ])
        expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'Second save' } })
        await archive.close()
      })
    },
  )

  it('of somebody else is shown as its last good copy, and cannot be saved over', async () => {
    const folder = await aFolder()
    const forbidden = async (path: string) => {
      if (path.endsWith('INC-1.json')) throw errno('EACCES')
    }
    const disk = {
      ...realDisk,
      permit: () => Promise.reject(errno('EPERM')),
      read: (path: string) => forbidden(path).then(() => realDisk.read(path)),
    }
    rmSync(join(folder, 'cache'), { recursive: true })
    const archive = await anArchive(folder, disk)
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect((await archive.problems())[0]?.message).toContain('is shown instead and cannot be changed.')
    expect(await archive.save('INC-1', anIncident({ id: 'INC-1' }), savedAt)).toMatchObject({
      kind: 'failed',
    })
    expect(readFileSync(pathOf(folder, 'INC-1.json'), 'utf8')).toContain('Second save')
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
