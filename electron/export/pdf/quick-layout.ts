import type { EmbeddedFont, Glyph, GlyphRun } from './pdfmake'

/**
 * Makes a font lay out plain words from pairs of letters it has laid out before. In Latin text all that a letter's
 * place depends on is its neighbour, and a report has a few hundred pairs but thousands of words, each of which
 * would be looked up in all of the font's tables.
 */
export function layOutByPairs(font: EmbeddedFont): void {
  const whole = font.layoutRun.bind(font)
  const pairs = new Map<string, Letter>()

  const letter = (text: string): Letter => {
    const known = pairs.get(text)
    if (known) return known
    const { glyphs, positions } = whole(text, kerningOnly)
    const [glyph] = glyphs
    const [position] = positions
    if (!glyph || !position) throw new Error(`The font has no glyph for ${text}`)
    const found = { glyph, position }
    pairs.set(text, found)
    return found
  }

  font.layoutRun = (text, features) => {
    if (features || !isPlain.test(text)) return whole(text, features)
    const letters = Array.from(text, (_, index) => letter(text.slice(index, index + 2)))
    return runOf(letters)
  }
}

type Letter = { readonly glyph: Glyph; readonly position: GlyphRun['positions'][number] }

/** ASCII. An "f" stands beside what follows it and does not melt into one shape with it: nobody has to take that apart. */
const isPlain = /^[ -~]+$/

/** What else a font can do is for other scripts and for accents, and reading it takes longer than laying out a page. */
const kerningOnly = Object.fromEntries(
  [
    ...[
      'abvm',
      'blwm',
      'calt',
      'ccmp',
      'clig',
      'curs',
      'dist',
      'liga',
      'locl',
      'mark',
      'mkmk',
      'rclt',
      'rlig',
    ],
    ...['rvrn', 'rtlm', 'ltra', 'ltrm'],
  ].map((feature) => [feature, false]),
)

function runOf(letters: readonly Letter[]): GlyphRun {
  return {
    glyphs: letters.map(({ glyph }) => glyph),
    positions: letters.map(({ position }) => position),
    advanceWidth: letters.reduce((sum, { position }) => sum + position.xAdvance, 0),
  }
}
