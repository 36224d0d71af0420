import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { realDisk } from '../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../electron/archive/incident-archive'
import { makeArchiveChoice } from '../../electron/archive/keeping/archive-choice'
import { checkBackup } from '../../electron/archive/keeping/check-backup'
import { type ArchiveInUse, moveArchive } from '../../electron/archive/keeping/move-archive'
import { unwatched } from '../../electron/archive/keeping/work'
import { openedAt, savedAt } from '../support/archives'
import { backUp } from '../support/backups'
import { anIncident } from '../support/incidents'
import { isAllowedToMount } from '../support/mounting'
import { tempFolder } from '../support/temp-folder'

/** A disk in memory that holds two megabytes, and a file on it that leaves room for only some kilobytes. */
function aNearlyFullDisk(): { readonly folder: string; readonly makeRoom: () => void } {
  const folder = tempFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  const filler = join(folder, 'filler')
  writeFileSync(filler, Buffer.alloc(1_950_000))
  return { folder, makeRoom: () => rmSync(filler) }
}

/** An archive of which a copy does not fit into what is left there, packed neither. */
async function anArchiveOfSomeSize(folder: string): Promise<Archive> {
  const archive = await openArchive(folder, openedAt)
  await archive.add(anIncident({ id: 'INC-1', title: 'Kept' }), savedAt)
  expect(await archive.attachments.addBytes('noise.bin', randomBytes(400_000))).toMatchObject({
    kind: 'added',
  })
  return archive
}

it.skipIf(!isAllowedToMount())(
  'a backup onto a full disk leaves the earlier one and no half file',
  async () => {
    const { folder, makeRoom } = aNearlyFullDisk()
    const archive = await anArchiveOfSomeSize(tempFolder())
    onTestFinished(() => archive.close())
    const path = join(folder, 'a.debriefbackup')
    writeFileSync(path, 'an earlier backup')

    expect(await backUp(archive, path)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('the disk is full'),
    })
    expect(readFileSync(path, 'utf8')).toBe('an earlier backup')
    expect(readdirSync(folder).sort()).toEqual(['a.debriefbackup', 'filler'])
    expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'Kept' } })

    makeRoom()
    expect(await backUp(archive, path)).toMatchObject({ kind: 'done' })
    expect(await checkBackup(path, realDisk, unwatched)).toMatchObject({ kind: 'whole', incidents: 1 })
  },
)

it.skipIf(!isAllowedToMount())('a move onto a full disk leaves the archive where it is', async () => {
  const { folder, makeRoom } = aNearlyFullDisk()
  const from = join(tempFolder(), 'archive')
  const to = join(folder, 'new')
  const choice = makeArchiveChoice(join(tempFolder(), 'settings.json'), from)
  let archive = await anArchiveOfSomeSize(from)
  onTestFinished(() => archive.close())
  const inUse: ArchiveInUse = {
    look: async () => ({ kind: 'open', count: await archive.count(), readOnly: archive.readOnly }),
    async whileClosed(work) {
      await archive.close()
      const ended = await work()
      archive = await openArchive(await choice.folder(), openedAt)
      return ended
    },
  }

  expect(await moveArchive(to, choice, inUse, realDisk, unwatched)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('the disk is full'),
  })
  expect(readdirSync(folder)).toEqual(['filler'])
  expect(archive.folder).toBe(from)
  expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'Kept' } })
  expect(await archive.problems()).toEqual([])

  makeRoom()
  expect(await moveArchive(to, choice, inUse, realDisk, unwatched)).toEqual({
    kind: 'moved',
    old: `${from} (moved)`,
  })
  expect(archive.folder).toBe(to)
  expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'Kept' } })
  expect((await archive.history.verify()).findings).toEqual([])
})
