import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { aFolderWith, openedAt, savedAt } from '../../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

let full: Promise<string>
let trashed: Promise<string>
beforeAll(() => {
  full = makeFull()
  trashed = makeTrashed()
})

async function makeFull(): Promise<string> {
  const folder = await aFolderWith(anIncident({ id: 'INC-1', title: 'Kept' }), anIncident({ id: 'INC-2' }))
  mkdirSync(join(folder, 'history/INC-1'), { recursive: true })
  writeFileSync(join(folder, 'history/INC-1/note'), 'a version')
  return folder
}

async function makeTrashed(): Promise<string> {
  const folder = await makeFull()
  const archive = await openArchive(folder, openedAt)
  await archive.trash.put('INC-1', savedAt)
  await archive.close()
  return folder
}

type Where = 'archive' | 'trash'

function deed(
  from: () => Promise<string>,
  act: (archive: Archive) => Promise<{ kind: string }>,
  done: { readonly kind: string; readonly before: Where; readonly after: Where },
): Deed<{ folder: string; archive: Archive }> {
  return {
    async begin(disk) {
      const folder = tempFolder()
      cpSync(await from(), folder, { recursive: true })
      return { folder, archive: await openArchive(folder, openedAt, disk) }
    },
    act: ({ archive }) => act(archive),
    archiveOf: ({ archive }) => archive,
    async check({ folder }, outcome, what) {
      const archive = await openArchive(folder, openedAt)
      expect(archive.readOnly, what).toBeUndefined()
      expect(await archive.problems(), what).toEqual([])
      const inArchive = (await archive.find(searchFor(''))).incidents.map(({ id }) => id)
      const inTrash = await archive.trash.list()
      expect([...inArchive, ...inTrash.map((it) => ('id' in it ? it.id : '?'))].sort(), what).toEqual([
        'INC-1',
        'INC-2',
      ])
      const place: Where = inTrash.length === 1 ? 'trash' : 'archive'
      if (outcome === done.kind) expect(place, what).toBe(done.after)
      else if (outcome !== undefined) expect(place, what).toBe(done.before)
      if (place === 'trash') await archive.trash.restore('INC-1', undefined, savedAt)
      expect(await archive.look('INC-1'), what).toMatchObject({ incident: { title: 'Kept' } })
      await archive.close()
    },
  }
}

const putting = deed(
  () => full,
  (archive) => archive.trash.put('INC-1', savedAt),
  { kind: 'trashed', before: 'archive', after: 'trash' },
)
const restoring = deed(
  () => trashed,
  (archive) => archive.trash.restore('INC-1', undefined, savedAt),
  { kind: 'restored', before: 'trash', after: 'archive' },
)

it('moving to the trash on a failing disk: in one place, and where it is said to be', async () => {
  expect(await failAtEveryStep(putting)).toBeGreaterThan(100)
}, 120_000)

it('restoring on a failing disk: in one place, and where it is said to be', async () => {
  expect(await failAtEveryStep(restoring)).toBeGreaterThan(100)
}, 120_000)

it('killed at any step on the way into the trash, the incident is in one place', async () => {
  expect(await killAtEveryStep(putting)).toBeGreaterThan(20)
}, 60_000)

it('killed at any step on the way out of the trash, the incident is in one place', async () => {
  expect(await killAtEveryStep(restoring)).toBeGreaterThan(20)
}, 60_000)
