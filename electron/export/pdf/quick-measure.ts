import type { FontName } from './font-families'
import { type EmbeddedFont, type PdfDocument, type StyleStack, TextInlines } from './pdfmake'

// For each word, and each property it lacks, pdfmake asks the styles of all nodes around it, and it lays the word out
// once more for each of its spaces. A report has hundreds of thousands of words, a few thousand of which differ.

type WordStyle = {
  readonly font: FontName
  readonly fontSize: number
  readonly bold: boolean
  readonly italics: boolean
  readonly lineHeight: number
  readonly characterSpacing: number
  readonly preserveLeadingSpaces: boolean
  readonly preserveTrailingSpaces: boolean
  /** What measuring does not look at. */
  readonly [property: string]: unknown
}
type Word = Partial<WordStyle> & { readonly text: string }

/** What pdfmake gives a word where neither it nor anything around it says otherwise. */
const usual: WordStyle = {
  font: 'Sans',
  fontSize: 12,
  bold: false,
  italics: false,
  alignment: 'left',
  color: 'black',
  lineHeight: 1,
  fontFeatures: null,
  characterSpacing: 0,
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
}
const properties = Object.keys(usual)

/** Gives words the same properties and measures as pdfmake does. Words have no named styles and no indents here. */
export class QuickInlines extends TextInlines {
  readonly #document: PdfDocument
  readonly #styles = new WeakMap<object, WordStyle>()
  readonly #words = new WeakMap<EmbeddedFont, Map<string, Measures>>()

  constructor(document: PdfDocument) {
    super(document)
    this.#document = document
  }

  override measure(words: readonly Word[], stack: StyleStack): readonly object[] {
    const around = this.#styleOf(stack.styleOverrides, stack.defaultStyle)
    return words.map((word) => {
      const style = { ...around, ...word }
      const font = this.#document.provideFont(style.font, style.bold, style.italics)
      const size = style.fontSize / 1000
      const { advance, leading, trailing } = this.#measuresOf(word.text, font)
      return {
        ...style,
        font,
        width: advance * size + style.characterSpacing * (word.text.length - 1),
        height: font.lineHeight(style.fontSize) * style.lineHeight,
        leadingCut: style.preserveLeadingSpaces ? 0 : leading * size,
        trailingCut: style.preserveTrailingSpaces ? 0 : trailing * size,
      }
    })
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
  const given = Object.entries(node).filter(([key, value]) => properties.includes(key) && value !== undefined)
  return given.length === 0 ? style : { ...style, ...Object.fromEntries(given) }
}
