import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../domain/exchange/read-exchange'
import { writeExchange } from '../../../../domain/exchange/write-exchange'
import { aFolderWith, anArchive, openedAt, pathOf, savedAt } from '../../../support/archives'
import { aFullIncident, anIncident } from '../../../support/incidents'

describe('an imported incident', () => {
  const sample = () => JSON.parse(readFileSync('assets/samples/INC-2026-042.json', 'utf8'))
  const read = (document: unknown, readAt: string) => {
    const outcome = readExchange(document, readAt, 'x.json')
    if (outcome.kind === 'failed') throw new Error(outcome.reason)
    return outcome.incident
  }

  it('is added once, however often it is imported', async () => {
    const archive = await anArchive()
    const outcomes = [
      await archive.add(read(sample(), '2026-03-12T09:00:00Z'), savedAt),
      await archive.add(read(sample(), '2026-03-13T09:00:00Z'), savedAt),
    ]
    expect(outcomes).toEqual([
      { kind: 'added', id: 'INC-2026-042', isNew: true },
      { kind: 'added', id: 'INC-2026-042', isNew: false },
    ])
  })

  it('that came from this archive is known again', async () => {
    const incident = aFullIncident()
    const archive = await anArchive(await aFolderWith(incident))
    const exported = JSON.parse(JSON.stringify(writeExchange(incident)))
    expect(await archive.add(read(exported, openedAt), savedAt)).toMatchObject({ isNew: false })
  })

  it('with the id of another is refused and says so, and the other stays as it was', async () => {
    const archive = await anArchive(await aFolderWith(anIncident()))
    expect(await archive.add(read(sample(), openedAt), savedAt)).toEqual({
      kind: 'failed',
      reason:
        'INC-2026-042 is in the archive already, with other contents. Nothing was changed. To keep both, change one of the two ids.',
    })
    expect(await archive.open('INC-2026-042')).toMatchObject({ incident: { title: 'Checkout answers 503' } })
  })

  it('brings back one whose file was lost while the archive was open', async () => {
    const folder = await aFolderWith(anIncident())
    const archive = await anArchive(folder)
    for (const name of ['INC-2026-042.json', 'INC-2026-042.json.bak']) rmSync(pathOf(folder, name))
    expect(await archive.add(anIncident(), savedAt)).toMatchObject({ kind: 'added', isNew: true })
    expect(await archive.open('INC-2026-042')).toMatchObject({ kind: 'opened' })
  })

  it('never overwrites a file that is in its place', async () => {
    const archive = await anArchive()
    writeFileSync(pathOf(archive.folder, 'INC-2026-042.json'), 'from elsewhere')
    expect(await archive.add(read(sample(), openedAt), savedAt)).toMatchObject({ kind: 'failed' })
    expect(readFileSync(pathOf(archive.folder, 'INC-2026-042.json'), 'utf8')).toBe('from elsewhere')
  })
})
