import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instantAt, instantOf, wallClock } from '../../../domain/time'
import { Milestone } from '../../../domain/timeline-event'
import { type LineContext, printLine, readLine, readLines, type TypedEvent } from '../../../domain/typed-line'

const zones = ['UTC', 'America/New_York', 'Europe/London', 'Asia/Dubai', 'Asia/Dhaka', 'Australia/Lord_Howe']
const zone = fc.constantFrom(...zones, 'Asia/Kathmandu', 'Pacific/Apia', 'America/Havana', 'America/St_Johns')

const second = fc.oneof(
  fc.integer({ min: Date.UTC(1971, 0) / 1000, max: Date.UTC(2099, 0) / 1000 }),
  // The nights in which clocks are changed.
  fc.integer({ min: Date.UTC(2026, 9, 24, 22) / 1000, max: Date.UTC(2026, 9, 25, 4) / 1000 }),
  fc.integer({ min: Date.UTC(2026, 10, 1, 3) / 1000, max: Date.UTC(2026, 10, 1, 9) / 1000 }),
  fc.integer({ min: Date.UTC(2026, 3, 4, 12) / 1000, max: Date.UTC(2026, 3, 4, 18) / 1000 }),
)
const words = fc.constantFrom(
  '14:02',
  'UTC',
  '-',
  '–',
  '|',
  '!d',
  '!resolved',
  '\\!d',
  '\\',
  'CET',
  'Asia/Dubai',
  '+05:30',
  '+5m',
  '?',
  '??',
  '2026-03-12',
  '03-12',
  'Nov',
  '14',
  '2026',
  'to',
  'at',
  'on',
  'from',
  'or so',
  '(approx)',
  '(March 9)',
  'and',
  'pm',
  'a',
  'am',
  ':',
  '--:--',
  '0556',
  '3.25',
  '[',
  ')',
  '**',
  'Alert',
  'Zürich',
  'до',
  '🔥',
  '2pm',
  'Monday',
  'yesterday',
  '~',
  '\n',
  '(UTC)',
)
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
    fc.array(words, { maxLength: 6 }).map((some) => some.join('')),
  )
  .map((some) => some.trim())

/** Events that a line can say, as `printLine` describes them. */
const sayable = fc
  .record({
    zone,
    second,
    lasts: fc.option(fc.oneof(fc.nat(3600), fc.nat(400_000), fc.integer({ min: -100_000, max: 0 })), {
      nil: undefined,
    }),
    precision: fc.constantFrom('second', 'minute', 'approximate', 'day', 'unknown'),
    text,
    milestone: fc.option(fc.constantFrom(...Milestone.options), { nil: undefined }),
  })
  .map((drawn) => {
    const placed = (seconds: number): Instant => {
      if (drawn.precision === 'minute') return instantOf(seconds - (seconds % 60))
      const day = wallClock(instantOf(seconds), drawn.zone).date
      return drawn.precision === 'day' ? (instantAt(day, '00:00', drawn.zone) ?? '') : instantOf(seconds)
    }
    const event: TypedEvent = {
      at: placed(drawn.second),
      ...(drawn.lasts === undefined ? {} : { until: placed(drawn.second + drawn.lasts) }),
      precision: drawn.precision,
      text: drawn.text,
      ...(drawn.milestone ? { milestone: drawn.milestone } : {}),
      certainty: 'fact',
      visibility: 'everyone',
      evidence: [],
    }
    return { event, zone: drawn.zone }
  })

const context = (readIn: string): LineContext => ({
  after: '2026-03-11T14:02:00Z',
  day: '2026-03-11',
  zone: readIn,
  now: '2026-03-12T09:00:00Z',
})

/** Machines that run these beside other tests are slow. */
const patience = 30_000

