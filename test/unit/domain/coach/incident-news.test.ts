import { expect, test } from 'vitest'
import { newsOf, withNews } from '../../../../domain/coach/incident-news'
import { type Change, edit } from '../../../../domain/edit'
import { aFullIncident, at } from '../../../support/incidents'

test('an incident is put together again from what is news in it', () => {
  const incident = aFullIncident()
  expect(withNews(undefined, newsOf(undefined, incident))).toEqual(incident)
})

test('of a change only what it changed is news, and what is told of it leads to the same incident', () => {
  const incident = aFullIncident()
  const [first, second] = incident.timeline
  if (!first || !second) throw new Error('The incident has no events.')
  const changes: Change[] = [
    { kind: 'amend', list: 'timeline', id: second.id, with: { text: 'Alert fires' } },
    { kind: 'add', list: 'timeline', items: [at('14:30', 'New')] },
    { kind: 'remove', list: 'timeline', ids: [first.id] },
    { kind: 'move', list: 'timeline', id: second.id },
    { kind: 'write', part: 'incident', with: { summary: 'Short.', form: undefined } },
    { kind: 'add', list: 'wentWell', items: [{ id: 'n', text: 'The alert' }] },
  ]
  for (const change of changes) {
    const after = edit(incident, change)
    expect(withNews(incident, newsOf(incident, after))).toEqual(after)
  }
  const typed = newsOf(incident, edit(incident, changes[0] as Change))
  expect(typed).toEqual({
    parts: {},
    timeline: { from: 1, removed: 1, put: [expect.objectContaining({ text: 'Alert fires' })] },
  })
})
