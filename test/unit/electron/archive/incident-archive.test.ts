import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentSchema } from '../../../../domain/saved-file'
import { searchFor } from '../../../../domain/search'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, namesIn, openedAt, pathOf, savedAt } from '../../../support/archives'
import { aFullIncident, anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

describe('an archive', () => {
  it('is made where there is none', async () => {
    const archive = await anArchive(join(tempFolder(), 'of', 'the', 'team'))
    expect([await archive.count(), await archive.problems(), archive.readOnly]).toEqual([0, [], undefined])
  })

  it('gives back the incident that was saved, after it was closed and opened', async () => {
    const incident = aFullIncident()
    const archive = await anArchive(await aFolderWith(incident))
    expect(await archive.open('INC-2026-042')).toEqual({ kind: 'opened', incident, savedAt })
  })

  it('keeps one readable file an incident, and the manifest of them all', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-1' }), anIncident({ id: 'Zürich/2026 #1' }))
    expect(namesIn(folder, 'incidents')).toEqual([
      'INC-1.json',
      'INC-1.json.bak',
      'Z%C3%BCrich%2F2026%20%231.json',
      'Z%C3%BCrich%2F2026%20%231.json.bak',
    ])
    const { incidents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(Object.keys(incidents)).toEqual(['INC-1', 'Zürich/2026 #1'])
    const text = readFileSync(pathOf(folder, 'INC-1.json'), 'utf8')
    expect(
      text.startsWith(`{\n  "format": "debrief-incident",\n  "schema": ${currentSchema},\n  "save": 1,\n`),
    ).toBe(true)
    expect(text).toMatch(/\}\n$/)
  })

  it('writes the same lines in the same order, however the incident was put together', async () => {
    const incident = aFullIncident()
    // The same keys in another order are still an incident.
    const backwards = Object.fromEntries(Object.entries(incident).reverse()) as typeof incident
    const [one, other] = await Promise.all([aFolderWith(incident), aFolderWith(backwards)])
    const read = (folder: string) => readFileSync(pathOf(folder, 'INC-2026-042.json'), 'utf8')
    expect(read(one)).toBe(read(other))
  })

  it('leaves the file of an earlier version as it is until it is saved', async () => {
    const folder = await aFolderWith()
    const path = pathOf(folder, 'INC-2024-003.json')
    cpSync('test/fixtures/saved-files/schema-1/full.json', path)
    const archive = await anArchive(folder)
    const opened = await archive.open('INC-2024-003')
    if (opened.kind === 'failed') throw new Error(opened.reason)
    expect(readFileSync(path, 'utf8')).toContain('"schema": 1,')
    expect(await archive.save('INC-2024-003', opened.incident, savedAt)).toMatchObject({ kind: 'saved' })
    expect(readFileSync(path, 'utf8')).toContain(`"schema": ${currentSchema},\n  "save": 3,`)
    expect(await archive.problems()).toEqual([])
  })

  it('opens what a Git pull has brought, without being told', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
    const other = await aFolderWith(anIncident({ id: 'INC-2' }))
    writeFileSync(pathOf(folder, 'INC-2.json'), readFileSync(pathOf(other, 'INC-2.json')))
    const archive = await anArchive(folder)
    expect([await archive.count(), await archive.problems()]).toEqual([2, []])
  })

  it('leaves other people’s files alone', async () => {
    const folder = await aFolderWith(anIncident())
    for (const name of ['README.md', '.gitkeep', 'desktop.ini']) writeFileSync(pathOf(folder, name), 'x')
    const archive = await anArchive(folder)
    expect([await archive.count(), await archive.problems()]).toEqual([1, []])
    expect(namesIn(folder, 'incidents')).toContain('README.md')
  })

  it('says that there is no such incident', async () => {
    const archive = await anArchive()
    expect(await archive.open('INC-9')).toEqual({
      kind: 'failed',
      reason: 'There is no incident INC-9 in this archive.',
    })
    expect(await archive.save('INC-9', anIncident({ id: 'INC-9' }), savedAt)).toMatchObject({
      kind: 'failed',
    })
  })

  it('refuses to save after it was closed, but finishes what was begun', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await openArchive(folder, openedAt)
    const begun = archive.save('INC-2026-042', anIncident({ title: 'Begun' }), savedAt)
    await archive.close()
    expect(await begun).toMatchObject({ kind: 'saved' })
    expect(await archive.save('INC-2026-042', anIncident(), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('was closed'),
    })
  })
})

describe('a new incident', () => {
  it('gets the next number of its year, and is on disk at once', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-2026-041' }), anIncident({ id: 'INC-2025-900' }))
    const archive = await anArchive(folder)
    expect(await archive.create('startup', openedAt)).toMatchObject({
      kind: 'opened',
      savedAt: openedAt,
      incident: { id: 'INC-2026-042', template: 'startup', openedAt },
    })
    expect(namesIn(folder, 'incidents')).toContain('INC-2026-042.json')
    expect(await archive.create('enterprise', '2027-01-01T00:00:00Z')).toMatchObject({
      incident: { id: 'INC-2027-001' },
    })
  })

  it('counts on past 999', async () => {
    const archive = await anArchive(await aFolderWith(anIncident({ id: 'INC-2026-999' })))
    expect(await archive.create('startup', openedAt)).toMatchObject({ incident: { id: 'INC-2026-1000' } })
  })

  it('does not take the number of a file that appeared meanwhile', async () => {
    const archive = await anArchive()
    writeFileSync(pathOf(archive.folder, 'INC-2026-001.json'), 'from elsewhere')
    expect(await archive.create('startup', openedAt)).toMatchObject({ incident: { id: 'INC-2026-002' } })
    expect(readFileSync(pathOf(archive.folder, 'INC-2026-001.json'), 'utf8')).toBe('from elsewhere')
  })

  it('each gets its own number when several are asked for at once', async () => {
    const archive = await anArchive()
    const made = await Promise.all(Array.from({ length: 5 }, () => archive.create('startup', openedAt)))
    expect(made.map((outcome) => outcome.kind === 'opened' && outcome.incident.id)).toEqual([
      'INC-2026-001',
      'INC-2026-002',
      'INC-2026-003',
      'INC-2026-004',
      'INC-2026-005',
    ])
  })
})

