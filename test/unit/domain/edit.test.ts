import { describe, expect, it } from 'vitest'
import { type Change, edit, type ListName, listOf } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import { aFullIncident, anIncident, at } from '../../support/incidents'

/** The ids of a list after a change, which is how a person would check it: by what stands where. */
function idsAfter(incident: Incident, list: ListName, change: Change): string[] {
  return listOf(edit(incident, change), list).map((item) => item.id)
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('writing a field', () => {
  it('rewrites the title and leaves the rest', () => {
    const before = anIncident()
    expect(edit(before, { kind: 'write', part: 'incident', with: { title: 'Checkout down' } })).toEqual({
      ...before,
      title: 'Checkout down',
    })
  })

  it('rewrites the number of users affected and leaves the revenue', () => {
    const before = aFullIncident()
    const users = { affected: 9_000, howMeasured: 'Sessions' }
    const after = edit(before, { kind: 'write', part: 'impact', with: { users } })
    expect(after.impact).toEqual({ ...before.impact, users })
    expect(after.analysis).toBe(before.analysis)
  })

  it('rewrites the cause category and the notes of the meeting', () => {
    const analysed = edit(anIncident(), {
      kind: 'write',
      part: 'analysis',
      with: { category: 'Change - Deployment' },
    })
    const met = edit(analysed, { kind: 'write', part: 'review', with: { notes: 'Support was there.' } })
    expect(met.analysis.category).toBe('Change - Deployment')
    expect(met.review.notes).toBe('Support was there.')
  })
})

describe('changing a list', () => {
  const lists: readonly ListName[] = [
    'timeline',
    'actions',
    'services',
    'intervals',
    'whys',
    'factors',
    'wentWell',
    'wentPoorly',
    'gotLucky',
    'surprises',
    'attendees',
    'approvals',
  ]

  it.each(lists)('removes what stands in the list %s', (list) => {
    const before = aFullIncident()
    const ids = listOf(before, list).map((item) => item.id)
    expect(ids).not.toEqual([])
    expect(idsAfter(before, list, { kind: 'remove', list, ids })).toEqual([])
  })

  it('adds events at the end', () => {
    const added = [at('15:10', 'Resolved'), at('15:20', 'Status page closed')]
    expect(edit(anIncident(), { kind: 'add', list: 'timeline', items: added }).timeline.slice(-2)).toEqual(
      added,
    )
  })

  it('corrects the text of one action and leaves its owner', () => {
    const after = edit(aFullIncident(), {
      kind: 'amend',
      list: 'actions',
      id: 'action-1',
      with: { text: 'Raise the pool to 400' },
    })
    expect(after.actions[0]).toMatchObject({ text: 'Raise the pool to 400', owner: 'Payments team' })
  })

  it('changes nothing when the item has been removed meanwhile', () => {
    const before = aFullIncident()
    expect(edit(before, { kind: 'amend', list: 'factors', id: 'gone', with: { text: 'x' } })).toEqual(before)
    expect(edit(before, { kind: 'remove', list: 'factors', ids: ['gone'] })).toEqual(before)
    expect(edit(before, { kind: 'mark', id: 'gone', milestone: 'detected' })).toEqual(before)
  })
})

describe('marking a milestone', () => {
  const alert = at('14:04', 'Alert fires', { milestone: 'detected' })
  const call = at('14:02', 'Customer calls')
  const incident = anIncident({ timeline: [alert, call] })
  const marks = (change: Change) => edit(incident, change).timeline.map((event) => event.milestone)

  it('moves from the event that had it, because a milestone is one moment', () => {
    expect(marks({ kind: 'mark', id: call.id, milestone: 'detected' })).toEqual([undefined, 'detected'])
  })

  it('leaves the other milestones where they are', () => {
    expect(marks({ kind: 'mark', id: call.id, milestone: 'impact started' })).toEqual([
      'detected',
      'impact started',
    ])
  })

  it('is taken off without one', () => {
    expect(marks({ kind: 'mark', id: alert.id })).toEqual([undefined, undefined])
  })

  it('stays where it is when it is marked again', () => {
    expect(marks({ kind: 'mark', id: alert.id, milestone: 'detected' })).toEqual(['detected', undefined])
  })
})

it('leaves the incident before a change as it was, so that undo can go back to it', () => {
  const before = frozen(aFullIncident())
  const copy = structuredClone(before)
  const [event] = before.timeline
  const changes: Change[] = [
    { kind: 'write', part: 'incident', with: { title: 'x' } },
    { kind: 'write', part: 'impact', with: { supportNote: 'x' } },
    { kind: 'add', list: 'timeline', items: [at('16:00', 'x')] },
    { kind: 'amend', list: 'whys', id: 'why-1', with: { answer: 'x' } },
    { kind: 'remove', list: 'approvals', ids: ['approval-1'] },
    { kind: 'mark', id: event?.id ?? '', milestone: 'resolved' },
  ]
  for (const change of changes) edit(before, change)
  expect(before).toEqual(copy)
})

describe('the timeline as a whole', () => {
  const [first, second, third] = [at('14:00', 'First'), at('14:00', 'Second'), at('14:09', 'Third')]
  const incident = anIncident({ timeline: [first, second, third] })
  const texts = (after: Incident) => after.timeline.map(({ text }) => text)

  it('many events are changed as one step, each by its own values', () => {
    const items = [
      { id: first.id, with: { certainty: 'account' as const } },
      { id: third.id, with: { at: '2026-03-11T14:10:00Z' } },
      { id: 'gone', with: { text: 'Nowhere' } },
    ]
    const after = edit(incident, { kind: 'amend each', list: 'timeline', items })
    expect(after.timeline).toEqual([
      { ...first, certainty: 'account' },
      second,
      { ...third, at: '2026-03-11T14:10:00Z' },
    ])
  })

  it('an event is put before another one, or at the end', () => {
    const move = (id: string, before?: string) =>
      texts(edit(incident, { kind: 'move', list: 'timeline', id, before }))
    expect(move(second.id, first.id)).toEqual(['Second', 'First', 'Third'])
    expect(move(first.id)).toEqual(['Second', 'Third', 'First'])
    expect(move(first.id, first.id)).toEqual(['First', 'Second', 'Third'])
    expect(move('gone', first.id)).toEqual(['First', 'Second', 'Third'])
  })

  it('several changes are one', () => {
    const after = edit(incident, {
      kind: 'together',
      changes: [
        { kind: 'amend', list: 'timeline', id: first.id, with: { text: 'Both' } },
        { kind: 'remove', list: 'timeline', ids: [second.id] },
      ],
    })
    expect(texts(after)).toEqual(['Both', 'Third'])
  })

  it('a clock that was ahead moves the events of its source back, and nothing else', () => {
    const source = { file: 'PagerDuty', position: '', quote: '' }
    const paged = { ...second, source, until: '2026-03-11T14:05:00Z' }
    const before = anIncident({ timeline: [first, paged] })
    const correct = (from: Incident, ahead: number) =>
      edit(from, { kind: 'correct clock', source: 'PagerDuty', ahead, note: 'Against NTP' })
    const after = correct(before, 90)
    expect(after.timeline).toEqual([
      first,
      { ...paged, at: '2026-03-11T13:58:30Z', until: '2026-03-11T14:03:30Z' },
    ])
    expect(after.clocks).toEqual([
      { id: 'clock PagerDuty', source: 'PagerDuty', ahead: 90, note: 'Against NTP' },
    ])
    expect(correct(after, -30).timeline[1]?.at).toBe('2026-03-11T14:00:30Z')
    expect(correct(after, 0)).toEqual(before)
  })
})

describe('a milestone that another event has already', () => {
  const alert = at('14:04', 'Alert fires', { milestone: 'detected' })
  const call = at('14:02', 'A customer calls')
  const owners = (change: Change) =>
    edit(anIncident({ timeline: [alert, call] }), change).timeline.map((event) => event.milestone)

  it('goes over to an event that is added with it, and of several to the last', () => {
    const mail = (id: string) => at('14:01', id, { milestone: 'detected' })
    expect(owners({ kind: 'add', list: 'timeline', items: [mail('a'), mail('b')] })).toEqual([
      undefined,
      undefined,
      undefined,
      'detected',
    ])
  })

  it('goes over to an event that is amended with it', () => {
    const change = { list: 'timeline', id: call.id, with: { milestone: 'detected' } } as const
    expect(owners({ kind: 'amend', ...change })).toEqual([undefined, 'detected'])
    expect(owners({ kind: 'amend each', list: 'timeline', items: [change] })).toEqual([undefined, 'detected'])
    expect(owners({ kind: 'amend', ...change, id: 'gone' })).toEqual(['detected', undefined])
  })
})

it('a correction of a clock that would move events out of the calendar is not made', () => {
  const source = { file: '#inc-42', position: '', quote: '' }
  const incident = anIncident({ timeline: [at('14:04', 'Alert fires', { source })] })
  expect(edit(incident, { kind: 'correct clock', source: '#inc-42', ahead: 1e12, note: '' })).toBe(incident)
})
