import { describe, expect, test } from 'vitest'
import { layOutChart } from '../../../../domain/chart/chart'
import { type Charted, chartIndex } from '../../../../domain/chart/chart-index'
import { sharedWith } from '../../../../domain/chart/sharing'
import { wholeRange } from '../../../../domain/chart/visible-range'
import { at } from '../../../support/incidents'

const charted = (overrides: Partial<Charted> = {}): Charted => ({
  timeline: [
    at('14:00', 'Alert fires', { milestone: 'detected' }),
    at('14:05', 'Engineer looks', { lane: 'people' }),
    at('14:40', 'Server restarts', { lane: 'systems' }),
  ],
  intervals: none,
  zone: 'UTC',
  laneMode: 'who',
  ...overrides,
})
const none: Charted['intervals'] = []

function chartOf(index: ReturnType<typeof chartIndex>) {
  const range = wholeRange(index)
  if (!range) throw new Error('There is nothing to show')
  return layOutChart(index, range, 900)
}

describe('after new words of one event', () => {
  const before = charted()
  const timeline = before.timeline.map((event, place) =>
    place === 1 ? { ...event, text: 'Engineer waits' } : event,
  )
  const after = { ...before, timeline }
  const index = chartIndex(before)
  const next = chartIndex(after, index)

  test('the index is what it would be if it were made anew', () => {
    expect(next).toEqual(chartIndex(after))
  })

  test('only what shows them is another value', () => {
    const old = chartOf(index)
    const chart = sharedWith(old, chartOf(next))
    expect(chart.axis).toBe(old.axis)
    expect(chart.gaps).toBe(old.gaps)
    const isSame = chart.lanes.map((lane, place) => lane === old.lanes[place])
    expect(chart.lanes.map(({ name }, place) => [name, isSame[place]])).toEqual([
      ['People', false],
      ['Systems', true],
      ['Alerts', true],
    ])
  })
})

test('after one event more only its lane is worked out anew, and the index is what it would be', () => {
  const before = charted()
  const index = chartIndex(before)
  const after = { ...before, timeline: [...before.timeline, at('14:50', 'Pool grows', { lane: 'systems' })] }
  const next = chartIndex(after, index)
  expect(next).toEqual(chartIndex(after))
  const times = ({ lanes }: typeof index) => new Map(lanes.map((lane) => [lane.name, lane.times]))
  expect(times(next).get('People')).toBe(times(index).get('People'))
  expect(times(next).get('Systems')).not.toBe(times(index).get('Systems'))
})

test.each([
  ['time', { at: '2026-03-11T15:05:00Z' }],
  ['milestone', { milestone: 'acknowledged' }],
  ['lane', { lane: 'customers' }],
  ['precision', { precision: 'unknown' }],
] as const)('another %s of an event is seen', (_, change) => {
  const before = charted()
  const timeline = before.timeline.map((event, place) => (place === 1 ? { ...event, ...change } : event))
  const after = { ...before, timeline }
  const index = chartIndex(after, chartIndex(before))
  expect(index).toEqual(chartIndex(after))
  expect(index).not.toEqual(chartIndex(before))
})

test('a chart that is laid out twice alike is one value', () => {
  const index = chartIndex(charted())
  const first = chartOf(index)
  expect(sharedWith(first, chartOf(index))).toBe(first)
})
