import { expect, it } from 'vitest'
import { edit } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import { rewordedSince } from '../../../domain/reworded'
import { anIncident, at } from '../../support/incidents'

const [first, second] = [at('14:00', 'Checkout fails'), at('14:04', 'Alert fires')]
const incident = anIncident({ timeline: [first, second] })
const amended = (id: string, values: Partial<typeof first>, from: Incident = incident) =>
  edit(from, { kind: 'amend', list: 'timeline', id, with: values })

it('an event that was worded otherwise is told by its id', () => {
  const after = amended(second.id, { text: 'The alert fires' })
  expect(rewordedSince(incident, after)).toEqual(new Map([[second.id, after.timeline[1]]]))
  const commented = amended(first.id, { comment: 'Ask support' }, after)
  expect([...(rewordedSince(incident, commented) ?? [])].map(([id]) => id)).toEqual([first.id, second.id])
})

it('the same incident has no event worded otherwise', () => {
  expect(rewordedSince(incident, incident)).toEqual(new Map())
  expect(rewordedSince(incident, { ...incident })).toEqual(new Map())
})

it.each([
  ['a time', amended(first.id, { at: '2026-03-11T14:01:00Z' })],
  ['a milestone', amended(first.id, { milestone: 'impact started' })],
  ['evidence', amended(first.id, { evidence: [{ id: 'e', label: 'Graph', link: '' }] })],
  ['the order', edit(incident, { kind: 'move', list: 'timeline', id: first.id })],
  ['a new event', edit(incident, { kind: 'add', list: 'timeline', items: [at('15:00', 'Over')] })],
  [
    'something outside the timeline',
    edit(incident, { kind: 'write', part: 'incident', with: { title: 'X' } }),
  ],
])('where %s has changed too, more than words have', (_, after) => {
  expect(rewordedSince(incident, after)).toBeUndefined()
})
