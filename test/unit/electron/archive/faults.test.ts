import { cpSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchFor } from '../../../../domain/search'
import { type Disk, realDisk } from '../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { errno, errnoValues, type Moment, watchedDisk } from '../../../support/faulty-disk'
import { inLanes } from '../../../support/in-lanes'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

const before = anIncident({ id: 'INC-1', title: 'Before' })
const after = anIncident({ id: 'INC-1', title: 'After' })

const earlier = 'INC-2024-002'

/** An archive with a file of the first version, which becomes one of the current version when it is saved. */
async function anEarlierFolder(): Promise<string> {
  const folder = await aFolderWith()
  cpSync('test/fixtures/saved-files/schema-1/begun.json', pathOf(folder, `${earlier}.json`))
  return folder
}

type Deed = {
  readonly name: string
  /** What the archive holds before; otherwise the one incident as it is saved today. */
  readonly on?: () => Promise<string>
  readonly act: (archive: Archive) => Promise<{ readonly kind: string }>
  /** Titles by id, as they may be found afterwards: the first is how it was, the last how it should be. */
  readonly allowed: readonly Readonly<Record<string, string>>[]
}

const old = { 'INC-1': 'Before' }
const deeds: readonly Deed[] = [
  {
    name: 'saving',
    act: (archive) => archive.save('INC-1', after, savedAt),
    allowed: [old, { 'INC-1': 'After' }],
  },
  {
    name: 'saving what an earlier version has written',
    on: anEarlierFolder,
    act: (archive) => archive.save(earlier, { ...after, id: earlier }, savedAt),
    allowed: [{ [earlier]: 'Checkout answers 503' }, { [earlier]: 'After' }],
  },
  {
    name: 'renaming',
    act: (archive) => archive.save('INC-1', { ...after, id: 'SEC-7' }, savedAt),
    allowed: [old, { ...old, 'SEC-7': 'After' }, { 'SEC-7': 'After' }],
  },
  {
    name: 'importing',
    act: (archive) => archive.add({ ...after, id: 'INC-2' }, savedAt),
    allowed: [old, { ...old, 'INC-2': 'After' }],
  },
  {
    name: 'beginning a new one',
    act: (archive) => archive.create('startup', openedAt),
    allowed: [old, { ...old, 'INC-2026-001': '' }],
  },
]

/** Everything the archive holds when it is opened anew, as a person would find it. */
async function found(folder: string): Promise<Record<string, string>> {
  const archive = await openArchive(folder, openedAt)
  expect(archive.readOnly).toBeUndefined()
  const entries = (await archive.find(searchFor(''))).incidents.map(({ id, title }) => [id, title])
  expect(await archive.problems()).toEqual([])
  await archive.close()
  return Object.fromEntries(entries)
}

/** Made once: making it anew for each of a thousand runs would take most of the time. */
let prepared: Promise<string>
beforeAll(() => {
  prepared = aFolderWith(before)
})

/** Does a deed on a disk of which each step, counted from its beginning, is watched. */
async function doWatched(deed: Deed, watch: (moment: Moment, step: number) => void) {
  const folder = tempFolder()
  cpSync(await (deed.on ?? (() => prepared))(), folder, { recursive: true })
  let start: number | undefined
  let hasBegun = false
  const disk = watchedDisk(realDisk, (moment, { number }) => {
    if (!hasBegun) return
    start ??= number
    watch(moment, number - start)
  })
  const archive = await openArchive(folder, openedAt, disk)
  hasBegun = true
  const outcome = await deed.act(archive).catch((error: unknown) => {
    if (error instanceof Killed) return undefined
    throw error
  })
  hasBegun = false
  await archive.close()
  await disk.closeAll()
  return { folder, outcome }
}

async function countSteps(deed: Deed): Promise<number> {
  let steps = 0
  await doWatched(deed, (_, step) => {
    steps = step + 1
  })
  return steps
}

/** What was done and then reported as failed is answered alike for most errors; one of each sort is tried. */
const codesAfter: ReadonlySet<string> = new Set(['EIO', 'EPERM'])

/** As after a kill: from one step on nothing happens on disk any more, no clean-up either. */
class Killed extends Error {}

describe('a disk that fails once, at any step and with any error', () => {
  it.each(deeds)(
    'while $name: all as before or all as it should be, and "saved" only when it is',
    async (deed) => {
      const steps = await countSteps(deed)
      expect(steps).toBeGreaterThan(10)
      const cases = errnoValues.flatMap((code) =>
        Array.from({ length: steps }, (_, step) => [
          { code, step, moment: 'before' as const },
          ...(codesAfter.has(code) ? [{ code, step, moment: 'after' as const }] : []),
        ]).flat(),
      )
      await inLanes(cases, 6, ({ code, step, moment }) => failOnce(deed, code, step, moment))
    },
    60_000,
  )

  async function failOnce(deed: Deed, code: string, step: number, moment: Moment): Promise<void> {
    const { folder, outcome } = await doWatched(deed, (now, number) => {
      if (now === moment && number === step) throw errno(code)
    })
    const what = `${code} ${moment} step ${step} of ${deed.name}`
    expect(
      namesIn(folder, 'incidents').filter((name) => name.endsWith('.tmp')),
      what,
    ).toEqual([])
    const possible = outcome?.kind === 'failed' ? deed.allowed : deed.allowed.slice(1)
    expect(possible, what).toContainEqual(await found(folder))
  }
})

describe('a program that is killed at any step', () => {
  it.each(deeds)(
    'while $name: all as before, all as it should be, or both',
    async (deed) => {
      const steps = await countSteps(deed)
      const cases = Array.from({ length: steps }, (_, step) => [
        { step, moment: 'before' },
        { step, moment: 'after' },
      ]).flat()
      await inLanes(cases, 6, async ({ step, moment }) => {
        let isDead = false
        const { folder } = await doWatched(deed, (now, number) => {
          isDead ||= now === moment && number === step
          if (isDead) throw new Killed()
        })
        const what = `killed ${moment} step ${step} of ${deed.name}`
        expect(deed.allowed, what).toContainEqual(await found(folder))
      })
    },
    60_000,
  )
})

it.each(deeds)('$name works at the second try when the first failed at its very last step', async (deed) => {
  const folder = tempFolder()
  cpSync(await (deed.on ?? (() => prepared))(), folder, { recursive: true })
  let isFailing = true
  const disk: Disk = {
    ...realDisk,
    flushFolder: async (path) => {
      if (isFailing && path.endsWith('incidents')) throw errno('EIO')
      await realDisk.flushFolder(path)
    },
  }
  const archive = await openArchive(folder, openedAt, disk)
  expect(await deed.act(archive)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('What was saved before is safe.'),
  })
  isFailing = false
  expect((await deed.act(archive)).kind).not.toBe('failed')
  await archive.close()
  expect(deed.allowed.at(-1)).toEqual(await found(folder))
})
