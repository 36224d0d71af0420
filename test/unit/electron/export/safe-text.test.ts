import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReport, safeText } from '../../../../electron/export/safe-text'
import { aReport, everyBlock } from '../../../support/reports'

test('ordinary text in any script is printed as it was typed', () => {
  const words = 'Ünïcödé → 日本語, שלום, नमस्ते, 👨‍👩‍👧, e\u0301 and soft\u00adhyphens'
  expect(safeText(words)).toBe(words)
})

test('every kind of line break becomes the same one', () => {
  expect(safeText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf')
})

test('a tab becomes four spaces', () => {
  expect(safeText('\treturn')).toBe('    return')
})

test('a character without a shape is printed as its code instead of vanishing', () => {
  expect(safeText('\u001b[31mERROR\u0000')).toBe('[U+001B][31mERROR[U+0000]')
  expect(safeText('\ufffe\uffff')).toBe('[U+FFFE][U+FFFF]')
})

test('half of a surrogate pair is printed as its code, a whole pair stays', () => {
  expect(safeText('\ud83d and \ude00 and 😀')).toBe('[U+D83D] and [U+DE00] and 😀')
})

test('nothing can make a file name read backwards', () => {
  expect(safeText('invoice\u202efdp.exe')).toBe('invoice[U+202E]fdp.exe')
})

test('any text comes out as something XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(safeText(words)).not.toMatch(/[\p{Cs}\ufffe\uffff]/u)
      expect(safeText(words).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }),
    { numRuns: 300, seed: 2026 },
  )
})

test('a report is made safe in every field, and otherwise stays as it is', () => {
  const report = aReport({ title: 'Bell\u0007', blocks: everyBlock })
  expect(safeReport(report)).toEqual({ ...report, title: 'Bell[U+0007]' })
})
