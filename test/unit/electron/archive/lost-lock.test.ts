import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, pathOf, savedAt } from '../../../support/archives'
import { anIncident } from '../../../support/incidents'

const id = 'INC-2026-042'

/** An archive whose lock another program has taken over, as after this computer was asleep. */
async function takenOver() {
  const folder = await aFolderWith(anIncident())
  const archive = await anArchive(folder)
  await archive.open(id)
  const path = join(folder, 'LOCK')
  const holder = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...holder, host: 'the-other-laptop', pid: 7, token: 'theirs' }))
  return { folder, archive }
}

describe('an archive whose lock another program has taken over', () => {
  it('is only read from then on: nothing is written over, and it is said who has it', async () => {
    const { folder, archive } = await takenOver()
    const before = readFileSync(pathOf(folder, `${id}.json`), 'utf8')
    const saved = await archive.save(id, anIncident({ title: 'Mine' }), savedAt)
    if (saved.kind !== 'failed') throw new Error(saved.kind)
    expect(saved.reason).toContain('taken over by process 7 on the-other-laptop since')
    expect(saved.reason).toContain('Nothing was written over. Copy or export what is only on the screen')
    expect(readFileSync(pathOf(folder, `${id}.json`), 'utf8')).toBe(before)
    expect(await archive.problems()).toMatchObject([{ file: 'LOCK' }])
    expect(await archive.whyReadOnly()).toContain('can only be read from now on')
    expect(await archive.look(id)).toMatchObject({ kind: 'opened' })
  })

  it('says so by itself at the next beat', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await openArchive(folder, savedAt, undefined, undefined, undefined, { everyMs: 20 })
    const next = archive.outside.next()
    unlinkSync(join(folder, 'LOCK'))
    expect(await next).toEqual({ ids: [''] })
    expect(await archive.problems()).toMatchObject([{ file: 'LOCK' }])
    await archive.close()
  })

  it('leaves everything to the other one when it is closed', async () => {
    const { folder, archive } = await takenOver()
    const before = readdirSync(folder, { recursive: true }).sort()
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    await archive.close()
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(manifest)
    expect(readFileSync(join(folder, 'LOCK'), 'utf8')).toContain('theirs')
  })

  it('can be written to again once it is opened anew and the other one is done', async () => {
    const { folder, archive } = await takenOver()
    await archive.close()
    unlinkSync(join(folder, 'LOCK'))
    const again = await openArchive(folder, savedAt)
    expect(await again.save(id, anIncident({ title: 'Mine' }), savedAt)).toMatchObject({ kind: 'saved' })
    await again.close()
  })
})
