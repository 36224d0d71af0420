import { describe, expect, it } from 'vitest'
import { estimatedRevenue, responderCost, revenueLost } from '../../../domain/cost'
import { assumedCostPerMinute } from '../../../domain/impact'
import type { Incident } from '../../../domain/incident'
import { anIncident, at } from '../../support/incidents'

const fortyFiveMinutes = [
  at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
  at('14:45', 'Pool raised', { milestone: 'mitigated' }),
]

const costing = (
  revenue: Partial<Incident['impact']['revenue']>,
  responders: Partial<Incident['impact']['responders']> = {},
) =>
  anIncident({
    timeline: fortyFiveMinutes,
    impact: {
      ...anIncident().impact,
      revenue: { currency: 'USD', basis: 'estimated', source: '', ...revenue },
      responders: { note: '', ...responders },
    },
  })

describe('revenue lost', () => {
  it('in 45 minutes at the assumed 9,000 USD a minute is 405,000 USD, and says so', () => {
    expect(estimatedRevenue(costing({ costPerMinute: assumedCostPerMinute }))).toEqual({
      amount: 405_000,
      inputs: 'USD 9,000 a minute × 45 min',
    })
  })

  it('is only that of the share of the business that stood still', () => {
    expect(estimatedRevenue(costing({ costPerMinute: 9000, share: 12 }))).toEqual({
      amount: 48_600,
      inputs: 'USD 9,000 a minute × 45 min × 12 % of the business',
    })
  })

  it('has a lower and an upper bound where the cost per minute has', () => {
    const incident = costing({ costPerMinuteLow: 593, costPerMinute: 9000, costPerMinuteHigh: 17_244 })
    expect([revenueLost(incident, 'low')?.amount, revenueLost(incident, 'high')?.amount]).toEqual([
      26_685, 775_980,
    ])
    expect(revenueLost(costing({ costPerMinute: 9000 }), 'low')).toBeUndefined()
  })

  it('is what was stated where somebody stated it', () => {
    const stated = (amount: number) => ({ amount, inputs: undefined })
    expect(revenueLost(costing({ costPerMinute: 9000, likely: 120_000 }))).toEqual(stated(120_000))
    expect(revenueLost(costing({ basis: 'measured', likely: 98_000 }))).toEqual(stated(98_000))
  })

  it('is unknown where it was not assessed, or measured by nobody', () => {
    expect(revenueLost(costing({ basis: 'not assessed', likely: 5 }))).toBeUndefined()
    expect(revenueLost(costing({ basis: 'measured', costPerMinute: 9000 }))).toBeUndefined()
  })
})

it('nine hours of work at 120 USD cost 1,080 USD', () => {
  expect(responderCost(costing({}, { hours: 9, hourlyRate: 120 }))).toEqual({
    amount: 1080,
    inputs: '9 h × USD 120 an hour',
  })
  expect(responderCost(costing({}, { hours: 9 }))).toBeUndefined()
})
