import { describe, expect, it } from 'vitest'
import { inOrder, milestonesOf, outOfOrder, phaseOf } from '../../../domain/timeline'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { at } from '../../support/incidents'

const outage: TimelineEvent[] = [
  at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
  at('14:04', 'Alert fires', { milestone: 'detected' }),
  at('14:07', 'On-call engineer takes it', { milestone: 'acknowledged' }),
  at('14:20', 'Pool found to be full', { milestone: 'identified' }),
  at('14:45', 'Pool raised', { milestone: 'mitigated' }),
  at('15:10', 'Backlog worked off', { milestone: 'resolved' }),
]

describe('order', () => {
  it('is that of the clock, whatever order things were written down in', () => {
    const shuffled = [outage[3], outage[0], outage[5], outage[1]].filter((event) => event !== undefined)
    expect(inOrder(shuffled).map((event) => event.text)).toEqual([
      'Checkout begins to fail',
      'Alert fires',
      'Pool found to be full',
      'Backlog worked off',
    ])
  })

  it('is that of the writing for events in the same second', () => {
    const same = [at('14:00', 'b'), at('14:00', 'a'), at('14:00', 'c')]
    expect(inOrder(same).map((event) => event.text)).toEqual(['b', 'a', 'c'])
  })

  it('does not change the timeline it was given', () => {
    const written = [at('14:04', 'later'), at('14:00', 'earlier')]
    inOrder(written)
    expect(written.map((event) => event.text)).toEqual(['later', 'earlier'])
  })
})

it('finds the event of each milestone', () => {
  expect(milestonesOf(outage).get('detected')?.text).toBe('Alert fires')
  expect(milestonesOf(outage).has('communicated')).toBe(false)
})

describe('milestones out of order', () => {
  it('finds none in an incident that went its way', () => {
    expect(outOfOrder(milestonesOf(outage))).toEqual([])
  })

  it('finds a resolution before the detection, and says by how much', () => {
    const events = [
      at('14:04', 'Alert fires', { milestone: 'detected' }),
      at('13:50', 'Resolved', { milestone: 'resolved' }),
    ]
    expect(outOfOrder(milestonesOf(events))).toEqual([
      { earlier: 'detected', later: 'resolved', seconds: 14 * 60 },
    ])
  })

  it('allows a status page update before anybody acknowledged', () => {
    const early = [...outage, at('14:05', 'Status page', { milestone: 'communicated' })]
    expect(outOfOrder(milestonesOf(early))).toEqual([])
  })

  it('finds a status page update before the impact', () => {
    const early = [...outage, at('13:59', 'Status page', { milestone: 'communicated' })]
    expect(outOfOrder(milestonesOf(early))).toEqual([
      { earlier: 'impact started', later: 'communicated', seconds: 60 },
    ])
  })

  it('allows an incident that is declared after it was acknowledged', () => {
    const late = [...outage, at('14:09', 'Declared', { milestone: 'declared' })]
    expect(outOfOrder(milestonesOf(late))).toEqual([])
  })
})

describe('phases', () => {
  const milestones = milestonesOf(outage)
  const phaseAt = (time: string) => phaseOf(at(time, 'Something'), milestones)

  it.each([
    ['14:02', 'detection'],
    ['14:07', 'detection'],
    ['14:10', 'triage'],
    ['14:20', 'triage'],
    ['14:30', 'stabilization'],
    ['15:00', 'resolution'],
    ['16:00', 'follow-up'],
  ])('an event at %s belongs to %s', (time, phase) => {
    expect(phaseAt(time)).toBe(phase)
  })

  it('a phase set by hand stands', () => {
    expect(phaseOf(at('14:02', 'Something', { phase: 'resolution' }), milestones)).toBe('resolution')
  })

  it('without milestones no phase is made up', () => {
    expect(phaseOf(at('14:02', 'Something'), milestonesOf([]))).toBeUndefined()
  })

  it('before anybody takes it on, detection ends with the alert', () => {
    const alone = milestonesOf([at('14:04', 'Alert', { milestone: 'detected' })])
    expect(phaseOf(at('14:03', 'Something'), alone)).toBe('detection')
    expect(phaseOf(at('14:05', 'Something'), alone)).toBe('triage')
  })
})

it('takes a rollback before the cause was known for what it is: stabilization, and nothing out of order', () => {
  const events = [
    at('14:00', 'Users see errors', { milestone: 'impact started' }),
    at('14:04', 'Alert fires', { milestone: 'detected' }),
    at('14:06', 'Page acknowledged', { milestone: 'acknowledged' }),
    at('14:10', 'Latest release rolled back', { milestone: 'mitigated' }),
    at('16:00', 'Cause found', { milestone: 'identified' }),
  ]
  const milestones = milestonesOf(events)
  expect(outOfOrder(milestones)).toEqual([])
  expect(phaseOf(events[3] as (typeof events)[number], milestones)).toBe('stabilization')
})

describe('where only the day of an event is known', () => {
  const onThatDay = (milestone?: 'resolved') => at('00:00', 'On that day', { precision: 'day', milestone })

  it('a milestone closes its phase with the end of the day, and belongs to it', () => {
    const milestones = milestonesOf([...outage.slice(0, 5), onThatDay('resolved')])
    expect(phaseOf(at('16:00', 'Something'), milestones)).toBe('resolution')
    expect(phaseOf(onThatDay('resolved'), milestones)).toBe('resolution')
  })

  it('another event has a phase only where all of the day has the same', () => {
    expect(phaseOf(onThatDay(), milestonesOf(outage))).toBeUndefined()
    const later = { ...onThatDay(), at: '2026-03-12T00:00:00Z' }
    expect(phaseOf(later, milestonesOf(outage))).toBe('follow-up')
  })
})
