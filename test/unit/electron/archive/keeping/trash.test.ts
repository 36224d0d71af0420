import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, namesIn, openedAt, savedAt } from '../../../../support/archives'
import { anIncident } from '../../../../support/incidents'

const outage = anIncident({ id: 'INC-1', title: 'Outage' })
const other = anIncident({ id: 'INC-2', title: 'Other' })

describe('the trash', () => {
  it('takes an incident out of the list and gives it back as it was, with its history', async () => {
    const folder = await aFolderWith(outage, other)
    mkdirSync(join(folder, 'history/INC-1'), { recursive: true })
    writeFileSync(join(folder, 'history/INC-1/1.json'), 'a version')
    const archive = await anArchive(folder)
    const trashed = await archive.trash.put('INC-1', savedAt)
    expect(trashed).toEqual({ kind: 'trashed', key: 'INC-1', id: 'INC-1', title: 'Outage' })
    expect(await idsIn(archive)).toEqual(['INC-2'])
    expect(await archive.trash.list()).toEqual([
      { kind: 'restorable', key: 'INC-1', id: 'INC-1', title: 'Outage', trashedAt: savedAt },
    ])
    expect(readdirSync(join(folder, 'history'))).toEqual([])
    await archive.close()

    const again = await anArchive(folder)
    expect(await again.problems()).toEqual([])
    expect(await again.trash.restore('INC-1', undefined, savedAt)).toEqual({ kind: 'restored', id: 'INC-1' })
    expect(await again.look('INC-1')).toMatchObject({ kind: 'opened', incident: outage })
    expect(readdirSync(join(folder, 'history/INC-1'))).toEqual(['1.json'])
    expect(readdirSync(join(folder, 'trash'))).toEqual([])
  })

  it('keeps two incidents that had the same id, and restores one under another', async () => {
    const archive = await anArchive(await aFolderWith(outage))
    await archive.trash.put('INC-1', savedAt)
    await archive.add({ ...outage, title: 'Another' }, savedAt)
    await archive.trash.put('INC-1', savedAt)
    await archive.add({ ...outage, title: 'A third' }, savedAt)
    expect((await archive.trash.list()).map(({ key }) => key).sort()).toEqual(['INC-1', 'INC-1~2'])
    expect(await archive.trash.restore('INC-1', undefined, savedAt)).toEqual({ kind: 'taken', id: 'INC-1' })
    expect(await archive.trash.restore('INC-1', 'INC-9', savedAt)).toEqual({ kind: 'restored', id: 'INC-9' })
    expect(await archive.look('INC-9')).toMatchObject({ incident: { title: 'Outage' } })
    expect(await archive.look('INC-1')).toMatchObject({ incident: { title: 'A third' } })
  })

  it('keeps the ids of what is in it from being given again', async () => {
    const archive = await anArchive()
    const first = await archive.create('startup', openedAt)
    expect(first).toMatchObject({ incident: { id: 'INC-2026-001' } })
    await archive.trash.put('INC-2026-001', savedAt)
    expect(await archive.create('startup', openedAt)).toMatchObject({ incident: { id: 'INC-2026-002' } })
    expect(await archive.whole.duplicate('INC-2026-002', savedAt)).toMatchObject({ id: 'INC-2026-003' })
    expect(await archive.trash.restore('INC-2026-001', undefined, savedAt)).toMatchObject({
      kind: 'restored',
      id: 'INC-2026-001',
    })
  })

  it('deletes for good only what it is asked to', async () => {
    const folder = await aFolderWith(outage, other)
    const archive = await anArchive(folder)
    await archive.trash.put('INC-1', savedAt)
    await archive.trash.put('INC-2', savedAt)
    expect(await archive.trash.delete(['INC-1', '../incidents', '.'])).toEqual({ kind: 'deleted', count: 1 })
    expect((await archive.trash.list()).map(({ key }) => key)).toEqual(['INC-2'])
    expect(await archive.trash.delete('all')).toEqual({ kind: 'deleted', count: 1 })
    expect(readdirSync(join(folder, 'trash'))).toEqual([])
  })

  it('does not take the last good copy of a lost incident for what was left of a move', async () => {
    const folder = await aFolderWith(outage)
    const first = await openArchive(folder, openedAt)
    await first.trash.put('INC-1', savedAt)
    await first.add({ ...outage, title: 'Another' }, savedAt)
    await first.close()
    const { rmSync } = await import('node:fs')
    rmSync(join(folder, 'incidents/INC-1.json'))
    const again = await anArchive(folder)
    expect(await again.look('INC-1')).toMatchObject({ incident: { title: 'Another' } })
    expect(namesIn(folder, 'incidents')).toContain('INC-1.json.bak')
  })
})

describe('whole incidents', () => {
  it('are duplicated as drafts that nobody has approved', async () => {
    const approved = anIncident({ id: 'INC-1', title: 'Outage', status: 'approved', revision: 3 })
    const archive = await anArchive(await aFolderWith(approved))
    const copy = await archive.whole.duplicate('INC-1', savedAt)
    expect(copy).toEqual({ kind: 'duplicated', id: 'INC-2026-001' })
    expect(await archive.look('INC-2026-001')).toMatchObject({
      incident: {
        title: 'Outage (copy)',
        status: 'draft',
        revision: 1,
        timeline: approved.timeline,
        review: { approvals: [] },
      },
    })
  })

  it('are renamed, and not over one that has the id already', async () => {
    const archive = await anArchive(await aFolderWith(outage, other))
    expect(await archive.whole.rename('INC-1', 'inc-2', savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('differ only in upper and lower case'),
    })
    expect(await archive.whole.rename('INC-1', 'INC-2', savedAt)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('There is an incident INC-2 already.'),
    })
    expect(await archive.whole.rename('INC-1', 'INC-3', savedAt)).toMatchObject({ kind: 'saved' })
    expect(await idsIn(archive)).toEqual(['INC-2', 'INC-3'])
  })

  it('are closed and reopened', async () => {
    const archive = await anArchive(await aFolderWith(outage))
    await archive.whole.close('INC-1', savedAt)
    expect(await archive.look('INC-1')).toMatchObject({ incident: { status: 'closed' } })
    await archive.whole.reopen('INC-1', savedAt)
    expect(await archive.look('INC-1')).toMatchObject({ incident: { status: 'draft' } })
  })
})

async function idsIn(archive: Awaited<ReturnType<typeof anArchive>>): Promise<string[]> {
  return (await archive.find(searchFor(''))).incidents.map(({ id }) => id).sort()
}
