import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Disk } from '../../../../../electron/archive/disk/disk'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { checkBackup } from '../../../../../electron/archive/keeping/check-backup'
import { makeBackup } from '../../../../../electron/archive/keeping/make-backup'
import { restoreBackup } from '../../../../../electron/archive/keeping/restore-backup'
import { unwatched } from '../../../../../electron/archive/keeping/work'
import { aFolderWith, anArchive, openedAt, savedAt } from '../../../../support/archives'
import { aBackupOf } from '../../../../support/backups'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

let source: string
let backup: string
beforeAll(async () => {
  source = await aFolderWith(anIncident({ id: 'INC-1', title: 'Kept' }))
  backup = await aBackupOf(await anArchiveAt(source), join(tempFolder(), 'a.debriefbackup'))
})

async function anArchiveAt(folder: string) {
  const archive = await openArchive(folder, openedAt)
  await archive.close()
  return openArchive(folder, openedAt)
}

type Made = { readonly disk: Disk; readonly folder: string; readonly path: string }

const backingUp: Deed<Made> = {
  async begin(disk) {
    const folder = tempFolder()
    const path = join(folder, 'a.debriefbackup')
    writeFileSync(path, 'an earlier backup')
    return { disk, folder, path }
  },
  act: ({ disk, path }) => makeBackup(source, path, savedAt, disk, unwatched),
  async check({ folder, path }, outcome, what) {
    const isEarlier = readFileSync(path, 'latin1') === 'an earlier backup'
    if (!isEarlier) expect((await checkBackup(path, realDisk, unwatched)).kind, what).toBe('whole')
    if (outcome === 'done') expect(isEarlier, what).toBe(false)
    if (outcome !== undefined) expect(readdirSync(folder), what).toEqual(['a.debriefbackup'])
  },
}

const restoring: Deed<Made> = {
  async begin(disk) {
    const folder = tempFolder()
    return { disk, folder, path: join(folder, 'restored') }
  },
  act: ({ disk, path }) => restoreBackup(backup, path, disk, unwatched),
  async check({ folder, path }, outcome, what) {
    if (outcome === 'done') expect(existsSync(path), what).toBe(true)
    else if (outcome !== undefined) expect(readdirSync(folder), what).toEqual([])
    if (!existsSync(path)) return
    const archive = await anArchive(path)
    expect(await archive.problems(), what).toEqual([])
    expect(await archive.look('INC-1'), what).toMatchObject({ incident: { title: 'Kept' } })
    await archive.close()
  },
}

it('a backup on a failing disk is whole or is not there, and done only when it is', async () => {
  expect(await failAtEveryStep(backingUp)).toBeGreaterThan(100)
}, 120_000)

it('killed at any step of a backup, the earlier one or the whole new one has its name', async () => {
  expect(await killAtEveryStep(backingUp)).toBeGreaterThan(30)
}, 120_000)

it('a restore on a failing disk leaves nothing, or the whole archive', async () => {
  expect(await failAtEveryStep(restoring)).toBeGreaterThan(100)
}, 120_000)

it('killed at any step of a restore, there is no archive or the whole one', async () => {
  expect(await killAtEveryStep(restoring)).toBeGreaterThan(30)
}, 120_000)
