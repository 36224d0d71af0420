import { expect, it } from 'vitest'
import { gapsIn } from '../../../domain/timeline-gaps'
import { at } from '../../support/incidents'

const named = (...gaps: ReturnType<typeof gapsIn>[number][]) =>
  gaps.map(({ after, before, seconds }) => [after.text, before.text, seconds / 60])

it('names the two events around a quarter of an hour without an entry', () => {
  const timeline = [at('14:00', 'Alert'), at('14:10', 'Taken'), at('14:33', 'Found')]
  expect(named(...gapsIn(timeline))).toEqual([['Taken', 'Found', 23]])
})

it('an event that goes on fills the time until its end', () => {
  const timeline = [
    at('14:00', 'Restore', { until: '2026-03-11T14:30:00Z' }),
    at('14:05', 'Mail'),
    at('14:40', 'Done'),
  ]
  expect(gapsIn(timeline)).toEqual([])
  expect(named(...gapsIn(timeline, 600))).toEqual([['Restore', 'Done', 10]])
})

it('only the incident itself has gaps, not what led to it or what was done about it later', () => {
  const timeline = [
    at('08:00', 'Deployed', { milestone: 'cause started' }),
    at('14:00', 'Errors', { milestone: 'impact started' }),
    at('14:40', 'Over', { milestone: 'resolved' }),
    at('18:00', 'Written down', { milestone: 'closed' }),
  ]
  expect(named(...gapsIn(timeline))).toEqual([['Errors', 'Over', 40]])
})

it('an event without a known time says nothing of a gap', () => {
  const timeline = [
    at('14:00', 'Alert'),
    at('14:10', 'Somebody restarts', { precision: 'unknown' }),
    at('14:20', 'Up'),
  ]
  expect(named(...gapsIn(timeline))).toEqual([['Alert', 'Up', 20]])
})
