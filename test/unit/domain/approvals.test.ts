import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalState, daysWaiting, isLocked, isSameContent, mayFollow } from '../../../domain/approvals'
import { newDraft, takeStep } from '../../../domain/draft'
import { type Change, edit } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import { anAction } from '../../support/actions'
import {
  anAmendment,
  anApprovedIncident,
  aRequest,
  aSignature,
  edited,
  requestedAt,
} from '../../support/approvals'
import { anIncident } from '../../support/incidents'
import { someChange } from '../../support/steps'

const incident = anIncident()
const asked = edited(incident, aRequest(incident))
const rewrite: Change = { kind: 'write', part: 'incident', with: { summary: 'It was the cache.' } }
const decisions = ({ review }: Incident) => review.approvals.map(({ role, decision }) => [role, decision])

describe('asking for approval', () => {
  it('names the roles of the template and waits for them', () => {
    expect(asked).toMatchObject({ status: 'in review', review: { requestedAt } })
    expect(approvalState(asked)).toEqual({
      kind: 'in review',
      waitingFor: ['CTO', 'Product lead'],
      signatories: 2,
    })
  })

  it('names nobody twice', () => {
    expect(decisions(edited(asked, aRequest(incident)))).toHaveLength(2)
  })

  it('is not possible where nobody signs', () => {
    const small = anIncident({ template: 'startup' })
    expect(edited(small, aRequest(small))).toBe(small)
    expect(decisions(edited(small, aRequest(small, 'Team lead')))).toEqual([['Team lead', 'pending']])
  })

  it('can be taken back', () => {
    expect(edited(asked, { kind: 'withdraw request' })).toMatchObject({
      status: 'draft',
      review: { requestedAt: undefined },
    })
  })

  it('says after how many days it is still waiting', () => {
    expect(daysWaiting(asked, '2026-03-13T20:00:00Z')).toBe(0)
    expect(daysWaiting(asked, '2026-03-18T08:00:00Z')).toBe(4)
  })
})

describe('signing', () => {
  it('says who vouches, in which role, when and with which note', () => {
    const after = edited(asked, aSignature('CTO', { name: ' R. Haddad ', note: 'Read with the board' }))
    expect(after.review.approvals[0]).toEqual({
      id: 'approval CTO',
      role: 'CTO',
      name: 'R. Haddad',
      decision: 'approved',
      on: '2026-03-16',
      signedAt: '2026-03-16T10:00:00Z',
      note: 'Read with the board',
    })
    expect(approvalState(after)).toMatchObject({ waitingFor: ['Product lead'] })
  })

  it('locks the document once everybody has approved', () => {
    const after = edited(asked, aSignature('CTO'), aSignature('Product lead', { on: '2026-03-17' }))
    expect(approvalState(after)).toEqual({ kind: 'approved', on: '2026-03-17' })
    expect(isLocked(after)).toBe(true)
  })

  it('with a wish for changes gives the document back, and asks that role again', () => {
    const back = edited(
      asked,
      aSignature('CTO'),
      aSignature('Product lead', { decision: 'changes requested', note: 'Say what customers saw' }),
    )
    expect(approvalState(back)).toMatchObject({ kind: 'draft', wantChanges: ['Product lead'] })
    const again = edited(back, aRequest(back))
    expect(decisions(again)).toEqual([
      ['CTO', 'approved'],
      ['Product lead', 'pending'],
    ])
  })

  it('needs a name, and somebody who has asked', () => {
    expect(edited(asked, aSignature('CTO', { name: ' ' }))).toBe(asked)
    expect(edited(incident, aSignature('CTO'))).toBe(incident)
  })

  it('is withdrawn where the text changes after it, and undo brings both back', () => {
    const signed = edited(asked, aSignature('CTO'))
    const draft = takeStep(newDraft(signed), { kind: 'change', change: rewrite, at: 0 })
    expect(decisions(draft.present)).toEqual([
      ['CTO', 'pending'],
      ['Product lead', 'pending'],
    ])
    expect(draft.present.review.approvals[0]).toMatchObject({ name: 'The CTO' })
    expect(takeStep(draft, { kind: 'undo' }).present).toEqual(signed)
  })

  it('stands where only what was agreed goes on', () => {
    const signed = edited(anIncident({ ...asked, actions: [anAction({ id: 'a1' })] }), aSignature('CTO'))
    const done: Change = { kind: 'amend', list: 'actions', id: 'a1', with: { status: 'done' } }
    expect(decisions(edited(signed, done))[0]).toEqual(['CTO', 'approved'])
  })
})

