import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../../../domain/incident'
import { plusSeconds } from '../../../../../domain/time'
import { type Disk, realDisk } from '../../../../../electron/archive/disk/disk'
import { aFolderWith, anArchive, savedAt } from '../../../../support/archives'
import { errno } from '../../../../support/faulty-disk'
import { anIncident } from '../../../../support/incidents'

/** So many minutes after the archives of tests are filled. */
const later = (minutes: number) => plusSeconds(savedAt, minutes * 60)

const titled = (title: string, more: Partial<Incident> = {}) => anIncident({ id: 'INC-1', title, ...more })

type Stored = { number: number; why: string; previous: string; hash: string; saved: { data: Incident } }

function versions(folder: string, stem = 'INC-1'): Stored[] {
  const path = join(folder, 'history', stem)
  return readdirSync(path)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')))
}

const titles = (folder: string) => versions(folder).map(({ saved }) => saved.data.title)

function anchor(folder: string, id = 'INC-1') {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).incidents[id]
}

describe('while an incident is written', () => {
  it('what is written over is kept, but not more often than every five minutes', async () => {
    const folder = await aFolderWith(titled('First'))
    const archive = await anArchive(folder)
    await archive.save('INC-1', titled('Second'), later(1))
    await archive.save('INC-1', titled('Third'), later(3))
    await archive.save('INC-1', titled('Fourth'), later(6))
    await archive.save('INC-1', titled('Fifth'), later(7))
    expect(titles(folder)).toEqual(['First', 'Third'])
    expect(versions(folder).map(({ why }) => why)).toEqual(['written', 'written'])
  })

  it('goes on where the session before has ended', async () => {
    const folder = await aFolderWith(titled('First'))
    const first = await anArchive(folder)
    await first.save('INC-1', titled('Second'), later(1))
    await first.close()
    const second = await anArchive(folder)
    await second.save('INC-1', titled('Third'), later(3))
    await second.save('INC-1', titled('Fourth'), later(7))
    expect(titles(folder)).toEqual(['First', 'Third'])
  })

  it('each version names the one before it, and the manifest the last', async () => {
    const folder = await aFolderWith(titled('0'))
    const archive = await anArchive(folder)
    for (const number of [1, 2, 3]) await archive.save('INC-1', titled(`${number}`), later(number * 10))
    await archive.close()
    const [one, two, three] = versions(folder)
    expect([one?.previous, two?.previous, three?.previous]).toEqual(['0'.repeat(64), one?.hash, two?.hash])
    expect(anchor(folder)).toEqual({ versions: 3, head: three?.hash })
  })

  it('a history that cannot be written is told, and what was written is saved all the same', async () => {
    const folder = await aFolderWith(titled('First'))
    const disk: Disk = {
      ...realDisk,
      makeFolder: (path) =>
        path.includes('history') ? Promise.reject(errno('EACCES')) : realDisk.makeFolder(path),
    }
    const archive = await anArchive(folder, disk)
    expect(await archive.save('INC-1', titled('Second'), later(1))).toMatchObject({ kind: 'saved' })
    expect(await archive.problems()).toMatchObject([
      { message: expect.stringContaining('No version of INC-1 could be kept in its history') },
    ])
    expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'Second' } })
  })

  it('a save that keeps no version costs no step more, however long the history is', async () => {
    const folder = await aFolderWith(titled('0'))
    const steps: string[] = []
    // Each step by its name alone.
    const disk = Object.fromEntries(
      Object.entries(realDisk).map(([name, action]) => [
        name,
        typeof action === 'function'
          ? (...given: never[]) => {
              steps.push(name)
              return (action as (...given: never[]) => unknown)(...given)
            }
          : action,
      ]),
    ) as Disk
    const archive = await anArchive(folder, disk)
    const costOf = async (title: string, minutes: number) => {
      steps.length = 0
      await archive.save('INC-1', titled(title), later(minutes))
      return steps.length
    }
    await costOf('1', 1)
    const early = await costOf('2', 2)
    for (let number = 1; number <= 30; number++) await costOf(`${number}`, number * 10)
    expect(versions(folder)).toHaveLength(31)
    expect(await costOf('last', 301)).toBe(early)
  })
})

describe('a signature', () => {
  const signed = (title: string) =>
    titled(title, {
      review: {
        attendees: [],
        notes: '',
        approvals: [
          { id: 'a', role: 'CTO', name: 'N. Ng', decision: 'approved', on: '2026-03-12', note: '' },
        ],
      },
    })

  it('is in the history with what was signed, at once', async () => {
    const folder = await aFolderWith(titled('First'))
    const archive = await anArchive(folder)
    await archive.save('INC-1', titled('Second'), later(1))
    await archive.save('INC-1', signed('Second'), later(2))
    await archive.save('INC-1', signed('Third'), later(3))
    expect(versions(folder).map(({ why, saved }) => [why, saved.data.review.approvals.length])).toEqual([
      ['written', 0],
      ['approved', 1],
    ])
  })

  it('is refused while the history cannot be written', async () => {
    const folder = await aFolderWith(titled('First'))
    let isBroken = false
    const disk: Disk = {
      ...realDisk,
      makeFolder: (path) =>
        isBroken && path.includes('history') ? Promise.reject(errno('EACCES')) : realDisk.makeFolder(path),
    }
    const archive = await anArchive(folder, disk)
    await archive.save('INC-1', titled('Second'), later(1))
    isBroken = true
    expect(await archive.save('INC-1', signed('Second'), later(2))).toMatchObject({ kind: 'failed' })
    isBroken = false
    expect(await archive.save('INC-1', signed('Second'), later(3))).toMatchObject({ kind: 'saved' })
    expect(versions(folder).at(-1)?.why).toBe('approved')
  })
})

describe('a new id', () => {
  it('takes the history along', async () => {
    const folder = await aFolderWith(titled('First'))
    const archive = await anArchive(folder)
    await archive.save('INC-1', titled('Second'), later(1))
    await archive.save('INC-1', { ...titled('Second'), id: 'SEC-7' }, later(2))
    await archive.save('SEC-7', { ...titled('Third'), id: 'SEC-7' }, later(3))
    await archive.save('SEC-7', { ...titled('Fourth'), id: 'SEC-7' }, later(8))
    await archive.close()
    expect(readdirSync(join(folder, 'history'))).toEqual(['SEC-7'])
    const kept = versions(folder, 'SEC-7')
    expect(kept.map(({ why }) => why)).toEqual(['written', 'renamed', 'written'])
    expect(anchor(folder, 'SEC-7')).toEqual({ versions: 3, head: kept[2]?.hash })
    expect(anchor(folder)).toBeUndefined()
  })
})
