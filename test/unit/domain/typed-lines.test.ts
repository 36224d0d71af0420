import { expect, it } from 'vitest'
import { printLines, readLines, readTimeAlone, type TypedEvent } from '../../../domain/typed-line'

const context = { after: undefined, day: '2026-03-11', zone: 'UTC', now: '2026-03-12T06:00:00Z' }

function times(text: string) {
  return readLines(text, context).map(({ read }) => (read.kind === 'event' ? read.event.at : read.kind))
}

it('the date and the last time carry over from line to line, and midnight rolls', () => {
  expect(times('2026-03-09 23:50 Pool full\n+20m Raised\r\n00:30 Up\n\nwords')).toEqual([
    '2026-03-09T23:50:00Z',
    '2026-03-10T00:10:00Z',
    '2026-03-10T00:30:00Z',
    'empty',
    'unreadable',
  ])
})

it('a date alone is the heading of the lines below it', () => {
  expect(times('## 2026-03-09\n- 18:00 a\n\n== 10 March ==\n- 01:00 b')).toEqual([
    'empty',
    '2026-03-09T18:00:00Z',
    'empty',
    'empty',
    '2026-03-10T01:00:00Z',
  ])
})

it('a table is read row by row; its head and its rule are no events', () => {
  expect(times('| Time | What |\n| --- | --- |\n| 18:00 | a |\n| 18:05 | b |')).toEqual([
    'unreadable',
    'unreadable',
    '2026-03-11T18:00:00Z',
    '2026-03-11T18:05:00Z',
  ])
})

it('of a line that asks, the first choice counts for the next', () => {
  expect(times('10/11/2026 23:50 a\n00:10 b')).toEqual(['ask', '2026-10-12T00:10:00Z'])
})

it('a time alone is read, and nothing more', () => {
  expect(readTimeAlone('14:05', context)).toMatchObject({ event: { at: '2026-03-11T14:05:00Z', text: '' } })
  expect(readTimeAlone('14:05 foo', context)).toMatchObject({ kind: 'unreadable' })
  expect(readTimeAlone('14:05!d', context)).toMatchObject({ kind: 'unreadable' })
  expect(readTimeAlone(' ', context)).toEqual({ kind: 'empty' })
})

it('events are printed as lines that are read back, each in one', () => {
  const event = (text: string): TypedEvent => ({
    at: '2026-03-11T14:05:00Z',
    precision: 'minute',
    text,
    certainty: 'fact',
    visibility: 'everyone',
    evidence: [],
  })
  const events = [event('Pool full'), { ...event('Pool raised \n by hand'), milestone: 'mitigated' as const }]
  const lines = printLines(events, 'Asia/Dubai')
  expect(lines).toBe('2026-03-11 18:05 Pool full\n2026-03-11 18:05 !mitigated Pool raised by hand')
  expect(readLines(lines, { ...context, zone: 'Asia/Dubai' }).map(({ read }) => read)).toMatchObject([
    { event: { at: events[0]?.at, text: 'Pool full' } },
    { event: { at: events[1]?.at, text: 'Pool raised by hand', milestone: 'mitigated' } },
  ])
})