describe('a printed line', { timeout: patience }, () => {
  it('is read back as the same event, whatever stands above it', () => {
    fc.assert(
      fc.property(sayable, ({ event, zone }) => {
        const read = readLine(printLine(event, zone), context(zone))
        expect(read).toMatchObject({ kind: 'event', event: { ...event } })
        if (read.kind !== 'event') return
        const { written, ...rest } = read.event
        expect(rest).toEqual(event)
        expect(written?.text).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('is printed the same once it was read', () => {
    fc.assert(
      fc.property(sayable, ({ event, zone }) => {
        const line = printLine(event, zone)
        const read = readLine(line, context(zone))
        expect(read.kind === 'event' && printLine(read.event, zone)).toBe(line)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a whole timeline', { timeout: patience }, () => {
  it('printed and pasted is the same timeline, in the same order', () => {
    const lines = fc.array(sayable, { maxLength: 8 })
    fc.assert(
      fc.property(lines, zone, (drawn, zone) => {
        const events = drawn
          .map(({ event }) => event)
          // A line break ends a line of a pasted text; a day begins with the midnight of its zone.
          .filter(({ precision, text }) => precision !== 'day' && !/[\r\n]/.test(text))
          .sort((a, b) => a.at.localeCompare(b.at))
        const pasted = events.map((event) => printLine(event, zone)).join('\n')
        const read = readLines(pasted, context(zone)).flatMap((line) =>
          line.read.kind === 'event' ? [{ ...line.read.event, written: undefined }] : [],
        )
        expect(read).toEqual(events.map((event) => ({ ...event, written: undefined })))
      }),
    )
  })
})

const pieces = fc.array(
  fc.oneof(
    words,
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(' ', '  ', ':', '.', '-', '/', '1', '12', '2026'),
  ),
  { maxLength: 12 },
)

describe('any line', { timeout: patience }, () => {
  it('is read as something, and never throws', () => {
    fc.assert(
      fc.property(pieces, zone, fc.boolean(), (some, zone, isFirst) => {
        const read = readLine(some.join(''), { ...context(zone), ...(isFirst ? { after: undefined } : {}) })
        const events =
          read.kind === 'event' ? [read.event] : read.kind === 'ask' ? read.choices.map((c) => c.event) : []
        if (read.kind === 'ask') {
          expect(read.question).not.toBe('')
          expect(new Set(read.choices.map((choice) => choice.label)).size).toBe(read.choices.length)
        }
        for (const event of events) {
          expect(instantOf(Date.parse(event.at) / 1000)).toBe(event.at)
          expect(event.text).toBe(event.text.trim())
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every word that follows its time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,9}){0,5}$/), (some) => {
        fc.pre(!/^(?:to|until|till|and|on|at|am|pm|utc|gmt)\b/.test(some))
        expect(readLine(`14:05 ${some}`, context('UTC'))).toMatchObject({ event: { text: some } })
      }),
    )
  })

  it('of a pasted text stays with what was read of it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), (lines) => {
        const pasted = lines.map((some) => some.join('')).join('\n')
        expect(readLines(pasted, context('UTC')).map(({ line }) => line)).toEqual(pasted.split(/\r\n|\r|\n/))
      }),
    )
  })
})

describe('a hostile line', () => {
  const long = 200_000
  it.each([
    ['spaces', ' '.repeat(long)],
    ['spaces before a word', `14:02${' '.repeat(long)}x${' '.repeat(long)}`],
    ['spaces before a bar', `| 14:02 | x${' '.repeat(long)}|`],
    ['digits', '1'.repeat(long)],
    ['times', '14:02-'.repeat(long)],
    ['bullets', '- '.repeat(long)],
    ['hyphens', '-'.repeat(long)],
    ['brackets', '['.repeat(long)],
    ['amounts', `+${'1h'.repeat(long)}`],
    ['a word without end', `14:02 ${'a'.repeat(long)}`],
    ['marks', `14:02 ${'!d '.repeat(long)}`],
    ['backslashes', `14:02 ${'\\'.repeat(long)}!d`],
    ['zones', `14:02 ${'A/'.repeat(long)}`],
    ['question marks', '?'.repeat(long)],
    ['tildes', '~'.repeat(long)],
    ['bars', '|'.repeat(long)],
    ['mixed', '2026-03-12 14:02 UTC - '.repeat(long)],
  ])('of %s takes no longer than it is long', (_name, line) => {
    const begin = performance.now()
    readLine(line, context('UTC'))
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})
