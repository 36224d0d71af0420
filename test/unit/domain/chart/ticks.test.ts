import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf } from '../../../../domain/chart/ticks'
import { instantOf, secondsOf, wallClock } from '../../../../domain/time'

const range = (from: string, to: string) => ({ from: secondsOf(`${from}Z`), to: secondsOf(`${to}Z`) })
const labels = (zone: string, from: string, to: string, width = 900) =>
  axisOf(range(from, to), zone, 0, width).ticks.map(({ label }) => label)

test('ticks stand at round times of the zone, with UTC beside them', () => {
  const { ticks, hasUtc } = axisOf(
    range('2026-03-11T08:50:00', '2026-03-11T10:20:00'),
    'Asia/Kathmandu',
    0,
    900,
  )
  expect(hasUtc).toBe(true)
  expect(ticks.slice(0, 2).map(({ label, utc }) => [label, utc])).toEqual([
    ['14:40', '08:55'],
    ['14:50', '09:05'],
  ])
})

test('seconds are shown where there is room for them', () => {
  expect(labels('UTC', '2026-03-11T14:00:00', '2026-03-11T14:00:10')).toContain('14:00:03')
})

test('a new day is labelled with its date', () => {
  const { days } = axisOf(range('2026-03-11T20:00:00', '2026-03-12T04:00:00'), 'UTC', 0, 900)
  expect(days.map(({ text, isBegin }) => [text, isBegin])).toEqual([
    ['11 Mar 2026', false],
    ['12 Mar 2026', true],
  ])
})

test('a day that begins at the right edge is still named within the chart', () => {
  const { days } = axisOf(range('2026-03-11T14:00:00', '2026-03-12T00:05:00'), 'UTC', 0, 900)
  expect(days.map(({ text }) => text)).toEqual(['11 Mar 2026', '12 Mar 2026'])
  expect(days.at(-1)?.x).toBeLessThan(900 - 60)
})

describe('on a day on which clocks change', () => {
  test('the hour that New York skips has no tick', () => {
    expect(labels('America/New_York', '2026-03-08T05:30:00', '2026-03-08T09:30:00', 480)).toEqual([
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ])
  })

  test('the hour that London repeats has its ticks twice', () => {
    expect(labels('Europe/London', '2026-10-24T23:30:00', '2026-10-25T03:30:00', 400)).toEqual([
      '01:00',
      '01:00',
      '02:00',
      '03:00',
    ])
  })

  test('Lord Howe, which moves by half an hour, keeps to its own clock', () => {
    expect(labels('Australia/Lord_Howe', '2026-10-03T14:20:00', '2026-10-03T17:00:00', 240)).toEqual([
      '01:00',
      '03:00',
      '04:00',
    ])
  })

  test('a day that loses an hour is drawn shorter', () => {
    const at = axisOf(
      range('2026-03-07T00:00:00', '2026-03-11T00:00:00'),
      'America/New_York',
      0,
      320,
    ).ticks.map((tick) => tick.at)
    expect(at.slice(1).map((later, index) => (later - (at[index] ?? 0)) / 3600)).toEqual([24, 23, 24])
  })
})

test('months and years are labelled as such', () => {
  expect(labels('Europe/London', '2025-12-15T00:00:00', '2026-07-15T00:00:00', 600)).toEqual([
    'Jan 2026',
    'Feb 2026',
    'Mar 2026',
    'Apr 2026',
    'May 2026',
    'Jun 2026',
    'Jul 2026',
  ])
  expect(labels('UTC', '1990-06-01T00:00:00', '2026-07-15T00:00:00', 400)).toEqual(['2000', '2010', '2020'])
})

test('in any zone, at any zoom, ticks are apart, in order, and in the range', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Asia/Dhaka',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Pacific/Apia',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: secondsOf('1999-01-01T00:00:00Z'), max: secondsOf('2030-01-01T00:00:00Z') }),
      fc.double({ min: 1, max: 8.5, noNaN: true }),
      (zone, from, power) => {
        const shown = { from, to: from + 10 ** power }
        const { ticks } = axisOf(shown, zone, 0, 900)
        expect(ticks.length).toBeLessThan(40)
        ticks.forEach((tick, index) => {
          expect(tick.at >= shown.from && tick.at <= shown.to).toBe(true)
          const before = ticks[index - 1]
          if (before) expect(tick.at).toBeGreaterThan(before.at)
          const { time } = wallClock(instantOf(tick.at), zone)
          if (tick.label.includes(':')) expect(time.startsWith(tick.label)).toBe(true)
        })
      },
    ),
  )
})
