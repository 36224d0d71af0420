import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSpan, spanText } from '../../../domain/typed-span'

test.each([
  ['+5m', 300],
  ['-1h', -3600],
  ['+1m 30s', 90],
  ['1h30m', 5400],
  ['90', 90],
  ['−2 min', -120],
  ['1d', 86_400],
])('%s is read as %d seconds', (typed, seconds) => {
  expect(readSpan(typed)).toBe(seconds)
})

test.each(['', 'soon', '5 parsecs', '+', '1m 30', '400d', '1.5h'])('%j is not a span', (typed) => {
  expect(readSpan(typed)).toBeUndefined()
})

test('a span that is printed is read as the same seconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -86_400 * 300, max: 86_400 * 300 }), (seconds) => {
      expect(readSpan(spanText(seconds))).toBe(seconds)
    }),
  )
})
