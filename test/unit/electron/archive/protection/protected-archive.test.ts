import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { hiddenNames } from '../../../../../electron/archive/protection/names'
import { aFolderWith, namesIn, openedAt, pathOf, savedAt } from '../../../../support/archives'
import { anIncident } from '../../../../support/incidents'
import { aProtectedFolder, openProtected } from '../../../../support/protection'

/** A protected archive that holds two incidents, the first of them saved twice. */
async function twoIncidents() {
  const made = await aProtectedFolder()
  const archive = await openArchive(made.folder, openedAt, undefined, made.key)
  await archive.add(anIncident({ id: 'INC-1', title: 'First save' }), savedAt)
  await archive.add(anIncident({ id: 'INC-2', title: 'Another' }), savedAt)
  await archive.save('INC-1', anIncident({ id: 'INC-1', title: 'Second save' }), savedAt)
  await archive.close()
  const { fileNameFor } = hiddenNames(made.key)
  return { ...made, nameOf: fileNameFor, fileOf: (id: string) => pathOf(made.folder, fileNameFor(id)) }
}

describe('a protected archive', () => {
  it('gives back what was saved', async () => {
    const { folder, key } = await twoIncidents()
    const archive = await openProtected(folder, key)
    expect(await archive.problems()).toEqual([])
    expect((await archive.find(searchFor('second'))).incidents.map(({ id }) => id)).toEqual(['INC-1'])
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'Second save' } })
  })

  it('names no incident in any file name', async () => {
    const { folder } = await twoIncidents()
    const names = namesIn(folder, 'incidents')
    expect(names).toHaveLength(4)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{40}\.json(\.bak)?$/)
  })

  it('is not opened without its key, and not with that of another archive', async () => {
    const { folder } = await twoIncidents()
    await expect(openArchive(folder, openedAt)).rejects.toThrow('was not opened with the key')
    const plain = await aFolderWith(anIncident({ id: 'INC-1' }))
    const { key } = await aProtectedFolder()
    await expect(openArchive(plain, openedAt, undefined, key)).rejects.toThrow('was not opened with the key')
  })

  it('takes a plain file in the place of an incident for damage, keeps it, and restores the incident', async () => {
    const { folder, key, fileOf } = await twoIncidents()
    const plain = await aFolderWith(anIncident({ id: 'INC-1', title: 'Slipped in' }))
    copyFileSync(pathOf(plain, 'INC-1.json'), fileOf('INC-1'))
    const archive = await openProtected(folder, key)
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect((await archive.problems())[0]?.message).toContain('It is not encrypted')
    expect(namesIn(folder, 'quarantine')).toHaveLength(1)
  })

  it('takes an altered file for damage and restores the incident', async () => {
    const { folder, key, fileOf } = await twoIncidents()
    const bytes = readFileSync(fileOf('INC-1'))
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 4
    writeFileSync(fileOf('INC-1'), bytes)
    const archive = await openProtected(folder, key)
    expect(await archive.open('INC-1')).toMatchObject({ incident: { title: 'First save' } })
    expect((await archive.problems())[0]?.message).toContain(
      'is not what this protected archive has encrypted',
    )
  })

  it('does not take one incident for another when their files are swapped', async () => {
    const { folder, key, fileOf } = await twoIncidents()
    const [first, second] = [readFileSync(fileOf('INC-1')), readFileSync(fileOf('INC-2'))]
    writeFileSync(fileOf('INC-1'), second)
    writeFileSync(fileOf('INC-2'), first)
    const archive = await openProtected(folder, key)
    expect((await archive.find(searchFor(''))).incidents).toEqual([])
    expect(await archive.problems()).toHaveLength(2)
    expect((await archive.problems())[0]?.message).toContain('It was left untouched and not opened.')
  })

  it('remembers what it was like without looking at all files again, and without a plain word of it', async () => {
    const { folder } = await twoIncidents()
    expect(readFileSync(join(folder, 'cache/catalogue.bin')).subarray(0, 8).toString()).toBe('DEBRIEF1')
  })

  it('opens after its folder was copied to another computer', async () => {
    const { folder, key } = await twoIncidents()
    const elsewhere = `${folder}-copy`
    cpSync(folder, elsewhere, { recursive: true })
    const archive = await openProtected(elsewhere, key)
    expect([await archive.count(), await archive.problems()]).toEqual([2, []])
    rmSync(elsewhere, { recursive: true })
  })
})
