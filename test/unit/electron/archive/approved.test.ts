import { describe, expect, it } from 'vitest'
import { edit } from '../../../../domain/edit'
import type { Incident } from '../../../../domain/incident'
import { plusSeconds } from '../../../../domain/time'
import type { Archive } from '../../../../electron/archive/incident-archive'
import { anAction } from '../../../support/actions'
import { anAmendment, anApprovedIncident } from '../../../support/approvals'
import { aFolderWith, anArchive, savedAt } from '../../../support/archives'
import { anIncident } from '../../../support/incidents'

const later = (minutes: number) => plusSeconds(savedAt, minutes * 60)
const draft = anIncident({ id: 'INC-1', title: 'First words' })
const approved = anApprovedIncident({ id: 'INC-1', title: 'Approved words', actions: [anAction()] })

async function present(archive: Archive): Promise<Incident> {
  const found = await archive.look('INC-1')
  if (found.kind === 'failed') throw new Error(found.reason)
  return found.incident
}

describe('an approved incident on disk', () => {
  it('is not saved over by other words, another id or a draft of the same', async () => {
    const archive = await anArchive(await aFolderWith(approved))
    const others: readonly Incident[] = [
      { ...approved, title: 'Other words' },
      { ...approved, id: 'INC-9' },
      { ...approved, status: 'draft' },
      { ...approved, revision: 2 },
      { ...approved, review: { ...approved.review, approvals: [] } },
    ]
    for (const other of others) {
      expect(await archive.save('INC-1', other, later(1))).toEqual({
        kind: 'failed',
        reason:
          'INC-1 was not saved. Revision 1 is approved and locked, and stays as it is. Amend it to change it.',
      })
    }
    expect(await archive.whole.rename('INC-1', 'INC-9', later(2))).toMatchObject({ kind: 'failed' })
    expect(await archive.add({ ...approved, title: 'Other words' }, later(3))).toMatchObject({
      kind: 'failed',
    })
    expect(await present(archive)).toEqual(approved)
  })

  it('is saved while its actions go on, closed, reopened, and amended', async () => {
    const archive = await anArchive(await aFolderWith(approved))
    const done: Incident = { ...approved, actions: [anAction({ status: 'done' })] }
    expect(await archive.save('INC-1', done, later(1))).toMatchObject({ kind: 'saved' })
    expect(await archive.whole.close('INC-1', later(2))).toMatchObject({ kind: 'saved' })
    expect(await archive.whole.reopen('INC-1', later(3))).toMatchObject({ kind: 'saved' })
    expect(await present(archive)).toEqual(done)
    const amended = { ...edit(done, anAmendment), title: 'Amended words' }
    expect(await archive.save('INC-1', amended, later(4))).toMatchObject({ kind: 'saved' })
    expect(await present(archive)).toEqual(amended)
  })

  it('becomes an amendment where an earlier version of it is restored', async () => {
    const archive = await anArchive(await aFolderWith(draft))
    await archive.save('INC-1', approved, later(10))
    await archive.snapshots.take('2026-03-12')
    const versions = await archive.history.versions('INC-1')
    expect(versions).toMatchObject({ versions: [{ why: 'approved' }, { title: 'First words' }] })
    const restored = await archive.history.restore('INC-1', 1, later(20))
    expect(restored).toMatchObject({
      incident: {
        title: 'First words',
        status: 'draft',
        revision: 2,
        amendments: [{ reason: 'Restored version 1', approvals: approved.review.approvals }],
      },
    })
    expect(await archive.snapshots.restore('2026-03-12', 'INC-1', later(30))).toMatchObject({ kind: 'saved' })
    expect(await present(archive)).toMatchObject({ title: 'Approved words', status: 'draft', revision: 2 })
  })
})
