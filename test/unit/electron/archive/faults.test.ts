import { cpSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { searchFor } from '../../../../domain/search'
import { type Disk, realDisk } from '../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../support/fault-runs'
import { errno } from '../../../support/faulty-disk'
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

type Tried = {
  readonly name: string
  /** What the archive holds before; otherwise the one incident as it is saved today. */
  readonly on?: () => Promise<string>
  readonly act: (archive: Archive) => Promise<{ readonly kind: string }>
  /** Titles by id, as they may be found afterwards: the first is how it was, the last how it should be. */
  readonly allowed: readonly Readonly<Record<string, string>>[]
}

const old = { 'INC-1': 'Before' }
const deeds: readonly Tried[] = [
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
async function found(folder: string, what: string): Promise<Record<string, string>> {
  const archive = await openArchive(folder, openedAt)
  expect(archive.readOnly, what).toBeUndefined()
  const entries = (await archive.find(searchFor(''))).incidents.map(({ id, title }) => [id, title])
  expect(await archive.problems(), what).toEqual([])
  expect((await archive.history.verify()).findings, what).toEqual([])
  await archive.close()
  return Object.fromEntries(entries)
}

/** Made once: making it anew for each of a thousand runs would take most of the time. */
let prepared: Promise<string>
beforeAll(() => {
  prepared = aFolderWith(before)
})

function runsOf({ name, on, act, allowed }: Tried): Deed<{ folder: string; archive: Archive }> {
  return {
    async begin(disk) {
      const folder = tempFolder()
      cpSync(await (on ?? (() => prepared))(), folder, { recursive: true })
      return { folder, archive: await openArchive(folder, openedAt, disk) }
    },
    act: ({ archive }) => act(archive),
    archiveOf: ({ archive }) => archive,
    async check({ folder }, outcome, moment) {
      const what = `${moment} of ${name}`
      if (outcome !== undefined) {
        const halves = namesIn(folder, 'incidents').filter((one) => one.endsWith('.tmp'))
        expect(halves, what).toEqual([])
      }
      const isUnsure = outcome === undefined || outcome === 'failed'
      expect(isUnsure ? allowed : allowed.slice(1), what).toContainEqual(await found(folder, what))
    },
  }
}

it.each(deeds)(
  '$name on a disk that fails once, at any step and with any error: all as before or all as it should be, and "saved" only when it is',
  async (tried) => {
    expect(await failAtEveryStep(runsOf(tried))).toBeGreaterThan(100)
  },
  120_000,
)

it.each(deeds)(
  '$name in a program that is killed at any step: all as before, all as it should be, or both',
  async (tried) => {
    expect(await killAtEveryStep(runsOf(tried))).toBeGreaterThan(20)
  },
  120_000,
)

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
  expect(deed.allowed.at(-1)).toEqual(await found(folder, deed.name))
})
