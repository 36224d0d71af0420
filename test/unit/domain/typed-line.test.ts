import { describe, expect, it } from 'vitest'
import { type LineContext, readLine } from '../../../domain/typed-line'

/** Below an event at 14:02 in Dubai. */
const context: LineContext = {
  after: '2026-03-11T10:02:00Z',
  day: '2026-03-11',
  zone: 'Asia/Dubai',
  now: '2026-03-12T06:00:00Z',
}

function read(line: string, changed: Partial<LineContext> = {}) {
  const found = readLine(line, { ...context, ...changed })
  if (found.kind !== 'event') return found
  const { at, until, precision, text } = found.event
  return { at, precision, text, ...(until === undefined ? {} : { until }) }
}

describe('a time of day', () => {
  it.each([
    ['14:05 Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['14:05:31 Alert fires', '2026-03-11T10:05:31Z', 'second'],
    ['14:05:31.250 Alert fires', '2026-03-11T10:05:31Z', 'second'],
    ['2:05pm Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['2:05 p.m. Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['2:05p Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['3 PM Alert fires', '2026-03-11T11:00:00Z', 'minute'],
    ['14.05 Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['1405 Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['14h05 Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['9:05 Alert fires', '2026-03-11T05:05:00Z', 'minute'],
    ['~14:05 Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['about 14:05 Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['14:?? Alert fires', '2026-03-11T10:00:00Z', 'approximate'],
    ['14:05 or so: Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['14:05? Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['14:05(approx): Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['At about 14:05 Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['By 2:05 PM, Alert fires', '2026-03-11T10:05:00Z', 'minute'],
    ['14:05ish Alert fires', '2026-03-11T10:05:00Z', 'approximate'],
    ['24:00 Alert fires', '2026-03-11T20:00:00Z', 'minute'],
    ['12am Alert fires', '2026-03-11T20:00:00Z', 'minute'],
  ])('"%s" is at %s, known to the %s', (line, at, precision) => {
    expect(read(line)).toEqual({ at, precision, text: 'Alert fires' })
  })

  it('earlier than the event above by more than twelve hours is on the next day', () => {
    expect(read('02:03 Alert fires')).toMatchObject({ at: '2026-03-10T22:03:00Z' })
    expect(read('02:01 Alert fires')).toMatchObject({ at: '2026-03-11T22:01:00Z' })
  })

  it('is on the given day where nothing stands above it', () => {
    expect(read('02:01 Alert fires', { after: undefined })).toMatchObject({ at: '2026-03-10T22:01:00Z' })
  })

  it('in a leap second counts as the second before it, and keeps what was written', () => {
    const found = readLine('2016-12-31 23:59:60 UTC Clocks disagree', context)
    expect(found).toMatchObject({
      event: { at: '2016-12-31T23:59:59Z', written: { text: '2016-12-31 23:59:60 UTC', zone: 'UTC' } },
    })
  })
})

describe('a time counted from the event above', () => {
  it.each([
    ['+5m Rolled back', '2026-03-11T10:07:00Z', 'minute'],
    ['+1h30m Rolled back', '2026-03-11T11:32:00Z', 'minute'],
    ['+1h30 Rolled back', '2026-03-11T11:32:00Z', 'minute'],
    ['+45s Rolled back', '2026-03-11T10:02:45Z', 'second'],
    ['+5 min Rolled back', '2026-03-11T10:07:00Z', 'minute'],
    ['~+5m Rolled back', '2026-03-11T10:07:00Z', 'approximate'],
    ['-10m Rolled back', '2026-03-11T09:52:00Z', 'minute'],
    ['+2 days Rolled back', '2026-03-13T10:02:00Z', 'minute'],
  ])('"%s" is at %s', (line, at, precision) => {
    expect(read(line)).toEqual({ at, precision, text: 'Rolled back' })
  })

  it('needs one', () => {
    expect(read('+5m Rolled back', { after: undefined })).toMatchObject({ kind: 'unreadable' })
    expect(read('+5 pods added')).toMatchObject({ kind: 'unreadable' })
  })
})

describe('a date', () => {
  it.each([
    ['2026-03-09 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['2026/03/09 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['09.03.2026 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['03-09 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['9 Mar 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['9 Mar 1405 Alert fires', '2026-03-09T10:05:00Z'],
    ['9th of March, 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['9. March, 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['Mar 9, 2:05 PM Alert fires', '2026-03-09T10:05:00Z'],
    ['March 9, 2026, 2:05 PM Alert fires', '2026-03-09T10:05:00Z'],
    ['09-Mar-2026 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['Mon, 9 Mar 2026 14:05:00 Alert fires', '2026-03-09T10:05:00Z'],
    ['2:05 PM on March 9, 2026 Alert fires', '2026-03-09T10:05:00Z'],
    ['30 Dec 14:05 Alert fires', '2025-12-30T10:05:00Z'],
    ['today 14:05 Alert fires', '2026-03-12T10:05:00Z'],
    ['yesterday 21:10 Alert fires', '2026-03-11T17:10:00Z'],
    ['tomorrow 9am Alert fires', '2026-03-13T05:00:00Z'],
    ['Monday 14:05 Alert fires', '2026-03-09T10:05:00Z'],
    ['2026-03-09T14:05:00Z Alert fires', '2026-03-09T14:05:00Z'],
    ['2026-03-09T14:05:00.123+02:00 Alert fires', '2026-03-09T12:05:00Z'],
    ['2026-03-09T09:05-05:00 Alert fires', '2026-03-09T14:05:00Z'],
    ['20260309T140500Z Alert fires', '2026-03-09T14:05:00Z'],
    ['2026-03-09 14:05:00 +0200 Alert fires', '2026-03-09T12:05:00Z'],
    ['Mon Mar  9 14:05:00 UTC 2026 Alert fires', '2026-03-09T14:05:00Z'],
    ['9/Mar/2026:14:05:00 +0000 Alert fires', '2026-03-09T14:05:00Z'],
    ['14:05, 9 March 2026 (UTC) Alert fires', '2026-03-09T14:05:00Z'],
    ['On 2026-03-09 14:05, Alert fires', '2026-03-09T10:05:00Z'],
    ['At ~14:05 on 2026-03-09, Alert fires', '2026-03-09T10:05:00Z'],
    ['13/03/26 14:05 Alert fires', '2026-03-13T10:05:00Z'],
    ['14:05 (March 9th) Alert fires', '2026-03-09T10:05:00Z'],
  ])('"%s" is at %s', (line, at) => {
    expect(read(line)).toMatchObject({ at, text: 'Alert fires' })
  })

  it('alone is all that is known', () => {
    expect(read('2026-03-09 Certificate ordered')).toEqual({
      at: '2026-03-08T20:00:00Z',
      precision: 'day',
      text: 'Certificate ordered',
    })
    expect(read('9 March: Certificate ordered')).toMatchObject({
      at: '2026-03-08T20:00:00Z',
      precision: 'day',
    })
    expect(read('2026-03-09 --:-- Certificate ordered')).toMatchObject({
      at: '2026-03-08T20:00:00Z',
      precision: 'day',
    })
    expect(read('2026-03-07 – 2026-03-09 Holidays')).toEqual({
      at: '2026-03-06T20:00:00Z',
      precision: 'day',
      text: 'Holidays',
      until: '2026-03-08T20:00:00Z',
    })
  })

  it('that can be read in two ways is asked about, unless only one is a day', () => {
    expect(read('03/12/2026 14:05 Alert fires')).toMatchObject({
      kind: 'ask',
      question: 'The date can be read in two ways. Which day is meant?',
      choices: [
        { label: '12 March 2026 (12 March 2026, 10:05 UTC)', event: { at: '2026-03-12T10:05:00Z' } },
        { label: '3 December 2026 (3 December 2026, 10:05 UTC)' },
      ],
    })
    expect(read('13/03/2026 14:05 Alert fires')).toMatchObject({ at: '2026-03-13T10:05:00Z' })
    expect(read('03/03/2026 14:05 Alert fires')).toMatchObject({ at: '2026-03-03T10:05:00Z' })
  })

  it('that does not exist is not read as another', () => {
    for (const line of ['2026-02-30 14:05 x', '25:00 x', '14:61 x', '2026-03-09 25:00 x', '13pm x'])
      expect(read(line)).toEqual({ kind: 'unreadable', reason: 'There is no such day or time.' })
  })
})

describe('a zone', () => {
  it.each([
    ['14:05 UTC Alert fires', '2026-03-11T14:05:00Z', 'UTC'],
    ['14:05Z Alert fires', '2026-03-11T14:05:00Z', 'UTC'],
    ['1405Z Alert fires', '2026-03-11T14:05:00Z', 'UTC'],
    ['14:05 GMT Alert fires', '2026-03-11T14:05:00Z', 'UTC'],
    ['14:05 (UTC) Alert fires', '2026-03-11T14:05:00Z', 'UTC'],
    ['14:05 UTC+2 Alert fires', '2026-03-11T12:05:00Z', 'Etc/GMT-2'],
    ['14:05 +02:00 Alert fires', '2026-03-11T12:05:00Z', 'Etc/GMT-2'],
    ['14:05+0530 Alert fires', '2026-03-11T08:35:00Z', 'UTC'],
    ['14:05 Asia/Dhaka Alert fires', '2026-03-11T08:05:00Z', 'Asia/Dhaka'],
    ['14:05 America/New_York Alert fires', '2026-03-11T18:05:00Z', 'America/New_York'],
    ['14:05 CET Alert fires', '2026-03-11T13:05:00Z', 'Europe/Paris'],
    ['14:05 JST Alert fires', '2026-03-11T05:05:00Z', 'Asia/Tokyo'],
  ])('"%s" is at %s', (line, at, zone) => {
    expect(readLine(line, context)).toMatchObject({ event: { at, text: 'Alert fires', written: { zone } } })
  })

  it.each([
    '14:05 CPU at 100 %',
    '14:05 API/Gateway restarts',
    '14:05 +1000 requests',
    '14:05 Zookeeper up',
    '14:05 approximately 5 pods',
  ])('is none of the words of "%s"', (line) => {
    expect(read(line)).toEqual({ at: '2026-03-11T10:05:00Z', precision: 'minute', text: line.slice(6) })
  })

  it('of which there are several is asked about, unless the incident is in one of them', () => {
    expect(read('2026-07-09 14:05 BST Alert fires')).toMatchObject({
      kind: 'ask',
      question: 'BST is the name of several zones. Which is meant?',
      choices: [
        { label: '14:05 British Summer Time (9 July 2026, 13:05 UTC)' },
        { label: '14:05 Bangladesh Standard Time (9 July 2026, 08:05 UTC)' },
      ],
    })
    expect(read('2026-07-09 14:05 BST Alert fires', { zone: 'Asia/Dhaka' })).toMatchObject({
      at: '2026-07-09T08:05:00Z',
    })
    expect(read('2026-07-09 14:05 BST Alert fires', { zone: 'Europe/London' })).toMatchObject({
      at: '2026-07-09T13:05:00Z',
    })
  })

  it('that its clocks do not show then is asked about', () => {
    expect(read('2026-07-09 14:05 CET Alert fires')).toMatchObject({
      kind: 'ask',
      choices: [{ event: { at: '2026-07-09T12:05:00Z' } }, { event: { at: '2026-07-09T13:05:00Z' } }],
    })
  })
})

describe('from one time to another', () => {
  it.each([
    ['14:05-14:09 Restore', '2026-03-11T10:05:00Z', '2026-03-11T10:09:00Z'],
    ['14:05 – 14:09 Restore', '2026-03-11T10:05:00Z', '2026-03-11T10:09:00Z'],
    ['14:05 to 14:09 Restore', '2026-03-11T10:05:00Z', '2026-03-11T10:09:00Z'],
    [
      'From March 9, 2:05 PM UTC to March 10, 3:00 PM UTC Restore',
      '2026-03-09T14:05:00Z',
      '2026-03-10T15:00:00Z',
    ],
    ['between 14:05 and 14:09 Restore', '2026-03-11T10:05:00Z', '2026-03-11T10:09:00Z'],
    ['2:05-2:09pm Restore', '2026-03-11T10:05:00Z', '2026-03-11T10:09:00Z'],
    ['11:30am-1:15pm Restore', '2026-03-11T07:30:00Z', '2026-03-11T09:15:00Z'],
    ['11:30-1:15pm Restore', '2026-03-11T07:30:00Z', '2026-03-11T09:15:00Z'],
    ['23:50-00:10 Restore', '2026-03-11T19:50:00Z', '2026-03-11T20:10:00Z'],
    ['22:00-24:00 Restore', '2026-03-11T18:00:00Z', '2026-03-11T20:00:00Z'],
    ['14:05-14:09 UTC Restore', '2026-03-11T14:05:00Z', '2026-03-11T14:09:00Z'],
    ['2026-03-09 09:00 - 11:00 Restore', '2026-03-09T05:00:00Z', '2026-03-09T07:00:00Z'],
    ['2026-03-09 23:00 – 2026-03-11 11:00 Restore', '2026-03-09T19:00:00Z', '2026-03-11T07:00:00Z'],
  ])('"%s" is from %s to %s', (line, at, until) => {
    expect(read(line)).toMatchObject({ at, precision: 'minute', text: 'Restore', until })
  })

  it('without its end known is a time only', () => {
    expect(read('14:05-14:?? Restore')).toEqual({
      at: '2026-03-11T10:05:00Z',
      precision: 'minute',
      text: 'Restore',
    })
  })

  it.each([
    ['14:05 - 3.25 GB freed', '3.25 GB freed'],
    ['14:05 - 1200 requests', '1200 requests'],
    ['14:05 to be sure, restarted', 'to be sure, restarted'],
    ['14:05 - 5 pods', '5 pods'],
  ])('"%s" is none', (line, text) => {
    expect(read(line)).toEqual({ at: '2026-03-11T10:05:00Z', precision: 'minute', text })
  })
})

describe('what nobody knows the time of', () => {
  it('stands where it was written, or where it says', () => {
    expect(read('? Somebody restarts it')).toEqual({
      at: '2026-03-11T10:02:00Z',
      precision: 'unknown',
      text: 'Somebody restarts it',
    })
    expect(read('? 14:30 Somebody restarts it')).toMatchObject({
      at: '2026-03-11T10:30:00Z',
      precision: 'unknown',
    })
    expect(read('? 5 pods restart')).toMatchObject({
      at: '2026-03-11T10:02:00Z',
      precision: 'unknown',
      text: '5 pods restart',
    })
    expect(read('? first', { after: undefined })).toMatchObject({
      at: '2026-03-10T20:00:00Z',
      precision: 'unknown',
    })
  })
})

describe('what stands around the time', () => {
  it.each([
    '- 14:05 Alert fires',
    '* 14:05: Alert fires',
    '1. 14:05 - Alert fires',
    '• 14:05 – Alert fires',
    '- [x] 14:05 Alert fires',
    '> 14:05 Alert fires',
    '[14:05] Alert fires',
    '(14:05) Alert fires',
    '{{ 14:05 }} Alert fires',
    '**14:05** Alert fires',
    '**14:05:** Alert fires',
    '* **14:05** - Alert fires',
    '`14:05` Alert fires',
    '| 14:05 | Alert fires |',
    '| 2026-03-11 | 14:05 | Alert fires |',
    '14:05\tAlert fires',
    '14:05,Alert fires',
    '2026-03-11;14:05;Alert fires',
    '14:05 -> Alert fires',
    '  14:05   Alert fires  ',
  ])('"%s" is left out', (line) => {
    expect(read(line)).toEqual({ at: '2026-03-11T10:05:00Z', precision: 'minute', text: 'Alert fires' })
  })

  it('a bar ends the time where the text would be taken for a part of it', () => {
    expect(read('14:05 | UTC was wrong')).toEqual({
      at: '2026-03-11T10:05:00Z',
      precision: 'minute',
      text: 'UTC was wrong',
    })
  })
})

it('what is no time says how to begin', () => {
  expect(read('Alert fires')).toEqual({
    kind: 'unreadable',
    reason: 'Begin with a time such as 14:02, +5m or 2026-03-12 14:02; with ? where it is not known.',
  })
})
