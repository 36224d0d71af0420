import { describe, expect, it } from 'vitest'
import { draftSummary } from '../../../../domain/guide/draft-summary'
import { openSlots } from '../../../../domain/guide/slots'
import { blankIncident, type Incident } from '../../../../domain/incident'
import { sectionsOf } from '../../../../domain/sections'
import { aFullIncident, anIncident, at } from '../../../support/incidents'

const blank = blankIncident('INC-2026-042', '2026-03-12T09:00:00Z')

/** An incident whose fields say all that a summary needs. */
function told(overrides: Partial<Incident> = {}): Incident {
  const { impact, analysis } = aFullIncident()
  return anIncident({
    impact: {
      ...impact,
      services: [{ id: 's1', name: 'checkout', endpoint: '', effect: 'Partial outage' }],
    },
    timeline: [
      at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
      at('14:45', 'Raised the limit of the pool to 400.', { milestone: 'mitigated' }),
    ],
    analysis: { ...analysis, problem: 'One user in eight could not complete a purchase for 45 minutes.' },
    ...overrides,
  })
}

describe('a summary drafted from the fields', () => {
  it('says what they say, in three sentences', () => {
    expect(draftSummary(told())).toBe(
      'On 11 March 2026, checkout had a 45-minute partial outage (14:00 to 14:45 UTC) due to connection pool exhaustion. About 12,400 users (12 %) were unable to complete a purchase. It was resolved by raising the limit of the pool to 400.',
    )
  })

  it('of an incident of which nothing is known is all slots', () => {
    expect(draftSummary(blank)).toBe(
      'On <date>, <service> had a <number>-minute <effect> (<from> to <to> UTC) due to <cause>. About <number of users> were unable to <do what>. It was resolved by <fix>.',
    )
  })

  it('keeps what does not fit into the sentence in a slot, to be reworded', () => {
    const draft = draftSummary(
      told({
        timeline: [at('14:45', 'Pool at 400', { milestone: 'mitigated' })],
        analysis: {
          ...blank.analysis,
          whys: aFullIncident().analysis.whys.slice(0, 1),
        },
      }),
    )
    expect(draft).toContain('due to <cause: The pool was full>.')
    expect(draft).toContain('resolved by <fix: Pool at 400>.')
  })

  it('names the day in UTC and the next one where it goes past midnight, whatever the zone is', () => {
    const impact = {
      ...told().impact,
      intervals: [{ id: 'i1', from: '2026-03-28T23:30:00Z', to: '2026-03-29T01:30:00Z', note: '' }],
    }
    // The clocks of Berlin are set forward in between.
    expect(draftSummary(told({ zone: 'Europe/Berlin', impact }))).toContain(
      'On 28 March 2026, checkout had a 120-minute partial outage (23:30 UTC to 01:30 UTC on 29 March 2026)',
    )
  })

  it('says "an" before eight', () => {
    const impact = {
      ...told().impact,
      intervals: [{ id: 'i1', from: '2026-03-11T14:00:00Z', to: '2026-03-11T14:18:00Z', note: '' }],
    }
    expect(draftSummary(told({ impact }))).toContain('had an 18-minute partial outage')
  })
})

it('a summary with slots is not written yet', () => {
  const written = (summary: string) =>
    sectionsOf(anIncident({ summary }))
      .find(({ id }) => id === 'summary')
      ?.points.find(({ id }) => id === 'written')?.isMet
  expect(written(draftSummary(blank))).toBe(false)
  expect(written(draftSummary(told()))).toBe(true)
})

it('slots are words in angle brackets, and neither comparisons nor links', () => {
  expect(
    openSlots('p99 < 200 ms and > 100, <https://status.example>, due to <cause>').map((s) => s.words),
  ).toEqual(['<cause>'])
})
