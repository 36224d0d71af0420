import { join } from 'node:path'
import { type FontName, fontFiles } from '../pdf/font-families'
import type { Printable } from '../pdf/glyphs'
import { type EmbeddedFont, PdfDocument } from '../pdf/pdfmake'
import { mendShaping } from '../pdf/shaping'
import type { Fonts } from '../printer'
import type { PathCommand } from './outlines'

/** A letter as it is drawn; lengths as shares of the type size. */
export type Letter = {
  readonly path: readonly PathCommand[]
  /** What a unit of the path is. */
  readonly unit: number
  readonly advance: number
  /** How far right of the pen, and above it, the letter stands. */
  readonly right: number
  readonly up: number
}

export type FontShelf = { readonly lettersOf: (text: Printable, isBold: boolean) => readonly Letter[] }

/**
 * The outlines of our fonts. pdfmake brings a font reader along, which would come into the app a second time if it were
 * asked for by name; so an empty PDF is made, and its fonts are looked at. Where letters do not join, they stand side by
 * side as they are: what a font does to pairs of them is not seen at the size of a label, and takes longer than all the
 * rest.
 */
export function openFonts({ folder }: Fonts): FontShelf {
  const inFolder = Object.entries(fontFiles).map(([family, faces]) => [
    family,
    Object.fromEntries(Object.entries(faces).map(([face, file]) => [face, join(folder, file)])),
  ])
  const files = new Set(inFolder.flatMap(([, faces]) => Object.values(faces ?? {})))
  const options = { font: null, autoFirstPage: false }
  const document = new PdfDocument(Object.fromEntries(inFolder), {}, {}, {}, options, null, (path) =>
    files.has(path),
  )
  const mended = new WeakSet<EmbeddedFont>()
  const faceOf = (font: FontName, isBold: boolean): EmbeddedFont => {
    const face = document.provideFont(font, isBold, false)
    if (!mended.has(face)) mendShaping(face, font)
    mended.add(face)
    return face
  }
  const known = new Map<string, Letter>()
  const letterOf = (character: string, font: FontName, isBold: boolean): Letter => {
    const name = `${font} ${isBold} ${character}`
    const before = known.get(name)
    if (before) return before
    const face = faceOf(font, isBold).font
    const { path, advanceWidth } = face.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const unit = 1 / face.unitsPerEm
    const letter = { path: path.commands, unit, advance: advanceWidth * unit, right: 0, up: 0 }
    known.set(name, letter)
    return letter
  }
  return {
    lettersOf: ({ text, font }, isBold) =>
      standsAlone.test(text)
        ? [...text.normalize('NFC')].map((character) => letterOf(character, font, isBold))
        : joinedLetters(text, faceOf(font, isBold)),
  }
}

/** Scripts whose letters do not change with their neighbours. */
const standsAlone =
  /^(?:(?![\p{M}\p{Emoji_Presentation}])[\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])*$/u

function joinedLetters(text: string, face: EmbeddedFont): Letter[] {
  const { glyphs, positions } = face.layout(text)
  return glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    return {
      path: glyph.path.commands,
      unit: 1 / face.font.unitsPerEm,
      advance: xAdvance / 1000,
      right: xOffset / 1000,
      up: yOffset / 1000,
    }
  })
}
