import { join } from 'node:path'
import { type FontName, fontFiles } from '../pdf/font-families'
import type { Printable } from '../pdf/glyphs'
import { PdfDocument } from '../pdf/pdfmake'
import type { Fonts } from '../printer'
import type { PathCommand } from './outlines'

/** A letter as it is drawn; lengths as shares of the type size. */
export type Letter = {
  readonly path: readonly PathCommand[]
  /** What a unit of the path is. */
  readonly unit: number
  readonly advance: number
}

export type FontShelf = { readonly lettersOf: (text: Printable, isBold: boolean) => readonly Letter[] }

/**
 * The outlines of our fonts. pdfmake brings a font reader along, which would come into the app a second time if it were
 * asked for by name; so an empty PDF is made, and its fonts are looked at. Letters
 * stand side by side as they are: what a font does to pairs of them is not seen at the size of a label, and takes longer
 * than all the rest.
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
  const known = new Map<string, Letter>()
  const letterOf = (character: string, font: FontName, isBold: boolean): Letter => {
    const name = `${font} ${isBold} ${character}`
    const before = known.get(name)
    if (before) return before
    const face = document.provideFont(font, isBold, false).font
    const { path, advanceWidth } = face.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const unit = 1 / face.unitsPerEm
    const letter = { path: path.commands, unit, advance: advanceWidth * unit }
    known.set(name, letter)
    return letter
  }
  return {
    lettersOf: ({ text, font }, isBold) =>
      [...text.normalize('NFC')].map((character) => letterOf(character, font, isBold)),
  }
}
