import type { EmbeddedFont, Glyph, GlyphRun } from './pdfmake'

/**
 * Makes a font lay out plain words from pairs of letters it has laid out before. In Latin text all that a letter's
 * place depends on is its neighbour, and a report has a few hundred pairs but thousands of words, each of which
 * would be looked up in all of the font's tables.
 */
export function layOutByPairs(font: EmbeddedFont): void {
  const whole = font.layoutRun.bind(font)
  const pairs = new Map<string, Letter>()

  /** Each letter of a word with the one after it; a word with a pair that is new is looked up once, for all its pairs. */
  const lettersOf = (text: string): Letter[] => {
    const keys = Array.from(text, (_, index) => text.slice(index, index + 2))
    if (keys.some((key) => !pairs.has(key))) {
      const { glyphs, positions } = whole(text, kerningOnly)
      keys.forEach((key, index) => {
        const glyph = glyphs[index]
        const position = positions[index]
        if (!glyph || !position) throw new Error(`The font has no glyph for ${text}`)
        if (!pairs.has(key)) pairs.set(key, { glyph, position })
      })
    }
    return keys.flatMap((key) => pairs.get(key) ?? [])
  }

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
