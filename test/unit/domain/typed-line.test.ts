import { expect, it } from 'vitest'
import { type LineContext, readLine, readLines } from '../../../domain/typed-line'

const context: LineContext = {
  after: '2026-03-11T14:02:00Z',
  day: '2026-03-11',
  zone: 'UTC',
  now: '2026-03-12T09:00:00Z',
}

it.each([
  ['14:05 Alert fires', '2026-03-11T14:05:00Z', 'minute', 'Alert fires'],
  ['14:05:31 Alert fires', '2026-03-11T14:05:31Z', 'second', 'Alert fires'],
  ['00:10 Resolved', '2026-03-12T00:10:00Z', 'minute', 'Resolved'],
  ['+5m Rolled back', '2026-03-11T14:07:00Z', 'minute', 'Rolled back'],
  ['? Somebody restarts it', '2026-03-11T14:02:00Z', 'unknown', 'Somebody restarts it'],
])('"%s" is at %s', (line, at, precision, text) => {
  expect(readLine(line, context)).toMatchObject({ kind: 'event', event: { at, precision, text } })
})

it('a mark after the time makes it a milestone', () => {
  expect(readLine('14:05 !d Alert fires', context)).toMatchObject({
    event: { milestone: 'detected', text: 'Alert fires' },
  })
})

it('each line of a pasted text counts from the one above it', () => {
  const read = readLines('23:50 Pool full\n+20m Raised\nnothing', context).map((line) => line.read)
  expect(read).toMatchObject([
    { event: { at: '2026-03-11T23:50:00Z' } },
    { event: { at: '2026-03-12T00:10:00Z' } },
    { kind: 'unreadable' },
  ])
})
