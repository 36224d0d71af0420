import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { searchFor } from '../../../../domain/search'
import { realDisk } from '../../../../electron/archive/disk/disk'
import type { Archive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, namesIn, pathOf, savedAt } from '../../../support/archives'
import { errno } from '../../../support/faulty-disk'
import { anIncident } from '../../../support/incidents'
import { changeOutside } from '../../../support/other-program'

const id = 'INC-2026-042'

async function opened(disk = realDisk) {
  const folder = await aFolderWith(anIncident())
  const archive = await anArchive(folder, disk)
  await archive.open(id)
  return { folder, archive, path: pathOf(folder, `${id}.json`) }
}

/** The versions in the history, the newest first: why each was kept, and its title. */
async function historyOf(archive: Archive, of = id): Promise<string[]> {
  const listed = await archive.history.versions(of)
  if (listed.kind === 'failed') throw new Error(listed.reason)
  return listed.versions.map((entry) =>
    entry.kind === 'kept' ? `${entry.why}: ${entry.title}` : entry.reason,
  )
}

/** What changes next, or nothing within two seconds. */
function soon<T>(next: Promise<T>, milliseconds = 4000): Promise<T | 'nothing'> {
  return Promise.race([
    next,
    new Promise<'nothing'>((resolve) => setTimeout(() => resolve('nothing'), milliseconds)),
  ])
}

describe('an archive that is open', () => {
  it('notices an incident that another program changes, and lists it as it is now', async () => {
    const { archive, path } = await opened()
    const next = archive.outside.next()
    changeOutside(path, { title: 'Pulled' })
    expect(await soon(next)).toEqual({ ids: [id] })
    expect((await archive.find(searchFor(''))).incidents[0]?.title).toBe('Pulled')
    expect(await archive.outside.look(id)).toMatchObject({
      kind: 'other',
      other: { incident: { title: 'Pulled' } },
    })
  })

  it('notices one that is added, and gives its number to no other', async () => {
    const { folder, archive, path } = await opened()
    const next = archive.outside.next()
    changeOutside(path, { id: 'INC-2026-043' }, pathOf(folder, 'INC-2026-043.json'))
    expect(await soon(next)).toEqual({ ids: ['INC-2026-043'] })
    expect(await archive.count()).toBe(2)
    expect(await archive.create('startup', savedAt)).toMatchObject({ incident: { id: 'INC-2026-044' } })
  })

  it('says when one is removed, and puts it back when it is opened', async () => {
    const { archive, path } = await opened()
    const next = archive.outside.next()
    rmSync(path)
    expect(await soon(next)).toEqual({ ids: [id] })
    expect(await archive.outside.look(id)).toEqual({ kind: 'removed' })
    expect((await archive.problems())[0]?.message).toContain('was removed by another program')
    expect(await archive.open(id)).toMatchObject({ kind: 'opened' })
  })

  it('says nothing of what it saves itself', async () => {
    const { archive } = await opened()
    const next = archive.outside.next()
    for (const title of ['One', 'Two', 'Three']) await archive.save(id, anIncident({ title }), savedAt)
    await archive.create('startup', savedAt)
    expect(await soon(next, 2500)).toBe('nothing')
    expect(await archive.problems()).toEqual([])
  })

  it('notices changes of the incident in hand where the system does not tell of any', async () => {
    const { archive, path } = await opened({ ...realDisk, watch: () => Promise.reject(new Error('ENOSYS')) })
    const next = archive.outside.next()
    changeOutside(path, { title: 'Pulled' })
    expect(await soon(next)).toEqual({ ids: [id] })
  })

  it('finds other changes there when it is looked around', async () => {
    const { folder, archive, path } = await opened({ ...realDisk, watch: async () => () => {} })
    const next = archive.outside.next()
    changeOutside(path, { id: 'INC-7' }, pathOf(folder, 'INC-7.json'))
    await archive.outside.lookAround()
    expect(await soon(next)).toEqual({ ids: ['INC-7'] })
  })

  it('lets a program that writes slowly come to its end before it takes a file for damaged', async () => {
    const { folder, archive, path } = await opened()
    const next = archive.outside.next()
    const whole = readFileSync(path, 'utf8')
    changeOutside(path, { title: 'Written slowly' })
    const other = readFileSync(path)
    truncateSync(path, 300)
    await new Promise((resolve) => setTimeout(resolve, 700))
    writeFileSync(path, other)
    expect(await soon(next)).toEqual({ ids: [id] })
    expect([whole === '', namesIn(folder, 'quarantine'), await archive.problems()]).toEqual([false, [], []])
  })
})

