import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveText, snapOf, snapped } from '../../../../domain/chart/snap'
import { panned, zoomed } from '../../../../domain/chart/visible-range'
import { secondsOf } from '../../../../domain/time'

const whole = { from: secondsOf('2026-03-11T14:00:00Z'), to: secondsOf('2026-03-11T16:00:00Z') }

describe('zooming', () => {
  test('keeps the moment under the pointer where it is', () => {
    const about = whole.from + 1800
    const nearer = zoomed(whole, about, 0.5, whole)
    expect(nearer.to - nearer.from).toBe(3600)
    expect((about - nearer.from) / (nearer.to - nearer.from)).toBeCloseTo(0.25)
  })

  test('ends at ten seconds, and at half as much again as there is', () => {
    const near = zoomed(whole, whole.from + 60, 1e-9, whole)
    const far = zoomed(whole, whole.from, 1e9, whole)
    expect(near.to - near.from).toBe(10)
    expect(far.to - far.from).toBe(10_800)
  })
})

test('panning never leaves everything behind', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (by, factor) => {
        const range = panned(zoomed(whole, whole.from, factor, whole), by, whole)
        expect(range.to).toBeGreaterThan(whole.from)
        expect(range.from).toBeLessThan(whole.to)
      },
    ),
  )
})

describe('a mark that is dragged', () => {
  test('stops at seconds when they are seen, at minutes when they are not', () => {
    expect([snapOf(90), snapOf(1), snapOf(0.4), snapOf(0.1), snapOf(0.0001)]).toEqual([1, 5, 15, 60, 86_400])
  })

  test('stops one step finer when asked to', () => {
    expect(snapOf(0.1, true)).toBe(15)
    expect(snapOf(90, true)).toBe(1)
  })

  test('stops where the clock of the zone is round', () => {
    const near = secondsOf('2026-03-11T09:20:00Z')
    expect(snapped(near, 3600, 'Asia/Kathmandu')).toBe(secondsOf('2026-03-11T09:15:00Z'))
  })

  test('says from when to when, and how far that is', () => {
    expect(moveText('2026-03-11T14:02:00Z', '2026-03-11T14:05:30Z', 'UTC')).toBe(
      '14:02 → 14:05:30 (3 min 30 s later)',
    )
    expect(moveText('2026-03-11T00:02:00Z', '2026-03-10T23:58:00Z', 'UTC')).toBe(
      '00:02 → 10 Mar 2026 23:58 (4 min earlier)',
    )
  })
})
