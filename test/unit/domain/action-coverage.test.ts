import { describe, expect, it } from 'vitest'
import type { Action } from '../../../domain/action'
import { coverageOf } from '../../../domain/action-coverage'
import { anAction } from '../../support/actions'
import { anIncident } from '../../support/incidents'

/** An incident that was opened on 2026-03-12. */
function gaps(...actions: Partial<Action>[]): string[] {
  const given = actions.map((action, at) => anAction({ id: `a${at}`, ...action }))
  return coverageOf(anIncident({ actions: given })).gaps.map(({ message }) => message)
}

const whole: Partial<Action>[] = [{ kind: 'prevent' }, { kind: 'detect' }, { kind: 'mitigate' }]

describe('coverageOf', () => {
  it('has nothing to say of one action of each kind with dates', () => {
    expect(gaps(...whole)).toEqual([])
    expect(gaps()).toEqual([])
  })

  it('misses the kinds that are not there, and does not count what is not planned', () => {
    expect(gaps({ kind: 'process' })).toEqual(['Nothing prevents it, detects it sooner or makes it smaller.'])
    expect(gaps(...whole.slice(0, 2), { kind: 'mitigate', status: 'not planned' })).toEqual([
      'Nothing makes it smaller.',
    ])
  })

  it('says so where most rest on attention', () => {
    const weak = { text: 'Train the support team' }
    expect(gaps(...whole, weak, weak, weak)).toEqual([])
    expect(gaps(...whole, weak, weak, weak, weak)).toEqual(['4 of 7 rest on attention, training or a rule.'])
  })

  it('wants a P0 within 24 hours, a P1 within 30 days, and a date for each that is not done', () => {
    expect(gaps(...whole, { priority: 'P0', due: '2026-03-13' })).toEqual([])
    expect(gaps(...whole, { priority: 'P0', due: '2026-03-14' })).toEqual([
      '1 P0 is due after more than 24 hours.',
    ])
    expect(gaps(...whole, { due: '2026-04-11' })).toEqual([])
    expect(gaps(...whole, { due: '2026-04-12' })).toEqual(['1 P1 is due after more than 30 days.'])
    expect(gaps(...whole, { priority: 'P2', due: undefined })).toEqual(['1 without a date.'])
    expect(gaps(...whole, { priority: 'P2', due: undefined, status: 'done' })).toEqual([])
  })

  it('says so where there are too many', () => {
    const p0 = { priority: 'P0', due: '2026-03-13' } as const
    expect(gaps(...whole, p0, p0, p0, p0)).toEqual(['4 P0s are hard to do within a day: at most 3.'])
    expect(gaps(...whole, ...Array(5).fill({ priority: 'P2' }))).toEqual([
      '8 actions: beyond about 7, some stay undone.',
    ])
  })
})