describe('two versions', () => {
  it('are both kept when one is saved over the other, and the other one is told of', async () => {
    const { folder, archive, path } = await opened()
    changeOutside(path, { title: 'Pulled' })
    expect(await archive.save(id, anIncident({ title: 'Mine' }), savedAt)).toMatchObject({
      kind: 'saved',
      other: { incident: { title: 'Pulled' } },
    })
    expect(await historyOf(archive)).toEqual(['changed outside: Pulled'])
    expect(namesIn(folder, 'quarantine')).toEqual([])
    expect((await archive.problems())[0]?.message).toContain('kept in its history as version 1')
  })

  it('of which one is damaged are both kept: the damaged one as the file that it was', async () => {
    const { folder, archive, path } = await opened()
    writeFileSync(path, 'half a mer')
    expect(await archive.save(id, anIncident({ title: 'Mine' }), savedAt)).toEqual({ kind: 'saved', savedAt })
    const [name = ''] = namesIn(folder, 'quarantine')
    expect(readFileSync(`${folder}/quarantine/${name}`, 'utf8')).toBe('half a mer')
    expect((await archive.problems())[0]?.message).toContain(`kept as quarantine/${name}`)
  })

  it('are one from when a person goes on from the other one, which the history has from then on', async () => {
    const { folder, archive, path } = await opened()
    changeOutside(path, { title: 'Pulled' })
    const look = await archive.outside.look(id)
    if (look.kind !== 'other') throw new Error(look.kind)
    expect(await archive.outside.goOnFrom(id, look.other.version, savedAt)).toEqual({ kind: 'kept' })
    expect(await archive.outside.look(id)).toEqual({ kind: 'same' })
    const undone = await archive.save(id, anIncident({ title: 'As before' }), savedAt)
    expect(undone).toEqual({ kind: 'saved', savedAt })
    expect(await historyOf(archive)).toEqual(['changed outside: Pulled'])
    expect(namesIn(folder, 'quarantine')).toEqual([])
  })

  it('stay two where the other one cannot be kept', async () => {
    let isFull = false
    const { archive, path } = await opened({
      ...realDisk,
      create: (place) => (isFull ? Promise.reject(errno('ENOSPC')) : realDisk.create(place)),
    })
    changeOutside(path, { title: 'Pulled' })
    const look = await archive.outside.look(id)
    if (look.kind !== 'other') throw new Error(look.kind)
    isFull = true
    expect(await archive.outside.goOnFrom(id, look.other.version, savedAt)).toMatchObject({ kind: 'failed' })
    isFull = false
    const saved = await archive.save(id, anIncident({ title: 'Mine' }), savedAt)
    expect(saved).toMatchObject({ other: { incident: { title: 'Pulled' } } })
    expect(await historyOf(archive)).toEqual(['changed outside: Pulled'])
  })

  it('stay two when the file changes once more before that', async () => {
    const { archive, path } = await opened()
    changeOutside(path, { title: 'Pulled' })
    const look = await archive.outside.look(id)
    if (look.kind !== 'other') throw new Error(look.kind)
    changeOutside(path, { title: 'Pulled again' })
    await archive.outside.goOnFrom(id, look.other.version, savedAt)
    const outcome = await archive.save(id, anIncident({ title: 'Mine' }), savedAt)
    expect(outcome).toMatchObject({ other: { incident: { title: 'Pulled again' } } })
    expect(await historyOf(archive)).toEqual(['changed outside: Pulled again'])
  })

  it('of which ours is not taken are both kept: ours in the history, once however often it is kept', async () => {
    const { folder, archive } = await opened()
    for (let times = 0; times < 2; times++) {
      const kept = await archive.outside.keepAside(anIncident({ title: 'Mine' }), savedAt)
      expect(kept).toEqual({ kind: 'kept' })
    }
    expect(await historyOf(archive)).toEqual(['written: Mine'])
    expect(namesIn(folder, 'quarantine')).toEqual([])
    expect((await archive.history.verify()).findings).toEqual([])
  })
})
