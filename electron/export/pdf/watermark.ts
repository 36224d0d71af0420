import type { PdfDocument } from './pdfmake'
import type { Sheet } from './sizes'
import type { MarkedContent } from './tags/marked-content'

/** So light that what stands on it is read as easily as on white. */
const color = '#eef1f3'
/** Of the diagonal of a page. */
const share = 0.55

/**
 * Has each page begin with a word across it. It lies behind what is read and is drawn as shapes, so that it is neither
 * found, copied nor read aloud with each page.
 */
export function markPages(
  document: PdfDocument & { readonly marks: MarkedContent },
  word: string,
  sheet: Sheet,
): void {
  const { font } = document.provideFont('Sans', true, false)
  const letters = [...word].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0))
  const length = letters.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
  const scale = (Math.hypot(sheet.width, sheet.height) * share) / Math.max(1, length)
  const middle = { x: sheet.width / 2, y: sheet.height / 2 }
  const degrees = (Math.atan2(sheet.height, sheet.width) * -180) / Math.PI
  document.on('pageAdded', () => {
    document.marks.within(undefined)
    document.save()
    document.rotate(degrees, { origin: [middle.x, middle.y] })
    // Letters are drawn upwards from their baseline; capitals are about seven tenths of their size high.
    document.translate(middle.x - (length * scale) / 2, middle.y + 0.357 * font.unitsPerEm * scale)
    document.scale(scale, -scale)
    for (const { path, advanceWidth } of letters) {
      document.path(path.toSVG()).fill(color).translate(advanceWidth, 0)
    }
    document.restore()
  })
}
