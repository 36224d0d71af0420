import type { EmbeddedFont, Glyph, GlyphRun } from './pdfmake'

/**
 * Makes a font lay out plain words from pairs of letters it has laid out before. In Latin text all that a letter's
 * place depends on is its neighbour, and a report has a few hundred pairs but thousands of words, each of which
 * would be looked up in all of the font's tables.
 */
export function layOutByPairs(font: EmbeddedFont): void {
  const whole = font.layoutRun.bind(font)
  const pairs = new Map<string, Letter>()

  /** A letter as it stands before another one, or at the end of a word. */
  const letterOf = (pair: string): Letter => {
    const known = pairs.get(pair)
    if (known) return known
    const { glyphs, positions } = whole(pair, kerningOnly)
    const [glyph, position] = [glyphs[0], positions[0]]
    if (!glyph || !position) throw new Error(`The font has no glyph for ${pair}`)
    const letter = { glyph, position }
    pairs.set(pair, letter)
    return letter
  }
  const lettersOf = (text: string) => Array.from(text, (_, index) => letterOf(text.slice(index, index + 2)))

  font.layoutRun = (text, features) =>
    features || !isPlain.test(text) ? whole(text, features) : runOf(lettersOf(text))
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
