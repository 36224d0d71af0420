import { expect, it } from 'vitest'
import { IncidentText, incidentText, readIncidentText } from '../../../domain/incident-text'
import { aFullIncident } from '../../support/incidents'

it('an incident is the same after it was handed over as text', () => {
  expect(readIncidentText(incidentText(aFullIncident()))).toEqual(aFullIncident())
})

it('text that holds no incident is refused', () => {
  for (const text of ['', '{', 'null', '{"id":"INC-1"}'])
    expect(() => readIncidentText(IncidentText.parse(text))).toThrow()
})
