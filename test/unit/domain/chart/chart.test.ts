import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chart, eventsOf, layOutChart } from '../../../../domain/chart/chart'
import { chartIndex, type LaneMode } from '../../../../domain/chart/chart-index'
import { around, type VisibleRange, wholeRange, zoomed } from '../../../../domain/chart/visible-range'
import { instantOf, secondsOf } from '../../../../domain/time'
import { Milestone, type TimelineEvent } from '../../../../domain/timeline-event'
import { at } from '../../../support/incidents'

const indexOf = (timeline: readonly TimelineEvent[], zone = 'UTC', laneMode: LaneMode = 'who') =>
  chartIndex({ timeline, intervals: [], zone, laneMode })

function chartOf(timeline: readonly TimelineEvent[], given?: VisibleRange, width = 900): Chart {
  const index = indexOf(timeline)
  const range = given ?? wholeRange(index)
  if (!range) throw new Error('There is nothing to show')
  return layOutChart(index, range, width)
}

const countOf = (chart: Chart) =>
  chart.lanes
    .flatMap(({ marks }) => marks)
    .reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 1), 0)

const someEvents = fc
  .array(
    fc.record({
      seconds: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 63_072_000 })),
      length: fc.option(fc.integer({ min: 1, max: 100_000 })),
      precision: fc.constantFrom('second', 'minute', 'approximate', 'day', 'unknown'),
      lane: fc.constantFrom('people', 'systems', 'alerts', 'customers'),
      text: fc.string({ maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((drafts) =>
    drafts.map(({ seconds, length, precision, lane, text }, index): TimelineEvent => {
      const begin = secondsOf('2024-05-06T07:00:00Z') + seconds
      return {
        ...at('00:00', text),
        id: String(index),
        at: instantOf(begin),
        precision,
        lane,
        milestone: index % 3 === 0 ? Milestone.options[index / 3] : undefined,
        ...(length === null ? {} : { until: instantOf(begin + length) }),
      }
    }),
  )

const someRange = fc.record({
  about: fc.double({ min: 0, max: 1, noNaN: true }),
  factor: fc.double({ min: 1e-6, max: 2, noNaN: true }),
})

describe('whatever stands in a timeline and whatever part of it is shown', () => {
  const charts = fc
    .tuple(someEvents, someRange, fc.integer({ min: 300, max: 2000 }))
    .chain(([events, { about, factor }, width]) => {
      const whole = wholeRange(indexOf(events))
      if (!whole) return fc.constant(undefined)
      const middle = whole.from + about * (whole.to - whole.from)
      return fc.constant({ events, chart: chartOf(events, zoomed(whole, middle, factor, whole), width) })
    })

  test('nothing is drawn outside of the plot', () => {
    fc.assert(
      fc.property(charts, (made) => {
        if (!made) return
        const { plot, lanes, phases, gaps, axis, height, rows } = made.chart
        const isIn = (x: number) => x >= plot.left - 1e-6 && x <= plot.right + 1e-6
        const stretches = [...phases, ...gaps, ...lanes.flatMap(({ tails }) => tails)]
        for (const mark of lanes.flatMap(({ marks }) => marks)) {
          expect(isIn(mark.x)).toBe(true)
          if (mark.stretch) stretches.push(mark.stretch)
        }
        for (const { x1, x2 } of stretches) expect(isIn(x1) && isIn(x2) && x1 <= x2).toBe(true)
        for (const { x } of axis.ticks) expect(isIn(x)).toBe(true)
        expect(rows.axis.top + rows.axis.height).toBe(height)
      }),
    )
  })

  test('every event is counted once: in a mark, in a cluster, before, after, or without a time', () => {
    fc.assert(
      fc.property(charts, (made) => {
        if (!made) return
        const { before, after, unplaced } = made.chart.hidden
        expect(countOf(made.chart) + before + after + unplaced).toBe(made.events.length)
        for (const { marks } of made.chart.lanes)
          for (const mark of marks)
            if (mark.kind === 'cluster') expect(eventsOf(mark)).toHaveLength(mark.count)
      }),
    )
  })

  test('no two labels of milestones touch', () => {
    fc.assert(
      fc.property(charts, (made) => {
        const labels = made?.chart.milestones ?? []
        for (const one of labels)
          for (const other of labels)
            if (one !== other && one.row === other.row)
              expect(one.right < other.left || other.right < one.left).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('no two clusters of a lane touch', () => {
    fc.assert(
      fc.property(charts, (made) => {
        for (const { marks } of made?.chart.lanes ?? []) {
          const clusters = marks.flatMap((mark) => (mark.kind === 'cluster' ? [mark] : []))
          clusters.slice(1).forEach((mark, index) => {
            const before = clusters[index]
            if (before && mark.x + mark.half < (made?.chart.plot.right ?? 0) - 40)
              expect(before.x + before.half).toBeLessThanOrEqual(mark.x - mark.half)
          })
        }
      }),
    )
  })
})

test('labels of crowded milestones share rows, half of them left of their lines', () => {
  const crowd = Milestone.options.map((milestone, minute) =>
    at(`14:${String(minute * 2).padStart(2, '0')}`, milestone, { milestone }),
  )
  const chart = chartOf([at('12:00', 'Deploy'), ...crowd, at('16:00', 'Review')])
  expect(Math.max(...chart.milestones.map(({ row }) => row))).toBeLessThan(6)
  for (const { mark, left, right } of chart.milestones) expect(right < mark.x || left > mark.x).toBe(true)
})

test('an empty timeline has nothing to show', () => {
  expect(wholeRange(indexOf([]))).toBeUndefined()
})

test('one event stands in the middle', () => {
  const chart = chartOf([at('14:00', 'Alert fires')])
  expect(chart.lanes.flatMap(({ marks }) => marks).map(({ x }) => x)).toEqual([
    (chart.plot.left + chart.plot.right) / 2,
  ])
})

test('two events a second apart are two marks', () => {
  const chart = chartOf([at('14:00:00', 'Alert fires'), at('14:00:01', 'Alert is acknowledged')])
  const marks = chart.lanes.flatMap(({ marks }) => marks)
  expect(marks.map(({ kind }) => kind)).toEqual(['event', 'event'])
  expect(Math.abs((marks[0]?.x ?? 0) - (marks[1]?.x ?? 0))).toBeGreaterThan(40)
})

test('two events two years apart stand near both ends, with years or months between them', () => {
  const chart = chartOf([at('14:00', 'It began'), { ...at('14:00', 'It ended'), at: '2028-03-11T14:00:00Z' }])
  expect(chart.axis.ticks.map(({ label }) => label)).toContain('Jan 2027')
  expect(chart.lanes.flatMap(({ marks }) => marks)).toHaveLength(2)
})

test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'the first and the last days that can be written are drawn, in %s',
  (zone) => {
    const days = ['1900-01-01T00:00:00Z', '9999-12-30T23:59:59Z']
    const events = days.map((day, id) => ({
      ...at('14:00', 'x', { precision: 'day' as const }),
      id: `${id}`,
      at: day,
    }))
    for (const shown of [events, events.slice(0, 1), events.slice(1)]) {
      const index = indexOf(shown, zone)
      const whole = wholeRange(index)
      if (!whole) throw new Error('There is nothing to show')
      for (const factor of [1, 0.3, 0.01, 1e-4, 1e-6, 1e-9])
        for (const end of [whole.from, whole.to])
          expect(layOutChart(index, zoomed(whole, end, factor, whole), 900).axis.ticks.length).toBeLessThan(
            40,
          )
    }
  },
)

test('a crowd opens when it is zoomed into', () => {
  const crowd = Array.from({ length: 40 }, (_, second) =>
    at(`14:00:${String(second).padStart(2, '0')}`, 'Alert fires'),
  )
  const events = [...crowd, at('23:00', 'Alert ends')]
  const whole = wholeRange(indexOf(events))
  const [cluster] = chartOf(events).lanes.flatMap(({ marks }) => marks)
  if (cluster?.kind !== 'cluster' || !whole) throw new Error('There is no cluster')
  expect(cluster.count).toBe(40)
  const opened = chartOf(events, around(cluster.from, cluster.to, whole))
  expect(opened.lanes.flatMap(({ marks }) => marks).every(({ kind }) => kind === 'event')).toBe(true)
})

test('phases follow each other without a break, each until its milestone', () => {
  const { phases } = indexOf([
    at('14:00', 'Deploy'),
    at('14:04', 'Alert', { milestone: 'detected' }),
    at('14:06', 'On it', { milestone: 'acknowledged' }),
    at('14:30', 'Rolled back', { milestone: 'mitigated' }),
    at('14:45', 'All is well', { milestone: 'resolved' }),
  ])
  const clock = (seconds: number) => instantOf(seconds).slice(11, 16)
  expect(phases.map(({ phase, from, to }) => [phase, clock(from), clock(to)])).toEqual([
    ['detection', '14:00', '14:06'],
    ['stabilization', '14:06', '14:30'],
    ['resolution', '14:30', '14:45'],
  ])
})

test('an event without a known time is counted and not drawn', () => {
  const chart = chartOf([
    at('14:00', 'Alert fires'),
    at('14:05', 'Somebody noticed', { precision: 'unknown' }),
  ])
  expect(chart.hidden.unplaced).toBe(1)
  expect(countOf(chart)).toBe(1)
})

test('a day of which nothing else is known is as long as that day', () => {
  const index = indexOf([at('12:00', 'Certificate expires', { precision: 'day' })], 'UTC')
  expect((index.extent?.to ?? 0) - (index.extent?.from ?? 0)).toBe(86_400)
})

test('a silence is said in words', () => {
  const chart = chartOf([at('14:00', 'Alert fires'), at('14:23', 'Rolled back')])
  expect(chart.gaps.map(({ words }) => words)).toEqual(['23 min with no entry'])
})

test('lanes by source put the busiest first and the rest together', () => {
  const events = Array.from({ length: 12 }, (_, number) =>
    at(`14:${String(number).padStart(2, '0')}`, 'x', {
      source: { file: `log ${number}`, position: '', quote: '' },
    }),
  )
  const names = indexOf([...events, at('15:00', 'y')], 'UTC', 'source').lanes.map(({ name }) => name)
  expect(names).toHaveLength(8)
  expect(names.slice(-2)).toEqual(['Other sources', 'Typed in'])
})
