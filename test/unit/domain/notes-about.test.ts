import { expect, test } from 'vitest'
import type { EditionName } from '../../../domain/edition'
import { usualHouse } from '../../../domain/house'
import type { Incident } from '../../../domain/incident'
import { notesAbout } from '../../../domain/report/notes-about'
import { aFullIncident, anIncident, at } from '../../support/incidents'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-03-12T09:05:00Z' }
const notes = (incident: Incident, edition: EditionName = 'engineering') =>
  notesAbout(incident, { edition }, record, usualHouse).join('\n')

test('says how much is not recorded that the template asks for, by section', () => {
  expect(notes(anIncident({ summary: '' }))).toMatch(/Not all is recorded .*Summary \(\d+\)/)
})

test('counts the events that the readers of an edition do not see, and says why', () => {
  const timeline = [
    at('14:00', 'a', { visibility: 'everyone' }),
    at('14:01', 'b', { visibility: 'engineering' }),
    at('14:02', 'c', { visibility: 'internal', certainty: 'account' }),
  ]
  const incident = anIncident({ timeline })
  expect(notes(incident, 'customer')).toContain(
    '2 events of the timeline are not in this edition: 1 engineering only, 1 internal only.',
  )
  expect(notes(incident, 'legal')).toContain('1 engineering only, 1 not shown by a record.')
  expect(notes(incident)).not.toContain('not in this edition')
})

test('says what is kept from customers, without its words, and that the summary is not the author’s', () => {
  const timeline = [at('14:00', 'Checkout fails'), at('15:00', 'R. Haddad tells the bank of USD 9,000')]
  const incident = aFullIncident({
    zone: 'UTC',
    timeline,
    summary: 'Checkout failed, which cost USD 405,000.',
  })
  const told = notes(incident, 'customer')
  expect(told).toContain(
    'Kept back, for naming money, an owner, a ticket or a person: 1 entry of the timeline',
  )
  expect(told).toContain('The times of the entries: 15:00.')
  expect(told).toContain('the one in this edition is made from the fields.')
  expect(told).not.toContain('Haddad')
  expect(notes(incident, 'board')).not.toContain('Kept back')
})

test('says which texts are cut, and where numbers contradict each other', () => {
  expect(notes(anIncident({ summary: 'word '.repeat(50_000) }))).toContain(
    'A text is printed up to 200000 characters',
  )
  const summary = `${aFullIncident().summary} It took 46 minutes in all, and 99,999 people noticed.`
  expect(notes(aFullIncident({ summary }))).toContain('The summary says')
})
