import { segmentsIn } from '../../../domain/segments'
import { hasRightToLeft, isRightToLeft, mirrored } from '../reading-order'

/**
 * The characters to draw for a text, so that the font reader of pdfmake, which knows neither levels nor Thai, gives
 * the glyphs that a reader expects. It lays out from the right what begins with a letter of such a script, and
 * everything else from the left.
 */
export function drawnForm(text: string, level: number): string {
  const facing = isRightToLeft(level) ? mirrored(text) : text
  const turned = isRightToLeft(level) === isLaidOutFromRight(facing) ? facing : reversed(facing)
  return turned.replace(saraAm, ringThenVowel)
}

/** The first character that belongs to a script is what the font reader goes by. */
function isLaidOutFromRight(text: string): boolean {
  return hasRightToLeft(/[^\p{sc=Common}\p{sc=Inherited}\p{sc=Unknown}]/u.exec(text)?.[0] ?? '')
}

function reversed(text: string): string {
  return Array.from(segmentsIn(text, clusters)).reverse().join('')
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * SARA AM of Thai and Lao is a ring above the consonant and a vowel after it; a tone mark goes above the ring.
 * Source: Unicode Standard, chapter 16.1.
 */
const saraAm = /([\u0e48-\u0e4b]*)\u0e33|([\u0ec8-\u0ecb]*)\u0eb3/g
const ringThenVowel = (_: string, thaiTone: string | undefined, laoTone: string | undefined) =>
  laoTone === undefined ? `\u0e4d${thaiTone ?? ''}\u0e32` : `\u0ecd${laoTone}\u0eb2`
