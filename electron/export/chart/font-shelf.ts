import { join } from 'node:path'
import { fontFiles, type Printable } from '../pdf/glyphs'
import { PdfDocument } from '../pdf/pdfmake'
import type { Fonts } from '../printer'
import type { PathCommand } from './outlines'

/** A letter as it is drawn; lengths as shares of the type size. */
export type Letter = {
  readonly path: readonly PathCommand[]
  /** What a unit of the path is. */
  readonly unit: number
  readonly advance: number
  /** How far it stands off from where the pen is. */
  readonly right: number
  readonly up: number
}

export type FontShelf = { readonly lettersOf: (text: Printable, isBold: boolean) => readonly Letter[] }

/**
 * The outlines of our fonts. pdfmake brings a font reader along, which would come into the app a second time if it were
 * asked for by name; so an empty PDF is made, and its fonts are looked at.
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
  return {
    lettersOf({ text, font }, isBold) {
      const face = document.provideFont(font, isBold, false).font
      const unit = 1 / face.unitsPerEm
      const { glyphs, positions } = face.layout(text)
      return glyphs.flatMap((glyph, index) => {
        const place = positions[index]
        if (!place) return []
        const { xAdvance, xOffset, yOffset } = place
        return [
          {
            path: glyph.path.commands,
            unit,
            advance: xAdvance * unit,
            right: xOffset * unit,
            up: yOffset * unit,
          },
        ]
      })
    },
  }
}
