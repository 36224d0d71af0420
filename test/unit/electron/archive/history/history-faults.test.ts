import { cpSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Incident } from '../../../../../domain/incident'
import { plusSeconds } from '../../../../../domain/time'
import { verifyFolder } from '../../../../../electron/archive/history/verify-folder'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { aFolderWith, openedAt, savedAt } from '../../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

const later = (minutes: number) => plusSeconds(savedAt, minutes * 60)

const first = anIncident({ id: 'INC-1', title: 'First' })
const second = anIncident({ id: 'INC-1', title: 'Second' })
const signed: Incident = {
  ...second,
  title: 'Signed',
  review: {
    ...second.review,
    approvals: [{ id: 'a', role: 'Owner', name: 'Ada', decision: 'approved', on: '2026-03-12', note: '' }],
  },
}

/** An archive that holds the second state, and the first in its history; made once. */
let prepared: string
beforeAll(async () => {
  prepared = await aFolderWith(first)
  const archive = await openArchive(prepared, openedAt)
  await archive.save('INC-1', second, later(1))
  await archive.close()
})

type Outcome = { readonly kind: string }
type Done = { readonly folder: string; readonly archive: Archive; readonly outcome: { latest?: Outcome } }

/** What a person finds afterwards: what the incident is, and what each of its versions was and why it was kept. */
type Found = { readonly present: Incident; readonly versions: readonly (readonly [string, string])[] }

async function found(folder: string, what: string): Promise<Found> {
  // First as it was left, then as opening it leaves it.
  expect(await verifyFolder(folder, undefined, openedAt), what).toMatchObject({ findings: [] })
  const archive = await openArchive(folder, openedAt)
  expect(await archive.problems(), what).toEqual([])
  expect((await archive.history.verify()).findings, what).toEqual([])
  const opened = await archive.look('INC-1')
  const listed = await archive.history.versions('INC-1')
  await archive.close()
  if (opened.kind !== 'opened' || listed.kind !== 'listed') throw new Error(`${what}: it cannot be read`)
  const versions = listed.versions.map((one) =>
    one.kind === 'kept' ? ([one.why, one.title] as const) : (['unreadable', one.reason] as const),
  )
  return { present: opened.incident, versions: versions.reverse() }
}

function deed(
  act: (archive: Archive) => Promise<Outcome>,
  check: (found: Found, outcome: string | undefined, answer: Outcome | undefined, what: string) => void,
): Deed<Done> {
  return {
    async begin(disk) {
      const folder = tempFolder()
      cpSync(prepared, folder, { recursive: true })
      return { folder, archive: await openArchive(folder, openedAt, disk), outcome: {} }
    },
    async act({ archive, outcome }) {
      outcome.latest = await act(archive)
      return outcome.latest
    },
    archiveOf: ({ archive }) => archive,
    async check({ folder, outcome: { latest } }, outcome, what) {
      const now = await found(folder, what)
      expect(now.versions[0], what).toEqual(['written', 'First'])
      check(now, outcome, latest, what)
    },
  }
}

const restoring = deed(
  (archive) => archive.history.restore('INC-1', 1, later(40)),
  ({ present, versions }, outcome, _, what) => {
    if (outcome === 'restored') expect(present.title, what).toBe('First')
    expect(['First', 'Second'], what).toContain(present.title)
    // What it was before is never gone, and is not kept twice.
    const keptBefore = versions.slice(1)
    expect([[], [['before restoring', 'Second']]], what).toContainEqual(keptBefore)
    if (present.title === 'First') expect(keptBefore, what).toHaveLength(1)
  },
)

const exporting = deed(
  (archive) => archive.history.keepExported('INC-1', later(40)),
  ({ present, versions }, outcome, answer, what) => {
    expect(present, what).toEqual(second)
    expect([[], [['exported', 'Second']]], what).toContainEqual(versions.slice(1))
    if (outcome !== 'kept') return
    expect(versions, what).toHaveLength(2)
    expect(answer, what).toMatchObject({ record: { version: { number: 2 } } })
  },
)

const signing = deed(
  (archive) => archive.save('INC-1', signed, later(40)),
  ({ present, versions }, outcome, _, what) => {
    if (outcome === 'saved') expect(present, what).toEqual(signed)
    expect([second, signed], what).toContainEqual(present)
    if (present.title !== 'Signed') return
    expect(versions.at(-1), what).toEqual(['approved', 'Signed'])
    // A version that the disk refuses keeps nobody from saving what they wrote; a kill is no such thing.
    if (outcome === undefined) expect(versions[1], what).toEqual(['written', 'Second'])
  },
)

describe.each([
  ['restoring a version', restoring, 'what was there is there or in the history'],
  ['keeping the version that is exported', exporting, 'it is kept once, and named only where it is kept'],
  ['keeping the version that is signed', signing, 'nothing is signed that is not in the history'],
])('%s', (_, tried, rule) => {
  it(`on a disk that fails once: ${rule}`, async () => {
    expect(await failAtEveryStep(tried)).toBeGreaterThan(100)
  }, 120_000)

  it(`killed at any step: ${rule}`, async () => {
    expect(await killAtEveryStep(tried)).toBeGreaterThan(20)
  }, 60_000)
})
