import { cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { copyArchive } from '../../../../../electron/archive/keeping/copy-archive'
import { daysToDrop } from '../../../../../electron/archive/keeping/snapshot-rule'
import { isPartOfSnapshot } from '../../../../../electron/archive/keeping/snapshots'
import { unwatched } from '../../../../../electron/archive/keeping/work'
import { aFolderWith, anArchive, openedAt, savedAt } from '../../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

const outage = anIncident({ id: 'INC-1', title: 'Outage' })
const other = anIncident({ id: 'INC-2', title: 'Other' })

describe('a snapshot', () => {
  it('is taken once a day and takes no space of its own', async () => {
    const folder = await aFolderWith(outage, other)
    const archive = await anArchive(folder)
    expect(await archive.snapshots.take('2026-03-12')).toEqual({ kind: 'taken', day: '2026-03-12' })
    expect(await archive.snapshots.take('2026-03-12')).toEqual({ kind: 'present', day: '2026-03-12' })
    expect(await archive.snapshots.list()).toMatchObject([{ day: '2026-03-12', incidents: 2 }])
    const inode = (path: string) => statSync(join(folder, path)).ino
    expect(inode('snapshots/2026-03-12/incidents/INC-1.json')).toBe(inode('incidents/INC-1.json'))
  })

  it('tells what has changed since, and gives it back', async () => {
    const archive = await anArchive(await aFolderWith(outage, other))
    await archive.snapshots.take('2026-03-12')
    await archive.save('INC-1', { ...outage, title: 'Changed' }, savedAt)
    await archive.trash.put('INC-2', savedAt)
    await archive.trash.delete('all')
    expect(await archive.snapshots.changedSince('2026-03-12')).toEqual([
      { id: 'INC-1', title: 'Outage', savedAt, isGone: false },
      { id: 'INC-2', title: 'Other', savedAt, isGone: true },
    ])
    for (const id of ['INC-1', 'INC-2']) {
      expect(await archive.snapshots.restore('2026-03-12', id, savedAt)).toMatchObject({ kind: 'saved' })
    }
    expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'Outage' } })
    expect(await archive.look('INC-2')).toMatchObject({ incident: { title: 'Other' } })
    expect(await archive.snapshots.changedSince('2026-03-12')).toEqual([])
  })

  it('becomes an archive of its own', async () => {
    const folder = await aFolderWith(outage, other)
    const archive = await anArchive(folder)
    await archive.snapshots.take('2026-03-12')
    const to = join(tempFolder(), 'from a snapshot')
    const day = join(folder, 'snapshots/2026-03-12')
    expect(await copyArchive(day, to, isPartOfSnapshot, realDisk, unwatched)).toMatchObject({ kind: 'done' })
    const opened = await anArchive(to)
    expect(await opened.problems()).toEqual([])
    expect(await opened.count()).toBe(2)
    expect(readdirSync(to)).not.toContain('snapshot.json')
  })
})

describe('the rule of what is kept', () => {
  const days = Array.from({ length: 500 }, (_, number) =>
    new Date(Date.UTC(2025, 6, 14 + number)).toISOString().slice(0, 10),
  )

  it('keeps the last 14 and the first of each of the last 12 months', () => {
    let kept: string[] = []
    for (const day of days) {
      const dropped = new Set(daysToDrop([...kept, day]))
      kept = [...kept, day].filter((one) => !dropped.has(one))
    }
    expect(kept.slice(-14)).toEqual(days.slice(-14))
    expect(kept.slice(0, -14).every((day) => day.endsWith('-01'))).toBe(true)
    expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(12)
    expect(kept.length).toBeLessThanOrEqual(26)
  })

  it('does not take all away because the clock is wrong for a day', () => {
    expect(daysToDrop([...days.slice(0, 10), '2099-01-01'])).toEqual([])
  })
})

let source: string
beforeAll(async () => {
  source = await aFolderWith(outage)
})

const taking: Deed<{ folder: string; archive: Archive }> = {
  async begin(disk) {
    const folder = tempFolder()
    cpSync(source, folder, { recursive: true })
    return { folder, archive: await openArchive(folder, openedAt, disk) }
  },
  act: ({ archive }) => archive.snapshots.take('2026-03-12'),
  archiveOf: ({ archive }) => archive,
  async check({ folder }, outcome, what) {
    const again = await openArchive(folder, openedAt)
    expect(await again.problems(), what).toEqual([])
    const days = (await again.snapshots.list()).map(({ day }) => day)
    if (outcome === 'taken') expect(days, what).toEqual(['2026-03-12'])
    if (days.length > 0) {
      expect(await again.snapshots.changedSince('2026-03-12'), what).toEqual([])
      expect(readdirSync(join(folder, 'snapshots/2026-03-12/incidents')), what).toEqual(['INC-1.json'])
    }
    await again.snapshots.take('2026-03-12')
    expect(readdirSync(join(folder, 'snapshots')), what).toEqual(['2026-03-12'])
    await again.close()
  },
}

it('a snapshot on a failing disk is whole or is not there', async () => {
  expect(await failAtEveryStep(taking)).toBeGreaterThan(100)
}, 120_000)

it('killed at any step, a snapshot is whole or is not there', async () => {
  expect(await killAtEveryStep(taking)).toBeGreaterThan(20)
}, 120_000)

const copying: Deed<{ readonly to: string; readonly folder: string; readonly disk: typeof realDisk }> = {
  async begin(disk) {
    const folder = tempFolder()
    return { folder, to: join(folder, 'moved'), disk }
  },
  act: ({ to, disk }) => copyArchive(source, to, () => true, disk, unwatched),
  async check({ to, folder }, outcome, what) {
    if (outcome === 'done') expect(readdirSync(folder), what).toEqual(['moved'])
    else if (outcome !== undefined) expect(readdirSync(folder), what).toEqual([])
    if (!readdirSync(folder).includes('moved')) return
    const archive = await openArchive(to, openedAt)
    expect(await archive.problems(), what).toEqual([])
    expect(await archive.look('INC-1'), what).toMatchObject({ incident: { title: 'Outage' } })
    await archive.close()
  },
}

it('a copy of the archive on a failing disk is whole or is not there', async () => {
  expect(await failAtEveryStep(copying)).toBeGreaterThan(100)
}, 120_000)

it('killed at any step of copying the archive, the copy is whole or is not there', async () => {
  expect(await killAtEveryStep(copying)).toBeGreaterThan(20)
}, 120_000)
