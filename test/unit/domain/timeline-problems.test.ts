import { expect, it } from 'vitest'
import { problemsIn } from '../../../domain/timeline-problems'
import { at } from '../../support/incidents'

const words = (...timeline: ReturnType<typeof at>[]) => problemsIn(timeline).map((problem) => problem.words)

it('says which milestone comes before one it should follow, and by how much', () => {
  expect(
    words(at('14:04', 'Alert', { milestone: 'detected' }), at('13:50', 'Up', { milestone: 'resolved' })),
  ).toEqual(['Resolved is marked 14 min before detected. One of the two times needs checking.'])
})

it('says which event ends before it begins', () => {
  expect(words(at('14:04', 'Restore', { until: '2026-03-11T14:00:00Z' }))).toEqual([
    '“Restore” ends 4 min before it begins. One of the two times needs checking.',
  ])
})

it('says nothing against a time that nobody knows, or against a day on which it may have been in time', () => {
  const alert = at('14:04', 'Alert', { milestone: 'detected' })
  const up = (precision: 'unknown' | 'day') => at('00:00', 'Up', { milestone: 'resolved', precision })
  expect(words(alert, up('unknown'))).toEqual([])
  expect(words(alert, up('day'))).toEqual([])
  expect(words({ ...alert, at: '2026-03-12T00:01:00Z' }, up('day'))).toHaveLength(1)
})
