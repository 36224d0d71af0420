import { hasRightToLeft } from '../reading-order'
import type { FontName } from './font-families'
import { inMyanmarOrder, myanmarFeatures } from './myanmar'
import type { EmbeddedFont } from './pdfmake'

/** What other scripts than Latin need of a font, and pdfmake's font reader does not do. */
export function mendShaping(font: EmbeddedFont, family: FontName): void {
  layOutPhrases(font)
  standAloneMarks(font)
  if (family === 'Myanmar') orderMyanmar(font)
  const height = lineHeights[family]
  if (height) Object.assign(font, height)
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

function orderMyanmar(font: EmbeddedFont): void {
  const asTyped = font.layoutRun.bind(font)
  font.layoutRun = (text) => asTyped(inMyanmarOrder(text), myanmarFeatures)
}

/**
 * As high as a line of Noto Sans, in thousandths of the type size: what a font allows for its largest sign would push
 * the lines around one arrow or one Arabic name apart.
 */
const asText = { ascender: 1069, descender: -293 }
const lineHeights: Partial<Record<FontName, { readonly ascender: number; readonly descender: number }>> = {
  Arabic: { ascender: 1069, descender: -430 },
  Mongolian: asText,
  Symbols2: asText,
  Symbols: asText,
  Math: asText,
  Mono: asText,
  Chinese: asText,
  Japanese: asText,
  Korean: asText,
  Emoji: asText,
}