describe('a locked document', () => {
  const approved = anApprovedIncident({ actions: [anAction({ id: 'a1' })] })

  it('refuses another text, another id, other signatures and being unlocked', () => {
    const refused: readonly Change[] = [
      rewrite,
      { kind: 'write', part: 'incident', with: { id: 'INC-9' } },
      { kind: 'remove', list: 'approvals', ids: ['approval CTO'] },
      { kind: 'amend', list: 'actions', id: 'a1', with: { owner: 'Another team' } },
      { kind: 'answer', section: 'own-audit', field: 'controls', text: 'None' },
      { kind: 'replace', by: anIncident({ title: 'Another' }) },
      { kind: 'together', changes: [rewrite] },
      { kind: 'withdraw request' },
      aSignature('CTO'),
      { ...anAmendment, reason: ' ' } as Change,
    ]
    for (const change of refused) expect(edit(approved, change), change.kind).toBe(approved)
  })

  it('lets actions go on, and be withheld from readers', () => {
    const ticket = { key: 'PAY-1', link: '' }
    const after = edited(
      approved,
      { kind: 'amend', list: 'actions', id: 'a1', with: { status: 'done', ticket } },
      { kind: 'add', list: 'people', items: [{ id: 'p1', name: 'R. Haddad', role: 'CTO' }] },
    )
    expect(after).toMatchObject({ status: 'approved', actions: [{ status: 'done', ticket }] })
    expect(after.people).toHaveLength(1)
  })

  it('is amended as the next revision, with the signatures of the one before', () => {
    const amended = edited(approved, anAmendment)
    expect(amended).toMatchObject({ status: 'draft', revision: 2 })
    expect(amended.amendments).toEqual([
      {
        id: 'revision 2',
        revision: 2,
        at: '2026-03-20T09:00:00Z',
        reason: 'The bank confirmed the number of orders',
        approvals: approved.review.approvals,
      },
    ])
    expect(amended.review.approvals[0]).toEqual({
      id: 'approval CTO',
      role: 'CTO',
      name: 'The CTO',
      decision: 'pending',
      note: '',
    })
    expect(edited(amended, rewrite).summary).toBe('It was the cache.')
  })

  it('is closed and reopened as it was approved', () => {
    const closed = edited(approved, { kind: 'close' })
    expect(edited(closed, rewrite)).toBe(closed)
    expect(edited(closed, { kind: 'reopen' })).toEqual(approved)
  })

  it('that was closed without approval is a draft again once it is reopened', () => {
    expect(edited(incident, { kind: 'close' }, { kind: 'reopen' }, rewrite)).toMatchObject({
      status: 'draft',
      summary: 'It was the cache.',
    })
  })

  it('takes the words of an earlier version as an amendment', () => {
    const by = anIncident({ title: 'As it was', revision: 1 })
    const at = '2026-03-21T09:00:00Z'
    const after = edited(approved, { kind: 'restore', by, reason: 'Restored version 3', at })
    expect(after).toMatchObject({ title: 'As it was', status: 'draft', revision: 2 })
    expect(after.amendments[0]).toMatchObject({ reason: 'Restored version 3' })
  })

  it('becomes an amendment where another program wrote other words into it, and stays where it amended it', () => {
    const at = '2026-03-21T09:00:00Z'
    const written = edited(approved, { kind: 'replace', by: { ...approved, title: 'Tampered' }, at })
    expect(written).toMatchObject({ title: 'Tampered', status: 'draft', revision: 2 })
    const amendedElsewhere = edited(approved, anAmendment, rewrite)
    expect(edited(approved, { kind: 'replace', by: amendedElsewhere, at })).toBe(amendedElsewhere)
  })

  it('cannot be undone into what it was before it was approved', () => {
    const signed = edited(asked, aSignature('CTO'))
    const draft = takeStep(newDraft(signed), { kind: 'change', change: aSignature('Product lead'), at: 0 })
    expect(isLocked(draft.present)).toBe(true)
    expect(takeStep(draft, { kind: 'undo' }).present).toBe(draft.present)
  })
})

describe('an earlier version', () => {
  it('brings back words, not revisions and signatures', () => {
    const amended = edited(anApprovedIncident(), anAmendment, rewrite)
    const by = anIncident({ title: 'As it was' })
    const after = edited(amended, { kind: 'restore', by, reason: '', at: '2026-03-21T09:00:00Z' })
    expect(after).toMatchObject({ title: 'As it was', revision: 2, amendments: amended.amendments })
  })
})

const approvalChanges: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  aRequest(incident),
  aSignature('CTO'),
  aSignature('Product lead'),
  aSignature('CTO', { decision: 'changes requested' }),
  { kind: 'withdraw request' },
  { kind: 'close' },
  { kind: 'reopen' },
  anAmendment,
  { kind: 'restore', by: anIncident({ title: 'As it was' }), reason: 'Restored', at: requestedAt },
  { kind: 'replace', by: anApprovedIncident({ title: 'Elsewhere' }), at: requestedAt },
  { kind: 'remove', list: 'approvals', ids: ['approval CTO'] },
  { kind: 'amend', list: 'approvals', id: 'approval CTO', with: { decision: 'pending' } },
)

it('no sequence of changes alters what everybody has approved without an amendment', () => {
  const moves = fc.array(fc.oneof(someChange, approvalChanges, approvalChanges), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (changes) => {
      let locked: Incident | undefined
      let now = incident
      for (const change of changes) {
        now = edit(now, change)
        if (locked && now.revision === locked.revision) expect(isSameContent(locked, now)).toBe(true)
        if (locked) expect(mayFollow(locked, now)).toBe(true)
        if (now.status === 'approved') locked = now
        else if (locked && now.revision > locked.revision) locked = undefined
      }
    }),
    { numRuns: 300 },
  )
})
