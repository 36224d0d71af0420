import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../../electron/archive/disk/disk'
import { aFolderWith, anArchive, namesIn, pathOf, savedAt } from '../../../support/archives'
import { errno } from '../../../support/faulty-disk'
import { anIncident } from '../../../support/incidents'

describe('saving', () => {
  it('keeps a version that another program wrote meanwhile', async () => {
    const folder = await aFolderWith(anIncident())
    const pulled = await aFolderWith(anIncident({ title: 'Pulled from Git' }))
    const archive = await anArchive(folder)
    await archive.open('INC-2026-042')
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), readFileSync(pathOf(pulled, 'INC-2026-042.json')))
    expect(await archive.save('INC-2026-042', anIncident({ title: 'Mine' }), savedAt)).toMatchObject({
      kind: 'saved',
    })
    expect(await archive.history.read('INC-2026-042', 1)).toMatchObject({
      incident: { title: 'Pulled from Git' },
    })
    expect((await archive.problems())[0]?.message).toContain('What you wrote is saved')
    expect(await archive.open('INC-2026-042')).toMatchObject({ incident: { title: 'Mine' } })
  })

  it('keeps it too when it was exported or imported once more in between', async () => {
    const folder = await aFolderWith(anIncident())
    const pulled = await aFolderWith(anIncident({ title: 'Pulled from Git' }))
    const archive = await anArchive(folder)
    await archive.open('INC-2026-042')
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), readFileSync(pathOf(pulled, 'INC-2026-042.json')))
    expect(await archive.look('INC-2026-042')).toMatchObject({ incident: { title: 'Pulled from Git' } })
    await archive.add(anIncident({ title: 'Another' }), savedAt)
    await archive.save('INC-2026-042', anIncident({ title: 'Mine' }), savedAt)
    expect(await archive.history.read('INC-2026-042', 1)).toMatchObject({
      incident: { title: 'Pulled from Git' },
    })
  })

  it('keeps it too when the incident is renamed', async () => {
    const folder = await aFolderWith(anIncident())
    const pulled = await aFolderWith(anIncident({ title: 'Pulled from Git' }))
    const archive = await anArchive(folder)
    await archive.open('INC-2026-042')
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), readFileSync(pathOf(pulled, 'INC-2026-042.json')))
    await archive.save('INC-2026-042', anIncident({ id: 'SEC-7' }), savedAt)
    expect(await archive.history.read('SEC-7', 1)).toMatchObject({ incident: { title: 'Pulled from Git' } })
  })

  it('does not keep one that was opened here before it was changed', async () => {
    const folder = await aFolderWith(anIncident())
    const pulled = await aFolderWith(anIncident({ title: 'Pulled from Git' }))
    const archive = await anArchive(folder)
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), readFileSync(pathOf(pulled, 'INC-2026-042.json')))
    await archive.open('INC-2026-042')
    await archive.save('INC-2026-042', anIncident({ title: 'Pulled and changed' }), savedAt)
    expect(namesIn(folder, 'quarantine')).toEqual([])
  })

  it('leaves the file of the other program where it is when the disk is full', async () => {
    const folder = await aFolderWith(anIncident())
    const pulled = await aFolderWith(anIncident({ title: 'Pulled from Git' }))
    let isFull = false
    const disk: Disk = {
      ...realDisk,
      create: (path) => (isFull ? Promise.reject(errno('ENOSPC')) : realDisk.create(path)),
    }
    const archive = await anArchive(folder, disk)
    await archive.open('INC-2026-042')
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), readFileSync(pathOf(pulled, 'INC-2026-042.json')))
    isFull = true
    expect(await archive.save('INC-2026-042', anIncident({ title: 'Mine' }), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('the disk is full'),
    })
    expect(await archive.problems()).toEqual([])
    expect(await archive.look('INC-2026-042')).toMatchObject({ incident: { title: 'Pulled from Git' } })
  })

  it('does not take its own version for one of another program when only the last step of a save failed', async () => {
    const folder = await aFolderWith(anIncident())
    let isFailing = true
    const disk: Disk = {
      ...realDisk,
      flushFolder: (path) =>
        isFailing && path.endsWith('incidents') ? Promise.reject(errno('EIO')) : realDisk.flushFolder(path),
    }
    const archive = await anArchive(folder, disk)
    await archive.open('INC-2026-042')
    const mine = anIncident({ title: 'Mine' })
    expect(await archive.save('INC-2026-042', mine, savedAt)).toMatchObject({ kind: 'failed' })
    isFailing = false
    expect(await archive.save('INC-2026-042', mine, savedAt)).toMatchObject({ kind: 'saved' })
    expect([await archive.problems(), namesIn(folder, 'quarantine')]).toEqual([[], []])
  })

  it('does not mind a file that was only touched', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await anArchive(folder)
    await archive.open('INC-2026-042')
    const path = pathOf(folder, 'INC-2026-042.json')
    writeFileSync(path, readFileSync(path))
    await archive.save('INC-2026-042', anIncident({ title: 'Mine' }), savedAt)
    expect([await archive.problems(), namesIn(folder, 'quarantine')]).toEqual([[], []])
  })

  it('does not overwrite what a later version of Debrief has written meanwhile', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await anArchive(folder)
    await archive.open('INC-2026-042')
    const path = pathOf(folder, 'INC-2026-042.json')
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schema: 99, data: 'other' })
    writeFileSync(path, newer)
    expect(await archive.save('INC-2026-042', anIncident({ title: 'Mine' }), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('later version'),
    })
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })
})
