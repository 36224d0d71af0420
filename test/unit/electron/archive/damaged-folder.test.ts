import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { errno, watchedDisk } from '../../../support/faulty-disk'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

const aFolder = () => aFolderWith(anIncident({ id: 'INC-1' }), anIncident({ id: 'INC-2' }))

describe('the list of incidents', () => {
  it('that is damaged is made again from what is there', async () => {
    const folder = await aFolder()
    for (const name of ['manifest.json', 'manifest.json.bak']) writeFileSync(join(folder, name), '{"incid')
    const archive = await anArchive(folder)
    expect(await archive.count()).toBe(2)
    expect((await archive.problems())[0]).toMatchObject({ file: 'manifest.json' })
    await archive.create('startup', openedAt)
    const { incidents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(Object.keys(incidents)).toHaveLength(3)
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
      JSON.stringify({ format: 'debrief-archive', schema: 99, incidents: { other: 'shape' } }),
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
