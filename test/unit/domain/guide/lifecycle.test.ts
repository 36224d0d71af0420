import { describe, expect, it } from 'vitest'
import { lifecycleOf } from '../../../../domain/guide/lifecycle'
import { aFullIncident, anIncident, at } from '../../../support/incidents'

describe('the lifecycle', () => {
  it('has a time for each step that is known, and how long it was since the one before', () => {
    const stages = lifecycleOf(aFullIncident())
    expect(stages.map(({ name, at, since }) => [name, at?.slice(11, 16), since])).toEqual([
      ['Detection', '14:04', undefined],
      ['Triage', undefined, undefined],
      ['Stabilization', '14:45', 41 * 60],
      ['Resolution', undefined, undefined],
      ['Data gathering', '18:00', 195 * 60],
      ['Meeting', '09:30', 930 * 60],
      ['Action items', '10:30', 3600],
    ])
  })

  it('gives no negative length, and none to an event without a time', () => {
    const stages = lifecycleOf(
      anIncident({
        timeline: [
          at('15:00', 'Alert', { milestone: 'detected' }),
          at('14:00', 'Fixed', { milestone: 'mitigated' }),
          at('16:00', 'Over', { milestone: 'resolved', precision: 'day' }),
        ],
      }),
    )
    expect(stages.slice(0, 4).map(({ isReached, since }) => [isReached, since])).toEqual([
      [true, undefined],
      [false, undefined],
      [true, undefined],
      [true, undefined],
    ])
  })
})
