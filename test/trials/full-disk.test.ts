import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../electron/archive/incident-archive'
import { openedAt, savedAt } from '../support/archives'
import { anIncident } from '../support/incidents'
import { isAllowedToMount } from '../support/mounting'
import { tempFolder } from '../support/temp-folder'

/** A disk in memory that holds two megabytes. */
function aSmallDisk(): string {
  const folder = tempFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  return folder
}

it.skipIf(!isAllowedToMount())(
  'a full disk: what was saved stays, the failure is told, and a retry works',
  async () => {
    const folder = aSmallDisk()
    const archive = await openArchive(join(folder, 'archive'), openedAt)
    await archive.add(anIncident({ id: 'INC-1', title: 'Before' }), savedAt)
    const filler = join(folder, 'filler')
    // Leaves some bytes, so that the write begins and breaks off.
    expect(() => writeFileSync(filler, Buffer.alloc(4 * 1024 * 1024))).toThrow('ENOSPC')
    const after = anIncident({ id: 'INC-1', title: 'After', summary: 'Much was written. '.repeat(20_000) })

    const outcome = await archive.save('INC-1', after, savedAt)
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('the disk is full') })
    const kept = await archive.look('INC-1')
    expect(kept).toMatchObject({ kind: 'opened', incident: { title: 'Before' } })

    rmSync(filler)
    expect(await archive.save('INC-1', after, savedAt)).toMatchObject({ kind: 'saved' })
    await archive.close()
    const again = await openArchive(join(folder, 'archive'), openedAt)
    expect(await again.look('INC-1')).toMatchObject({ kind: 'opened', incident: { title: 'After' } })
    expect(await again.problems()).toEqual([])
    await again.close()
  },
)
