import { join } from 'node:path'
import type { Report } from '../../../domain/report/report'
import type { Fonts } from '../printer'
import { documentKeywords, documentTitle } from '../wording'
import { fontFiles } from './glyphs'
import { type EmbeddedFont, PdfDocument } from './pdfmake'
import { layOutByPairs } from './quick-layout'
import { page } from './sizes'

/** An empty PDF that knows its title, its language and its fonts, and may read no other file. */
export class ReportDocument extends PdfDocument {
  readonly #quick = new WeakSet<EmbeddedFont>()

  constructor(report: Report, fonts: Fonts) {
    const inFolder = Object.entries(fontFiles).map(([family, faces]) => [
      family,
      Object.fromEntries(Object.entries(faces).map(([face, file]) => [face, join(fonts.folder, file)])),
    ])
    const files = new Set(inFolder.flatMap(([, faces]) => Object.values(faces ?? {})))
    super(Object.fromEntries(inFolder), {}, {}, {}, optionsFor(report), null, (path) => files.has(path))
  }

  /** The metadata is XML, and pdfkit puts the title into it as it is. */
  override _addInfo(): void {
    const info = this.info
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    )
    super._addInfo()
    this.info = info
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const font = super.provideFont(family, bold, italics)
    if (!this.#quick.has(font)) {
      layOutByPairs(font)
      this.#quick.add(font)
    }
    return font
  }

  override end(): void {
    for (const font of new Set(Object.values(this._fontFamilies))) nameGlyphs(font)
    super.end()
  }
}

/**
 * Where a letter was taken apart into a base and an accent, pdfkit knows no character for the accent: it is seen,
 * but neither found nor copied.
 */
function nameGlyphs({ unicode, subset, font }: EmbeddedFont): void {
  unicode.forEach((codePoints, glyph) => {
    const inFont = subset.glyphs[glyph]
    if (codePoints.length === 0 && inFont !== undefined)
      unicode[glyph] = font._cmapProcessor.codePointsForGlyph(inFont).slice(0, 1)
  })
}

function optionsFor(report: Report): object {
  const recordedAt = new Date(report.recordedAt)
  return {
    size: [page.width, page.height],
    pdfVersion: '1.7',
    displayTitle: true,
    lang: report.language,
    autoFirstPage: false,
    // Otherwise pdfkit looks for Helvetica, which nothing here uses.
    font: null,
    info: {
      Title: documentTitle(report),
      Subject: report.subtitle,
      Keywords: documentKeywords(report),
      Creator: 'Debrief',
      Producer: 'Debrief',
      // Part of the file's id, too: the same record gives the same bytes.
      CreationDate: recordedAt,
      ModDate: recordedAt,
    },
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
