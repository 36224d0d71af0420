import { describe, expect, it } from 'vitest'
import { instantsAt } from '../../../domain/time'
import { type LineContext, printLine, readLine } from '../../../domain/typed-line'

/** Nights in which clocks were changed, and two zones that never do. */
const nights = [
  ['America/New_York', '2026-03-08', '02:30', '2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', 'skipped'],
  ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', 'twice'],
  ['Europe/London', '2026-03-29', '01:30', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', 'skipped'],
  ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'twice'],
  ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:15:00Z', '2026-10-03T15:45:00Z', 'skipped'],
  ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z', 'twice'],
] as const

function contextIn(zone: string, day: string, after?: string): LineContext {
  return { after, day, zone, now: '2026-12-01T00:00:00Z' }
}

describe.each(nights)('in %s, on %s at %s', (zone, date, time, earlier, later, kind) => {
  it('the clock shows no single instant', () => {
    const shown = instantsAt(date, time, zone)
    expect(shown).toEqual(
      kind === 'skipped' ? { kind, earlier, later } : { kind, first: earlier, second: later },
    )
  })

  it('a line asks which one is meant, in words', () => {
    const read = readLine(`${date} ${time} Nightly job fails`, contextIn(zone, date))
    expect(read).toMatchObject({
      kind: 'ask',
      question: expect.stringContaining(kind === 'skipped' ? `never showed ${time}` : `showed ${time} twice`),
      choices: [{ event: { at: earlier } }, { event: { at: later } }],
    })
    if (read.kind !== 'ask') return
    const [first, second] = read.choices.map((choice) => choice.label)
    expect(first).toMatch(/before the clocks were set/)
    expect(second).toMatch(/after the clocks were set/)
  })

  it('either instant is printed so that it is read back as itself', () => {
    for (const at of [earlier, later]) {
      const line = printLine(
        { at, precision: 'minute', text: 'x', certainty: 'fact', visibility: 'everyone', evidence: [] },
        zone,
      )
      expect(readLine(line, contextIn(zone, '2020-01-01'))).toMatchObject({ kind: 'event', event: { at } })
    }
  })

  it('a time with its own zone, or counted from the event above, is beyond doubt', () => {
    const inUtc = `${earlier.slice(0, 10)} ${earlier.slice(11, 16)} UTC`
    expect(readLine(`${inUtc} x`, contextIn(zone, date))).toMatchObject({ event: { at: earlier } })
    expect(readLine('+30m x', contextIn(zone, date, earlier))).toMatchObject({
      event: { at: new Date(Date.parse(earlier) + 1_800_000).toISOString().replace('.000', '') },
    })
  })
})

it('labels say both what the clock showed and the time in UTC', () => {
  const read = readLine('2026-03-08 02:30 x', contextIn('America/New_York', '2026-03-08'))
  expect(read).toMatchObject({
    question:
      'On 8 March 2026 the clocks of America/New_York were set forward and never showed 02:30. Which is meant?',
    choices: [
      { label: '01:30, before the clocks were set forward (8 March 2026, 06:30 UTC)' },
      { label: '03:30, after the clocks were set forward (8 March 2026, 07:30 UTC)' },
    ],
  })
})

it.each(['Asia/Dubai', 'Asia/Dhaka'])('%s shows every half hour of the year once', (zone) => {
  for (let day = 0; day < 365; day++) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
    expect(instantsAt(date, '01:30', zone)?.kind).toBe('once')
    expect(instantsAt(date, '02:30', zone)?.kind).toBe('once')
  }
})

it('a timeline that runs through the night of the change keeps its order and its lengths', () => {
  const zone = 'Europe/London'
  const read = readLine('23:50-03:10 Restore', contextIn(zone, '2026-10-24'))
  expect(read).toMatchObject({ event: { at: '2026-10-24T22:50:00Z', until: '2026-10-25T03:10:00Z' } })
})

it('a range in the hour that comes twice offers only ends that are not before their beginning', () => {
  const read = readLine('2026-10-25 01:20-01:40 Restore', contextIn('Europe/London', '2026-10-25'))
  expect(read.kind === 'ask' && read.choices.map(({ event }) => [event.at, event.until])).toEqual([
    ['2026-10-25T00:20:00Z', '2026-10-25T00:40:00Z'],
    ['2026-10-25T00:20:00Z', '2026-10-25T01:40:00Z'],
    ['2026-10-25T01:20:00Z', '2026-10-25T01:40:00Z'],
  ])
})

it('a whole day that Samoa skipped is asked about too', () => {
  expect(instantsAt('2011-12-30', '12:00', 'Pacific/Apia')).toEqual({
    kind: 'skipped',
    earlier: '2011-12-29T22:00:00Z',
    later: '2011-12-30T22:00:00Z',
  })
})
