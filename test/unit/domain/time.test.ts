import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Instant,
  instantAt,
  instantOf,
  isZone,
  parseIsoInstant,
  plusSeconds,
  secondsOf,
  wallClock,
} from '../../../domain/time'
import { clockText, dateText, durationText } from '../../../domain/time-text'

describe('an ISO time', () => {
  it.each([
    ['2026-03-11T08:00:00Z', '2026-03-11T08:00:00Z'],
    ['2026-03-11T09:00+01:00', '2026-03-11T08:00:00Z'],
    ['2026-03-11T12:00:00+0400', '2026-03-11T08:00:00Z'],
    ['2026-03-11T14:00:00+06', '2026-03-11T08:00:00Z'],
    ['2026-03-10T22:30:00-09:30', '2026-03-11T08:00:00Z'],
    ['2026-03-11 08:00:00 UTC', '2026-03-11T08:00:00Z'],
    ['2026-03-11T08:00:00.987654Z', '2026-03-11T08:00:00Z'],
    ['2026-03-11T08:00:00,5Z', '2026-03-11T08:00:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    [' 2024-02-29T00:00:00Z ', '2024-02-29T00:00:00Z'],
  ])('%s is the instant %s', (text, instant) => {
    expect(parseIsoInstant(text)).toBe(instant)
  })

  it.each([
    '2026-02-30T08:00:00Z',
    '2026-03-11T24:30:00Z',
    '2026-03-11T08:61:00Z',
    '2026-03-11',
    '2026-03-11T08:00:00',
    '11/03/2026 08:00Z',
    'yesterday',
    '',
    '2026-03-11T08:00:00+24:00',
    '2026-03-11T08:00:00+05:61',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
  ])('"%s" is none', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined()
  })
})

it('an instant is a real day and time, in UTC and to the second', () => {
  expect(Instant.safeParse('2026-03-11T08:00:00Z').success).toBe(true)
  expect(Instant.safeParse('2026-02-29T08:00:00Z').success).toBe(false)
  expect(Instant.safeParse('2026-03-11T08:00:00.5Z').success).toBe(false)
})

it('a second after the last one of the year is next year', () => {
  expect(plusSeconds('2026-12-31T23:59:59Z', 1)).toBe('2027-01-01T00:00:00Z')
})

it('knows zones by their IANA names', () => {
  expect(isZone('Asia/Dhaka')).toBe(true)
  expect(isZone('Dubai/Asia')).toBe(false)
})

describe('a clock on the wall', () => {
  it.each([
    ['America/New_York', '2026-03-11T08:00:00Z', '2026-03-11', '04:00:00'],
    ['Europe/London', '2026-07-01T12:00:00Z', '2026-07-01', '13:00:00'],
    ['Asia/Dubai', '2026-03-11T20:30:00Z', '2026-03-12', '00:30:00'],
    ['Asia/Dhaka', '2026-03-11T08:00:00Z', '2026-03-11', '14:00:00'],
    ['Asia/Kathmandu', '2026-03-11T08:00:00Z', '2026-03-11', '13:45:00'],
  ])('in %s at %s shows %s %s', (zone, instant, date, time) => {
    expect(wallClock(instant, zone)).toEqual({ date, time })
    expect(instantAt(date, time, zone)).toBe(instant)
  })

  it('in New York skips half past two in the night of 8 March 2026, which is taken as half past three', () => {
    expect(instantAt('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z')
    expect(wallClock('2026-03-08T07:30:00Z', 'America/New_York').time).toBe('03:30:00')
  })

  it('in London shows half past one twice in the night of 25 October 2026; the first is meant', () => {
    expect(instantAt('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z')
  })

  it('shows no time that would be out of the calendar in UTC', () => {
    expect(instantAt('1900-01-01', '05:00', 'Asia/Dubai')).toBe('1900-01-01T01:18:48Z')
    expect(instantAt('1900-01-01', '00:00', 'Asia/Dubai')).toBeUndefined()
  })

  it('never shows the 30th of February or 25 o’clock', () => {
    expect(instantAt('2026-02-30', '08:00', 'UTC')).toBeUndefined()
    expect(instantAt('2026-03-11', '25:00', 'UTC')).toBeUndefined()
  })
})

it('a clock on the wall shows what the calendar says, also on days on which it is changed', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const first = Date.UTC(1901, 0) / 1000
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: first, max: first + 200 * 31_556_952 }),
      (zone, second) => {
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        })
        for (const at of [second, second + 43_200, second + 86_399]) {
          const { date, time } = wallClock(instantOf(at), zone)
          expect(`${date} ${time}`).toBe(shown.format(at * 1000))
        }
      },
    ),
    { numRuns: 300 },
  )
})

describe('times in words', () => {
  it('show seconds only where they are known', () => {
    expect(clockText('2026-03-11T14:02:00Z', 'minute', 'UTC')).toBe('14:02')
    expect(clockText('2026-03-11T14:02:31Z', 'second', 'UTC')).toBe('14:02:31')
    expect(clockText('2026-03-11T14:02:31Z', 'approximate', 'Asia/Dhaka')).toBe('~20:02')
  })

  it.each([
    [0, '0 s'],
    [38, '38 s'],
    [190, '3 min 10 s'],
    [2700, '45 min'],
    [3900, '1 h 5 min'],
    [183_600, '2 d 3 h'],
    [86_459, '1 d'],
  ])('%i seconds are "%s"', (seconds, text) => {
    expect(durationText(seconds)).toBe(text)
  })

  it('write a date out', () => {
    expect(dateText('2026-03-11')).toBe('11 March 2026')
  })
})

it('the seconds of an instant are those of the calendar, from 1900 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_208_988_800, max: 253_402_300_799 }), (seconds) => {
      expect(secondsOf(instantOf(seconds))).toBe(seconds)
    }),
    { numRuns: 2000 },
  )
})
