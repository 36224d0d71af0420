import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualSettings } from '../../../../../domain/coach/settings'
import { usualHouse } from '../../../../../domain/house'
import { newTeam } from '../../../../../domain/team'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { verifyFolder } from '../../../../../electron/archive/history/verify-folder'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { protect } from '../../../../../electron/archive/protection/conversion'
import { anArchive, openedAt } from '../../../../support/archives'
import { aProtection, openProtected } from '../../../../support/protection'
import { tempFolder } from '../../../../support/temp-folder'
import { aTemplate } from '../../../../support/templates'

const payments = aTemplate()
const support = aTemplate({ id: 'own-support', label: 'Support' })

/** An archive that was closed again with these templates kept in it. */
async function folderWith(...templates: readonly ReturnType<typeof aTemplate>[]): Promise<string> {
  const folder = tempFolder()
  const archive = await openArchive(folder, openedAt)
  for (const template of templates) await archive.changeTeam({ kind: 'keep template', template })
  await archive.close()
  return folder
}

describe("a team's templates and settings", () => {
  it('are there again when the archive is opened again', async () => {
    const folder = await folderWith(payments, support)
    const archive = await anArchive(folder)
    const coach = { ...usualSettings, dictionary: ['blast radius'] }
    const house = { ...usualHouse, company: 'Meridian' }
    await archive.changeTeam({ kind: 'set coach', coach })
    await archive.changeTeam({ kind: 'set house', house })
    await archive.changeTeam({ kind: 'delete template', id: support.id })
    expect(await archive.team()).toEqual({ kind: 'team', team: { templates: [payments], coach, house } })
  })

  it('are those of a new team before anything was agreed on', async () => {
    expect(await (await anArchive()).team()).toEqual({ kind: 'team', team: newTeam })
  })

  it('that are damaged come from the last good copy, which is told, and the damaged file is kept', async () => {
    const folder = await folderWith(payments, support)
    writeFileSync(join(folder, 'team.json'), '{"for')
    const archive = await anArchive(folder)
    expect(await archive.team()).toMatchObject({
      team: { templates: [payments] },
      problem: expect.stringContaining('team.json is damaged'),
    })
    await archive.changeTeam({ kind: 'keep template', template: support })
    expect(await archive.team()).toEqual({
      kind: 'team',
      team: { ...newTeam, templates: [payments, support] },
    })
    expect(readdirSync(join(folder, 'quarantine')).join()).toMatch(/^team\.damaged-/)
  })

  it('that a later version wrote are left untouched', async () => {
    const folder = await folderWith(payments)
    const path = join(folder, 'team.json')
    const later = readFileSync(path, 'utf8').replace('"schema": 1', '"schema": 2')
    writeFileSync(path, later)
    const archive = await anArchive(folder)
    expect(await archive.changeTeam({ kind: 'keep template', template: support })).toMatchObject({
      kind: 'failed',
    })
    expect(readFileSync(path, 'utf8')).toBe(later)
  })

  it('that are damaged are found when the archive is verified', async () => {
    const folder = await folderWith(payments)
    writeFileSync(join(folder, 'team.json'), '{"for')
    expect(await verifyFolder(folder, undefined, openedAt)).toMatchObject({
      findings: [{ message: 'The templates and settings of the team, team.json, are damaged.' }],
    })
  })

  it('stay with the archive when it is encrypted, and cannot be read in its folder then', async () => {
    const folder = await folderWith(payments)
    const made = await aProtection()
    expect(await protect(folder, made, openedAt, realDisk)).toEqual({ kind: 'converted' })
    expect(readFileSync(join(folder, 'team.json')).includes('Payments')).toBe(false)
    const archive = await openProtected(folder, made.key)
    expect(await archive.team()).toMatchObject({ team: { templates: [payments] } })
  })

  it('begin a post-mortem by a template of its own', async () => {
    const archive = await anArchive()
    const begun = await archive.create('startup', openedAt, payments)
    expect(begun).toMatchObject({ incident: { template: 'startup', form: payments } })
  })
})
