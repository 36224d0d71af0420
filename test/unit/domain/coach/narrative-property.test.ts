import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coach } from '../../../../domain/coach/coach'
import { type About, bareLine, checkNarrative } from '../../../../domain/coach/narrative'
import { usualSettings } from '../../../../domain/coach/settings'
import { aFullIncident } from '../../../support/incidents'
import { blameful } from './blameful-sentences'
import { blameless } from './blameless-sentences'

const board: About = {
  ...bareLine({ ...usualSettings, edition: 'board' }),
  place: 'front',
  people: ['Zadie Oduya'],
}

const piece = fc.oneof(
  fc.constantFrom(...blameful, ...blameless),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('`', '```', '"', "'", '“', '”', '\n', '\n\n', '> ', '(', ')', ',', '<', '>', '**', ' '),
  fc.constantFrom(
    'who ',
    'the ',
    'should have ',
    'of ',
    'and ',
    'very ',
    'not ',
    'engineer ',
    '12 %',
    'USD 9,000 ',
  ),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

it('whatever is written, findings lie within it, in order and apart', () => {
  fc.assert(
    fc.property(text, (written) => {
      let last = 0
      for (const { start, end } of checkNarrative(written, board)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(written.length)
        last = end
      }
    }),
  )
})

it('whatever is written in an incident, its findings show the words they are about', () => {
  fc.assert(
    fc.property(text, (summary) => {
      const incident = { ...aFullIncident(), summary }
      for (const { place, start, end, words } of coach(incident, usualSettings)) {
        if (place === 'summary') expect(summary.slice(start, end)).toBe(words)
      }
    }),
  )
})

/** Each is 100 KB of what makes careless patterns slow. */
const hostile = [
  ...['a', ' ', '"', "'", '`', '“', '<', '(', ',', '*', '1', '1,', 'é', '\n', '>', '.', '\uFFFC'],
  ...[
    'the ',
    'very ',
    'who ',
    'of the ',
    'and ',
    '``` ',
    '` `` ',
    "x'y ",
    '"a ',
    'http://',
    'should have ',
    'not ',
  ],
  ...[
    'engineer ',
    'engineer of ',
    '12 minute ',
    '12:00 - 12:00 ',
    '$1',
    'was by ',
    'error ',
    'never ',
    '- a\n',
  ],
].map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)))

// A pattern that tries every way of reading a text would be at it for hours.
it.each(hostile)('100 KB of anything are read to their end (%#)', (written) => {
  const incident = { ...aFullIncident(), summary: written }
  expect(coach(incident, usualSettings)).toBeInstanceOf(Array)
})
