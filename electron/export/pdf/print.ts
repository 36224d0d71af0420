import type { HeadingLevel } from '../../../domain/report/report'
import type { Look } from '../look'
import type { Glyphs } from './glyphs'
import type { LogoSize } from './logo'
import type { Sheet } from './sizes'

/** What a block needs to know of its surroundings. */
export type Print = {
  readonly glyphs: Glyphs
  readonly look: Look
  readonly sheet: Sheet
  readonly logo: LogoSize | undefined
  /** Of the whole document, in its order. */
  readonly headings: readonly Bookmark[]
  /** Of the column it stands in, in points. */
  readonly width: number
  /** Whether blocks and rows stay in one piece; without it everything may break anywhere. */
  readonly keepsTogether: boolean
  /** How many lists and quotes it stands in. */
  readonly depth: number
}

/** A heading as bookmarks and contents name it; `id` is the text node that prints it. */
export type Bookmark = { readonly id: string; readonly level: HeadingLevel; readonly text: string }