describe('saving', () => {
  it('is there for the next who opens the archive, and the version before it beside it', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await openArchive(folder, openedAt)
    const outcome = await archive.save(
      'INC-2026-042',
      anIncident({ title: 'Second' }),
      '2026-03-12T10:00:00Z',
    )
    expect(outcome).toEqual({ kind: 'saved', savedAt: '2026-03-12T10:00:00Z' })
    await archive.close()
    expect(await (await anArchive(folder)).open('INC-2026-042')).toMatchObject({
      savedAt: '2026-03-12T10:00:00Z',
      incident: { title: 'Second' },
    })
    expect(JSON.parse(readFileSync(pathOf(folder, 'INC-2026-042.json.bak'), 'utf8'))).toMatchObject({
      save: 1,
      data: { title: 'Checkout answers 503' },
    })
  })

  it('does not write the list of incidents, whose length grows with the archive', async () => {
    const folder = await aFolderWith(anIncident())
    const before = statSync(join(folder, 'manifest.json'))
    const archive = await anArchive(folder)
    await archive.save('INC-2026-042', anIncident({ title: 'Second' }), savedAt)
    expect(statSync(join(folder, 'manifest.json'))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    })
  })

  it('of what could not be opened again is refused, and what was saved before is safe', async () => {
    const archive = await anArchive(await aFolderWith(anIncident()))
    const impact = { ...anIncident().impact, supportTickets: Number.NaN }
    expect(await archive.save('INC-2026-042', anIncident({ impact }), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('impact.supportTickets'),
    })
    expect(await archive.open('INC-2026-042')).toMatchObject({ kind: 'opened' })
  })

  it('many times at once ends with the last', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await anArchive(folder)
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        archive.save('INC-2026-042', anIncident({ title: `Save ${number}` }), savedAt),
      ),
    )
    expect(JSON.parse(readFileSync(pathOf(folder, 'INC-2026-042.json'), 'utf8'))).toMatchObject({
      save: 21,
      data: { title: 'Save 19' },
    })
  })
})

describe('another id', () => {
  it('renames the incident, and nothing of the old one stays', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await openArchive(folder, openedAt)
    expect(await archive.save('INC-2026-042', anIncident({ id: 'SEC-7' }), savedAt)).toMatchObject({
      kind: 'saved',
    })
    expect(namesIn(folder, 'incidents')).toEqual(['SEC-7.json', 'SEC-7.json.bak'])
    expect((await archive.find(searchFor(''))).incidents.map((found) => found.id)).toEqual(['SEC-7'])
    await archive.close()
    const again = await anArchive(folder)
    expect([await again.count(), await again.problems()]).toEqual([1, []])
  })

  it('that another incident has is refused', async () => {
    const folder = await aFolderWith(anIncident({ id: 'INC-1' }), anIncident({ id: 'INC-2', title: 'Other' }))
    const archive = await anArchive(folder)
    expect(await archive.save('INC-1', anIncident({ id: 'INC-2' }), savedAt)).toEqual({
      kind: 'failed',
      reason: 'There is an incident INC-2 already. Nothing was changed; choose another id.',
    })
    expect(await archive.open('INC-2')).toMatchObject({ incident: { title: 'Other' } })
  })

  it('that differs from another in upper and lower case only is refused, as Windows takes both for one file', async () => {
    const archive = await anArchive(await aFolderWith(anIncident({ id: 'INC-1' })))
    expect(await archive.add(anIncident({ id: 'inc-1' }), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('differ only in upper and lower case'),
    })
    expect(await archive.save('INC-1', anIncident({ id: 'Inc-1' }), savedAt)).toMatchObject({
      kind: 'failed',
    })
    expect(await archive.count()).toBe(1)
  })
})

describe('two programs', () => {
  it('cannot write to one archive; the second reads and says who has it', async () => {
    const folder = await aFolderWith(anIncident())
    await anArchive(folder)
    const second = await anArchive(folder)
    expect(await second.problems()).toEqual([
      {
        file: 'LOCK',
        message: expect.stringContaining(`is open in Debrief already, by process ${process.pid}`),
      },
    ])
    expect(await second.open('INC-2026-042')).toMatchObject({ kind: 'opened' })
    expect(await second.save('INC-2026-042', anIncident({ title: 'x' }), savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Close it there and try again.'),
    })
    expect(await second.create('startup', openedAt)).toMatchObject({ kind: 'failed' })
  })

  it('take turns', async () => {
    const folder = tempFolder()
    const first = await openArchive(folder, openedAt)
    await first.close()
    expect(existsSync(join(folder, 'LOCK'))).toBe(false)
    expect((await anArchive(folder)).readOnly).toBeUndefined()
  })
})
