import { expect, test } from 'vitest'
import { usualChoices } from '../../../domain/export-choices'
import { DateStyle, usualHouse } from '../../../domain/house'
import { dateIn, momentIn, shortDateIn } from '../../../domain/report/dates'
import { describe as describeIncident } from '../../../domain/report/describe'
import { aFullIncident } from '../../support/incidents'

test.each([
  ['15 October 2026', '12 March 2026', '12 Mar 2026'],
  ['October 15, 2026', 'March 12, 2026', 'Mar 12, 2026'],
  ['2026-10-15', '2026-03-12', '2026-03-12'],
] as const)(
  'where the company writes %s, a document says %s, and %s in narrow columns',
  (dates, long, short) => {
    expect(dateIn({ dates }, '2026-03-12')).toBe(long)
    expect(shortDateIn({ dates }, '2026-03-12')).toBe(short)
    expect(momentIn({ dates }, '2026-03-12T14:02:31Z', 'Asia/Dubai')).toBe(`${long}, 18:02:31 Asia/Dubai`)
  },
)

test('a document writes all its dates in one way', () => {
  const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }
  const written = DateStyle.options.map((dates) =>
    JSON.stringify(
      describeIncident(aFullIncident(), usualChoices('engineering'), record, { ...usualHouse, dates }).blocks,
      (key, value) => (key === 'figure' || key === 'drawing' || key === 'alt' ? undefined : value),
    ),
  )
  expect(written[2]).not.toMatch(/\b(?:March|Mar|October|Oct)\b/)
  expect(written[1]).toContain('October 16, 2026, 09:00 UTC')
})
