import { expect, it } from 'vitest'
import { coverageOf } from '../../../domain/coverage'
import { at } from '../../support/incidents'

it('counts the facts that a link, a file or the words of a source show', () => {
  const evidence = (given: object) => ({ evidence: [{ id: 'e', label: '', link: '', ...given }] })
  const coverage = coverageOf([
    at('14:00', 'linked', evidence({ link: 'https://grafana.example' })),
    at('14:01', 'attached', evidence({ attachment: 'a1' })),
    at('14:02', 'quoted', { source: { file: '#inc-42', position: '', quote: 'it is down' } }),
    at('14:03', 'begun', evidence({})),
    at('14:04', 'bare'),
    at('14:05', 'told', { certainty: 'account' }),
  ])
  expect(coverage).toMatchObject({ facts: 5, withEvidence: 3 })
  expect(coverage.bare.map((event) => event.text)).toEqual(['begun', 'bare'])
})
