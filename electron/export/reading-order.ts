import bidiFactory from 'bidi-js'

// Right-to-left text among left-to-right text. Source: Unicode Standard Annex 9, the bidirectional algorithm, which
// gives each character a level: even ones are read left to right, odd ones right to left. The marks that override it
// never come here, `safeText` has turned them into their codes.

const bidi = bidiFactory()

export const isRightToLeft = (level: number) => level % 2 === 1

/** The level of each UTF-16 code unit, and whether the line of the text that it is in begins at the right. */
export type Levels = {
  readonly of: (index: number) => number
  readonly beginsRight: (index: number) => boolean
}

const allLeftToRight: Levels = { of: () => 0, beginsRight: () => false }

/** Where a text has lines, each finds its own direction, unless one is given. */
export function levelsOf(text: string, base: 'auto' | 'ltr' = 'auto'): Levels {
  if (!hasRightToLeft(text)) return allLeftToRight
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base)
  const lines = new Uint8Array(text.length)
  for (const { start, end, level } of paragraphs) lines.fill(level, start, end + 1)
  return { of: (index) => levels[index] ?? 0, beginsRight: (index) => isRightToLeft(lines[index] ?? 0) }
}

/** Whether a text, or its first line, is read from the right. */
export function beginsRight(text: string): boolean {
  return levelsOf(text).beginsRight(0)
}

export const hasRightToLeft = (text: string) => runsRightToLeft.test(text)

/** Letters, digits and marks that make text run right to left, by the blocks Unicode keeps for such scripts. */
const runsRightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * In which order the pieces of a line stand from left to right, by their levels. Rule L2 of the algorithm: from the
 * highest level down, whatever stands at it or above is turned round.
 */
export function visualOrder(levels: readonly number[]): number[] {
  let order = levels.map((_, index) => index)
  for (let level = Math.max(0, ...levels); level >= 1; level--) {
    const turned: number[] = []
    let run: number[] = []
    for (const index of order) {
      if ((levels[index] ?? 0) >= level) run.unshift(index)
      else {
        turned.push(...run, index)
        run = []
      }
    }
    order = [...turned, ...run]
  }
  return order
}

/** "(" where the text is read left to right is drawn ")" where it is read right to left. */
export function mirrored(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join('')
}
