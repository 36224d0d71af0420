import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import {
  findProtection,
  mendCopies,
  protectionNames,
  writeProtection,
} from '../../../../../electron/archive/protection/protection-file'
import { savedAt } from '../../../../support/archives'
import { anIncident } from '../../../../support/incidents'
import { aProtectedFolder, openProtected } from '../../../../support/protection'
import { tempFolder } from '../../../../support/temp-folder'

const first = protectionNames[0]

describe('the protection of an archive', () => {
  it('is not there in a plain one', async () => {
    expect(await findProtection(tempFolder(), realDisk)).toEqual({ kind: 'plain' })
  })

  it('is kept in three copies that say the same', async () => {
    const { folder, protection } = await aProtectedFolder()
    const texts = protectionNames.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(new Set(texts).size).toBe(1)
    expect(await findProtection(folder, realDisk)).toEqual({ kind: 'protected', protection, isWhole: true })
  })

  it('leaves no copy behind that would open with the passphrase from before', async () => {
    const { folder, protection } = await aProtectedFolder()
    await writeProtection(folder, { ...protection, lockAfter: 60 }, realDisk)
    for (const name of protectionNames) {
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ lockAfter: 60 })
    }
  })

  it.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, 100)],
    ['changed in one character', (text: string) => text.replace('"lockAfter": 15', '"lockAfter": 60')],
  ])('that is %s is reported, read from its copy, and mended', async (_, damage) => {
    const { folder, protection } = await aProtectedFolder()
    const path = join(folder, first)
    writeFileSync(path, damage(readFileSync(path, 'utf8')))
    const found = await findProtection(folder, realDisk)
    expect(found).toMatchObject({ kind: 'protected', protection, isWhole: false })
    expect(found).toHaveProperty('problem', expect.stringContaining('protection.json is damaged. A copy'))
    await mendCopies(folder, found, realDisk)
    expect(await findProtection(folder, realDisk)).toEqual({ kind: 'protected', protection, isWhole: true })
  })

  it('is read from either copy when the others are gone', async () => {
    for (const kept of protectionNames) {
      const { folder, protection } = await aProtectedFolder()
      for (const name of protectionNames) if (name !== kept) rmSync(join(folder, name))
      expect(await findProtection(folder, realDisk)).toMatchObject({ kind: 'protected', protection })
    }
  })

  it('that is gone with all its copies leaves an archive locked, not one full of damaged files', async () => {
    const { folder, key } = await aProtectedFolder()
    const archive = await openProtected(folder, key)
    await archive.add(anIncident({ id: 'INC-1' }), savedAt)
    await archive.close()
    for (const name of protectionNames) rmSync(join(folder, name))
    const lost = {
      kind: 'lost',
      reason: expect.stringContaining('Put one of them back from a backup of this archive'),
    }
    expect(await findProtection(folder, realDisk)).toEqual(lost)
    rmSync(join(folder, 'manifest.json'))
    expect(await findProtection(folder, realDisk)).toEqual(lost)
    expect(existsSync(join(folder, first))).toBe(false)
  })

  it('of a later version is left alone', async () => {
    const { folder } = await aProtectedFolder()
    const path = join(folder, first)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"schema": 1', '"schema": 2'))
    expect(await findProtection(folder, realDisk)).toMatchObject({
      kind: 'lost',
      reason: expect.stringContaining('a later version of Debrief'),
    })
  })
})
