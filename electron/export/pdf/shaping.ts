import { segmentsIn } from '../../../domain/segments'
import { hasRightToLeft } from '../reading-order'
import type { FontName } from './font-families'
import { inMyanmarOrder, myanmarFeatures } from './myanmar'
import type { EmbeddedFont, GlyphRun } from './pdfmake'

/** What other scripts than Latin need of a font, and pdfmake's font reader does not do. */
export function mendShaping(font: EmbeddedFont, family: FontName): void {
  layOutPhrases(font)
  standAloneMarks(font)
  goOnWherePossible(font)
  if (family === 'Myanmar') orderMyanmar(font)
  font.ascender = textHeight
  font.descender = depths[family] ?? Math.min(font.descender, textDepth)
}

/** pdfkit sets words one after the other from the left; a phrase read from the right is laid out as a whole. */
function layOutPhrases(font: EmbeddedFont): void {
  const byWords = font.layout.bind(font)
  font.layout = (text, features, onlyWidth) =>
    hasRightToLeft(text) ? font.layoutRun(text) : byWords(text, features, onlyWidth)
}

/** A letter may have no place for some mark; the mark then stands by itself, where the reader would break off. */
function standAloneMarks({ font }: EmbeddedFont): void {
  const marks = font._layoutEngine.engine?.GPOSProcessor
  if (!marks) return
  const attach = marks.applyAnchor.bind(marks)
  marks.applyAnchor = (mark, place, letter) => {
    if (place) attach(mark, place, letter)
  }
}

/**
 * The reader ends in an error where signs of different scripts meet in ways its tables do not know. What it cannot lay
 * out as a whole is laid out sign by sign, and what it cannot lay out at all stands as the font draws it by itself.
 */
function goOnWherePossible(font: EmbeddedFont): void {
  const whole = font.layoutRun.bind(font)
  const carefully = (text: string, features?: object): GlyphRun => {
    try {
      return whole(text, features)
    } catch {
      const signs = Array.from(segmentsIn(text, clusters))
      if (hasRightToLeft(text)) signs.reverse()
      const runs = signs.length > 1 ? signs.map((sign) => carefully(sign)) : [...text].map(asDrawnAlone)
      return {
        glyphs: runs.flatMap(({ glyphs }) => glyphs),
        positions: runs.flatMap(({ positions }) => positions),
        advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
      }
    }
  }
  const asDrawnAlone = (character: string): GlyphRun => {
    const glyph = font.font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const advanceWidth = (glyph.advanceWidth * 1000) / font.font.unitsPerEm
    return { glyphs: [glyph], positions: [{ xAdvance: advanceWidth, advanceWidth }], advanceWidth }
  }
  font.layoutRun = carefully
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function orderMyanmar(font: EmbeddedFont): void {
  const asTyped = font.layoutRun.bind(font)
  font.layoutRun = (text) => asTyped(inMyanmarOrder(text), myanmarFeatures)
}

/** Of Noto Sans, above and below the baseline, in thousandths of the type size: words side by side share a line. */
const textHeight = 1069
const textDepth = -293

/** What a font allows for its largest sign would push the lines around one arrow or one Arabic name apart. */
const depths: Partial<Record<FontName, number>> = {
  Arabic: -430,
  Symbols2: textDepth,
  Symbols: textDepth,
  Math: textDepth,
  Emoji: textDepth,
}
