import { expect, test } from 'vitest'
import { textWidth } from '../../../../domain/chart/text-width'

test('what has no shape takes the room of the code that is printed for it', () => {
  for (const [character, code] of [
    ['\u0001', '[U+0001]'],
    ['\u202e', '[U+202E]'],
    ['\ud800', '[U+D800]'],
    ['\u0085', '[U+0085]'],
  ] as const)
    expect(textWidth(character, 11)).toBeGreaterThanOrEqual(textWidth(code, 11))
})
