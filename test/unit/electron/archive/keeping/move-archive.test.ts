import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { releaseLeftOver } from '../../../../../electron/archive/archive-lock'
import { type Disk, realDisk } from '../../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { type ArchiveChoice, makeArchiveChoice } from '../../../../../electron/archive/keeping/archive-choice'
import { type ArchiveInUse, moveArchive } from '../../../../../electron/archive/keeping/move-archive'
import { unwatched } from '../../../../../electron/archive/keeping/work'
import { enterArchive } from '../../../../../electron/archive/protection/enter-archive'
import { aFolderWith, openedAt, savedAt } from '../../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

let source: string
beforeAll(async () => {
  source = await aFolderWith(anIncident({ id: 'INC-1', title: 'Kept' }))
})

type Place = {
  readonly from: string
  readonly to: string
  readonly settings: string
  readonly disk: Disk
  readonly choice: ArchiveChoice
  readonly inUse: ArchiveInUse & { readonly close: () => Promise<void> }
}

/** The chosen archive, entered as the app does, but in this thread. */
function inUseOf(choice: ArchiveChoice, disk: Disk): Place['inUse'] {
  let entered: ReturnType<typeof enter> | undefined
  const enter = async () => {
    const folder = await choice.folder()
    return enterArchive(folder, { kind: 'knock' }, openedAt, disk, (key) =>
      openArchive(folder, openedAt, disk, key),
    )
  }
  const current = () => {
    entered ??= enter()
    return entered
  }
  const close = async () => {
    const found = await current()
    if (found.kind === 'opened') await found.archive.close()
  }
  return {
    async look() {
      const found = await current()
      if (found.kind === 'locked') return found
      if (found.kind !== 'opened') return { kind: 'lost', reason: found.reason }
      return { kind: 'open', count: await found.archive.count(), readOnly: found.archive.readOnly }
    },
    async whileClosed(work) {
      await close()
      try {
        return await work()
      } finally {
        entered = enter()
        await entered
      }
    },
    close,
  }
}

async function aPlace(disk: Disk): Promise<Place> {
  const folder = tempFolder()
  const from = join(folder, 'archive')
  cpSync(source, from, { recursive: true })
  const settings = join(folder, 'settings.json')
  const choice = makeArchiveChoice(settings, from, disk)
  await choice.use(from)
  const inUse = inUseOf(choice, disk)
  await inUse.look()
  return { from, to: join(folder, 'new'), settings, disk, choice, inUse }
}

const move = ({ to, choice, inUse, disk }: Place) => moveArchive(to, choice, inUse, disk, unwatched)

/** The archive that the app opens the next time: it must be whole, whichever it is. */
async function checkChosen({ from, settings }: Place, what: string): Promise<string> {
  const chosen = await makeArchiveChoice(settings, from).folder()
  await releaseLeftOver(chosen)
  const archive = await openArchive(chosen, openedAt)
  expect(archive.readOnly, what).toBeUndefined()
  expect(await archive.problems(), what).toEqual([])
  expect(await archive.look('INC-1'), what).toMatchObject({ incident: { title: 'Kept' } })
  expect(await archive.save('INC-1', anIncident({ id: 'INC-1', title: 'On' }), savedAt), what).toMatchObject({
    kind: 'saved',
  })
  await archive.close()
  return chosen
}

const moving: Deed<Place & { readonly answer: { old?: string } }> = {
  async begin(disk) {
    return { ...(await aPlace(disk)), answer: {} }
  },
  async act(place) {
    const moved = await move(place)
    if (moved.kind === 'moved') place.answer.old = moved.old
    return moved
  },
  async check(place, outcome, what) {
    const { from, to, inUse, answer } = place
    if (outcome !== undefined) await inUse.close()
    const chosen = await checkChosen(place, what)
    if (outcome === undefined) return
    expect(chosen, what).toBe(outcome === 'moved' ? to : from)
    if (outcome === 'moved')
      expect(existsSync(join(answer.old ?? '', 'incidents/INC-1.json')), what).toBe(true)
  },
}

describe('moving the archive', () => {
  it('uses the new folder from then on, and keeps the old one under a name that says so', async () => {
    const place = await aPlace(realDisk)
    expect(await move(place)).toEqual({ kind: 'moved', old: `${place.from} (moved)` })
    await place.inUse.close()
    expect(await checkChosen(place, '')).toBe(place.to)
    expect(await place.choice.others()).toEqual([])
    expect(readdirSync(join(place.from, '..')).sort()).toEqual([
      'archive (moved)',
      'new',
      'settings.json',
      'settings.json.bak',
    ])
  })

  it('on a disk that fails once: the chosen archive is whole, and the new one only where it is said to be moved', async () => {
    expect(await failAtEveryStep(moving)).toBeGreaterThan(100)
  }, 180_000)

  it('killed at any step: the chosen archive is whole', async () => {
    expect(await killAtEveryStep(moving)).toBeGreaterThan(40)
  }, 120_000)
})
