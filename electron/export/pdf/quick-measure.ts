import type { FontName } from './font-families'
import {
  type EmbeddedFont,
  type MeasuredWord,
  type PdfDocument,
  type StyleStack,
  TextBreaker,
  TextInlines,
  type Word,
} from './pdfmake'

// For each word, and each property it lacks, pdfmake asks the styles of all nodes around it, and it lays the word out
// once more for each of its spaces. A report has hundreds of thousands of words, a few thousand of which differ.

type WordStyle = {
  readonly font: FontName
  readonly fontSize: number
  readonly bold: boolean
  readonly italics: boolean
  readonly lineHeight: number
  readonly preserveLeadingSpaces: boolean
  readonly alignment: string
  readonly color: string
  readonly background: string | null
  readonly decoration: string | null
  readonly link: string | null
  readonly linkToDestination: string | null
}

/** What pdfmake gives a word where neither it nor anything around it says otherwise. */
const usual: WordStyle = {
  font: 'Sans',
  fontSize: 12,
  bold: false,
  italics: false,
  lineHeight: 1,
  preserveLeadingSpaces: false,
  alignment: 'left',
  color: 'black',
  background: null,
  decoration: null,
  link: null,
  linkToDestination: null,
}

/** Gives words the measures that pdfmake gives them, and the properties of theirs that our documents use. */
export class QuickInlines extends TextInlines {
  readonly #document: PdfDocument
  readonly #styles = new WeakMap<object, WordStyle>()
  readonly #words = new WeakMap<EmbeddedFont, Map<string, Measures>>()
  readonly #breaker = new TextBreaker()

  constructor(document: PdfDocument) {
    super(document)
    this.#document = document
  }

  override buildInlines(text: string | readonly object[], stack: StyleStack) {
    const around = this.#styleOf(stack.styleOverrides, stack.defaultStyle)
    // Without styles around them it breaks words in the usual way, and has nothing to look up.
    const items = this.#breaker.getBreaks(text, undefined).map((word) => this.#measured(word, around))
    return { items, ...extentOf(items) }
  }

  #measured(word: Word & Partial<WordStyle>, around: WordStyle) {
    const fontSize = word.fontSize ?? around.fontSize
    const font = this.#document.provideFont(
      word.font ?? around.font,
      word.bold ?? around.bold,
      word.italics ?? around.italics,
    )
    const { advance, leading, trailing } = this.#measuresOf(word.text, font)
    const isKept = word.preserveLeadingSpaces ?? around.preserveLeadingSpaces
    return {
      ...word,
      font,
      fontSize,
      alignment: word.alignment ?? around.alignment,
      color: word.color ?? around.color,
      background: word.background ?? around.background,
      decoration: word.decoration ?? around.decoration,
      link: word.link ?? around.link,
      linkToDestination: word.linkToDestination ?? around.linkToDestination,
      width: (advance * fontSize) / 1000,
      height: font.lineHeight(fontSize) * (word.lineHeight ?? around.lineHeight),
      leadingCut: isKept ? 0 : (leading * fontSize) / 1000,
      trailingCut: (trailing * fontSize) / 1000,
    }
  }

  /** The style that nodes within each other give to a word in the last. */
  #styleOf(nodes: readonly object[], base: object): WordStyle {
    const node = nodes.at(-1)
    if (!node) return withOwn(usual, base)
    const known = this.#styles.get(node)
    if (known) return known
    const style = withOwn(this.#styleOf(nodes.slice(0, -1), base), node)
    this.#styles.set(node, style)
    return style
  }

  #measuresOf(text: string, font: EmbeddedFont): Measures {
    let words = this.#words.get(font)
    if (!words) {
      words = new Map()
      this.#words.set(font, words)
    }
    const known = words.get(text)
    if (known) return known
    const advanceOf = (part: string) => (part === '' ? 0 : font.widthOfString(part, 1000))
    const measures = {
      advance: advanceOf(text),
      leading: advanceOf(/^\s*/.exec(text)?.[0] ?? ''),
      trailing: advanceOf(text.slice(text.trimEnd().length)),
    }
    words.set(text, measures)
    return measures
  }
}

/** In thousandths of the type size: of the whole word, and of the blank space at its ends. */
type Measures = { readonly advance: number; readonly leading: number; readonly trailing: number }

function withOwn(style: WordStyle, node: object): WordStyle {
  const given = Object.entries(node).filter(([key, value]) => key in usual && value !== undefined)
  return given.length === 0 ? style : { ...style, ...Object.fromEntries(given) }
}

/** How wide a column may not be less than, and need not be more than: its widest word, and its longest line. */
function extentOf(words: readonly MeasuredWord[]): { readonly minWidth: number; readonly maxWidth: number } {
  let minWidth = 0
  let maxWidth = 0
  let line = 0
  let leading = 0
  for (const { width, leadingCut, trailingCut, lineEnd } of words) {
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut)
    if (line === 0) leading = leadingCut
    line += width
    maxWidth = Math.max(maxWidth, line - leading - trailingCut)
    if (lineEnd) line = 0
  }
  return { minWidth, maxWidth }
}
