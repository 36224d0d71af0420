import type { Glyphs } from './glyphs'

/** What a block needs to know of its surroundings. */
export type Print = {
  readonly glyphs: Glyphs
  /** Of the column it stands in, in points. */
  readonly width: number
  /** Whether blocks and rows stay in one piece; without it everything may break anywhere. */
  readonly keepsTogether: boolean
  /** How many lists and quotes it stands in. */
  readonly depth: number
}
