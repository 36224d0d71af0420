import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import renderer from 'pdfmake/js/Renderer.js'
import type { LaidOutPage } from './layout'
import type { PdfNode, Style } from './nodes'

// pdfmake's own printer resolves addresses by fetching them, and draws whatever the layout left over. Put together
// from its parts, nothing can be fetched, and the layout is looked at before it is drawn. The types say what is used
// here of pdfmake 0.3.11 and of pdfkit, on which it stands.

/** A stream of the file's bytes, which flow once it is ended. */
export interface PdfDocument extends AsyncIterable<Uint8Array> {
  info: Record<string, string | Date>
  readonly outline: OutlineItem
  readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>
  /** Writes the title and the like into the XML metadata. */
  _addInfo(): void
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  end(): void
}

export interface EmbeddedFont {
  /** For each glyph in the file, the code points that copying it gives. */
  readonly unicode: (readonly number[])[]
  /** For each glyph in the file, its number in the whole font. */
  readonly subset: { readonly glyphs: readonly number[] }
  readonly font: {
    readonly _cmapProcessor: { codePointsForGlyph(glyph: number): readonly number[] }
    readonly unitsPerEm: number
    /** The outline of a letter and how far it leads, in units of the font. */
    glyphForCodePoint(codePoint: number): {
      readonly path: {
        readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
      }
      readonly advanceWidth: number
    }
  }
  /** Finds the glyphs of a word and their places, in thousandths of the type size. */
  layoutRun(text: string, features?: object): GlyphRun
}

export interface GlyphRun {
  readonly glyphs: readonly object[]
  readonly positions: readonly { readonly xAdvance: number }[]
  readonly advanceWidth: number
}

export interface OutlineItem {
  /** `top` and `left` are measured from the upper right corner of the page. */
  addItem(
    title: string,
    options: {
      readonly pageNumber: number
      readonly top: number
      readonly left: number
      readonly expanded: boolean
    },
  ): OutlineItem
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualFiles: null,
  mayRead: (path: string) => boolean,
) => PdfDocument

type LayoutBuilderClass = new (
  pageSize: object,
  margins: object,
  svgMeasure: null,
) => {
  /** Takes the nodes apart. */
  layoutDocument(
    content: readonly PdfNode[],
    document: PdfDocument,
    styles: object,
    defaultStyle: Style,
    background: undefined,
    header: (page: number, count: number) => PdfNode,
    footer: (page: number, count: number) => PdfNode,
  ): LaidOutPage[]
}

type RendererClass = new (
  document: PdfDocument,
  onProgress: (share: number) => void,
) => { renderPages(pages: readonly LaidOutPage[]): void }

export const LayoutBuilder = unwrapped(layoutBuilder) as LayoutBuilderClass
export const PdfDocument = unwrapped(pdfDocument) as PdfDocumentClass
export const Renderer = unwrapped(renderer) as RendererClass

/** Node and the bundler find a class one level deeper in what Babel compiled than Vitest does. */
function unwrapped(module: { readonly default: unknown }): unknown {
  return 'default' in module ? module.default : module
}
