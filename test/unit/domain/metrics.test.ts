import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../domain/incident'
import { type Duration, durations, errorBudget, impactDuration } from '../../../domain/metrics'
import { anIncident, at } from '../../support/incidents'

/** An incident for which tools that measure from other milestones give other durations. */
const worked = [
  at('14:00:00', 'Impact', { milestone: 'impact started' }),
  at('14:04:00', 'Alert', { milestone: 'detected' }),
  at('14:06:30', 'Declared', { milestone: 'declared' }),
  at('14:07:10', 'Acknowledged', { milestone: 'acknowledged' }),
  at('14:15:00', 'Status page', { milestone: 'communicated' }),
  at('14:45:00', 'Mitigated', { milestone: 'mitigated' }),
  at('15:10:00', 'Resolved', { milestone: 'resolved' }),
]

function named(incident: Incident, name: string): Duration | undefined {
  return durations(incident).find((duration) => duration.name === name)
}

describe('durations', () => {
  it.each([
    ['Time to detect', 4 * 60],
    ['Time to acknowledge', 3 * 60 + 10],
    ['Time to communicate', 11 * 60],
    ['Time to mitigate', 45 * 60],
    ['Time to resolve', 70 * 60],
  ])('%s of the worked example is %i seconds', (name, seconds) => {
    expect(named(anIncident({ timeline: worked }), name)).toMatchObject({ kind: 'known', seconds })
  })

  it('names the two events a duration is measured between', () => {
    const duration = named(anIncident({ timeline: worked }), 'Time to acknowledge')
    expect(duration).toMatchObject({ start: { text: 'Alert' }, end: { text: 'Acknowledged' } })
  })

  it('says which milestone is missing instead of guessing', () => {
    const timeline = worked.filter((event) => event.milestone !== 'acknowledged')
    expect(named(anIncident({ timeline }), 'Time to acknowledge')).toMatchObject({
      kind: 'missing',
      missing: ['acknowledged'],
    })
  })

  it('an incident resolved before it began is contradictory, never a negative duration', () => {
    const timeline = [...worked.slice(0, 6), at('13:00', 'Resolved', { milestone: 'resolved' })]
    expect(named(anIncident({ timeline }), 'Time to resolve')).toMatchObject({
      kind: 'contradictory',
      seconds: 3600,
    })
  })

  it('measures over midnight', () => {
    const next = { ...at('00:10', 'Resolved', { milestone: 'resolved' }), at: '2026-03-12T00:10:00Z' }
    const timeline = [at('23:50', 'Impact', { milestone: 'impact started' }), next]
    expect(named(anIncident({ timeline }), 'Time to resolve')).toMatchObject({ seconds: 20 * 60 })
  })
})

describe('the worked example by the definitions of vendors', () => {
  it.each([
    ['recommended', 'Time to resolve', 70],
    ['FireHydrant', 'Time to resolve', 70],
    ['Rootly', 'Time to resolve', 70],
    ['Rootly', 'Incident duration', 45],
    ['Datadog', 'Time to resolve', 63.5],
    ['Datadog', 'Time to repair', 41],
    ['PagerDuty', 'Time to resolve', 66],
    ['recommended', 'Time to acknowledge', 3 + 10 / 60],
    ['PagerDuty', 'Time to acknowledge', 3 + 10 / 60],
    ['FireHydrant', 'Time to acknowledge', 7 + 10 / 60],
    ['Rootly', 'Time to acknowledge', 7 + 10 / 60],
  ] as const)('%s: %s is %f minutes', (durationStandard, name, minutes) => {
    const incident = anIncident({ timeline: worked, durationStandard })
    expect(named(incident, name)).toMatchObject({ kind: 'known', seconds: minutes * 60 })
  })
})

it.each(['day', 'unknown'] as const)('nothing is measured to an event of precision %s', (precision) => {
  const timeline = worked.map((event) => (event.milestone === 'mitigated' ? { ...event, precision } : event))
  expect(named(anIncident({ timeline }), 'Time to mitigate')).toMatchObject({
    kind: 'untimed',
    untimed: ['mitigated'],
  })
  expect(impactDuration(anIncident({ timeline }))).toBeUndefined()
})

describe('duration of the impact', () => {
  const withIntervals = (...spans: [string, string][]) =>
    anIncident({
      timeline: worked,
      impact: {
        ...anIncident().impact,
        intervals: spans.map(([from, to], index) => ({
          id: String(index),
          from: `2026-03-11T${from}:00Z`,
          to: `2026-03-11T${to}:00Z`,
          note: '',
        })),
      },
    })

  it('runs from the start of the impact to its mitigation', () => {
    expect(impactDuration(anIncident({ timeline: worked }))).toEqual({
      seconds: 45 * 60,
      from: 'impact started to mitigated',
      began: '2026-03-11T14:00:00Z',
      ended: '2026-03-11T14:45:00Z',
    })
  })

  it('runs to the resolution where no mitigation is marked', () => {
    const timeline = worked.filter((event) => event.milestone !== 'mitigated')
    expect(impactDuration(anIncident({ timeline }))?.seconds).toBe(70 * 60)
  })

  it('is the sum of stated intervals, with overlaps counted once', () => {
    expect(impactDuration(withIntervals(['14:00', '14:20'], ['15:00', '15:05']))?.seconds).toBe(25 * 60)
    expect(impactDuration(withIntervals(['14:10', '14:40'], ['14:00', '14:20']))?.seconds).toBe(40 * 60)
    expect(impactDuration(withIntervals(['14:00', '15:00'], ['14:10', '14:20']))?.seconds).toBe(60 * 60)
  })

  it('is unknown without a start', () => {
    expect(impactDuration(anIncident({ timeline: worked.slice(1) }))).toBeUndefined()
  })
})

describe('error budget', () => {
  const promising = (target: number | undefined, percent: number | undefined) =>
    anIncident({
      timeline: worked,
      impact: {
        ...anIncident().impact,
        users: { howMeasured: '', ...(percent === undefined ? {} : { percent }) },
        slo: { windowDays: 30, ...(target === undefined ? {} : { target }) },
      },
    })

  it('of 99.9 % over 30 days allows 43.2 minutes', () => {
    expect(errorBudget(promising(99.9, 12))?.allowedMinutes).toBeCloseTo(43.2, 10)
  })

  it('45 minutes for 12 % of users spend 12.5 % of it weighted by users, 104 % as full downtime', () => {
    const budget = errorBudget(promising(99.9, 12))
    expect(budget?.userWeighted).toBeCloseTo(0.125, 10)
    expect(budget?.full).toBeCloseTo(1.0417, 4)
  })

  it('is not weighted while nobody knows how many users were affected', () => {
    expect(errorBudget(promising(99.9, undefined))?.userWeighted).toBeUndefined()
  })

  it('is nothing without a promise', () => {
    expect(errorBudget(promising(undefined, 12))).toBeUndefined()
  })
})

it('an interval that ends before it starts gives no duration, not a duration of nothing', () => {
  const intervals = [{ id: 'i1', from: '2026-10-12T23:50:00Z', to: '2026-10-12T00:10:00Z', note: '' }]
  expect(impactDuration(anIncident({ impact: { ...anIncident().impact, intervals } }))).toBeUndefined()
})
