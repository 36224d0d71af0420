import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import renderer from 'pdfmake/js/Renderer.js'
import textBreaker from 'pdfmake/js/TextBreaker.js'
import textDecorator from 'pdfmake/js/TextDecorator.js'
import textInlines from 'pdfmake/js/TextInlines.js'
import type { FontName } from './font-families'
import type { LaidOutPage, Line } from './layout'
import type { PdfNode, Shape, Style } from './nodes'
import type { DocumentInfo } from './tags/metadata'

// pdfmake's own printer resolves addresses by fetching them, and draws whatever the layout left over. Put together
// from its parts, nothing can be fetched, and the layout is looked at before it is drawn. The types say what is used
// here of pdfmake 0.3.11 and of pdfkit, on which it stands.

/** A stream of the file's bytes, which flow once it is ended. */
export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly info: DocumentInfo
  readonly outline: OutlineItem
  readonly page: Page
  readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>
  readonly _root: PdfObject
  /** Set when the file ends. */
  readonly _info: PdfObject
  readonly _id: Uint8Array
  /** For each object, from number 1, where it begins in the file. */
  readonly _offsets: (number | null)[]
  readonly _offset: number
  /** Writes the title and the like into the XML metadata. */
  _addInfo(): void
  appendXML(xml: string): void
  provideFont(family: FontName, bold: boolean, italics: boolean): EmbeddedFont
  /** One that was given to the document, by its name. It has an `image` until it is decoded. */
  provideImage(name: string): { readonly image?: object | null }
  /** Throws where it cannot be read. `imgData` is what a PNG holds, deflated. */
  openImage(bytes: Uint8Array): {
    readonly width: number
    readonly height: number
    readonly imgData?: Uint8Array
  }
  /** An object of the file, written once it is ended. */
  ref(data: object): PdfObject
  /** Adds operators to the page. */
  addContent(operators: string): this
  opacity(share: number): this
  /** Told when a page has begun, before anything stands on it. */
  on(event: 'pageAdded', listener: () => void): this
  save(): this
  restore(): this
  translate(x: number, y: number): this
  /** In degrees, clockwise. */
  rotate(angle: number, options: { readonly origin: readonly [number, number] }): this
  scale(x: number, y: number): this
  /** Of an SVG. */
  path(path: string): this
  fill(color: string): this
  link(x: number, y: number, width: number, height: number, href: string, options: object): this
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): this
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
  file(bytes: Uint8Array, options: EmbeddedFileOptions): PdfObject
  _normalizeColor(color: string): readonly number[] | null
  /** Writes the pages that are done. */
  flushPages(): void
  /** Writes what says how the document is structured. */
  endMarkings(): void
  /** Writes what says where each object lies, and where the document begins. */
  _finalize(): void
  push(chunk: null): boolean
  _write(data: string): void
  end(): void
}

export interface PdfObject {
  readonly id: number
  readonly data: Record<string, unknown>
  /** With a string or bytes, the object is a stream of them. */
  end(stream?: string | Uint8Array): void
  toString(): string
}

export interface Page {
  readonly dictionary: PdfObject
  readonly width: number
  readonly height: number
  readonly fonts: Record<string, PdfObject>
  readonly annotations: readonly PdfObject[]
}

export type EmbeddedFileOptions = {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly relationship: 'Source'
  readonly creationDate: Date
  readonly modifiedDate: Date
}

export interface EmbeddedFont {
  /** Of a text at a type size. */
  widthOfString(text: string, size: number): number
  lineHeight(size: number): number
  readonly id: string
  ref(): PdfObject
  /** How far a line reaches above the baseline, and below it as a negative number, in thousandths of the type size. */
  ascender: number
  descender: number
  /** The glyphs of a text, as four hexadecimal digits each, and their places. */
  encode(text: string): readonly [readonly string[], GlyphRun['positions']]
  /** For each glyph in the file, the code points that copying it gives. */
  readonly unicode: (readonly number[])[]
  /** For each glyph in the file, its number in the whole font. */
  readonly subset: { readonly glyphs: readonly number[] }
  readonly font: {
    readonly _cmapProcessor: { codePointsForGlyph(glyph: number): readonly number[] }
    readonly unitsPerEm: number
    /** Knows how letters of a script join; a font without such tables has no engine. */
    readonly _layoutEngine: {
      readonly engine: { readonly GPOSProcessor?: MarkPlacer } | null
    }
    glyphForCodePoint(codePoint: number): Glyph
  }
  /** Finds the glyphs of a text, word by word from left to right; of `onlyWidth`, nothing but how far they lead. */
  layout(text: string, features?: object, onlyWidth?: boolean): GlyphRun
  /** Finds the glyphs of a word and their places, in thousandths of the type size. */
  layoutRun(text: string, features?: object): GlyphRun
}

/** Puts a mark onto the letter before it; the place is missing where the font has none for such a mark. */
export interface MarkPlacer {
  applyAnchor(mark: object, place: object | null, letter: number): void
}

/** The outline of a letter and how far it leads, in units of the font. */
export interface Glyph {
  readonly path: {
    toSVG(): string
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  }
  readonly advanceWidth: number
}

export interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly {
    readonly xAdvance: number
    readonly advanceWidth: number
    readonly xOffset?: number
    readonly yOffset?: number
  }[]
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
    },
  ): OutlineItem
  readonly outlineData: {
    /** Of the items below that are seen while this one is open. */
    Count?: number
  }
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

interface LayoutBuilder {
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
  /** Made once a document is laid out. */
  readonly docMeasure: { textInlines: TextInlines }
  tryLayoutDocument(content: object, document: PdfDocument, ...others: readonly unknown[]): object
  buildNextLine(node: object): object | null
  processCanvas(node: object): void
  processImage(node: object): void
}
type LayoutBuilderClass = new (pageSize: object, margins: object, svgMeasure: null) => LayoutBuilder

/** Breaks the text of a node into words and measures them. */
interface TextInlines {
  buildInlines(
    text: string | readonly object[],
    stack: StyleStack,
  ): { readonly items: readonly MeasuredWord[]; readonly minWidth: number; readonly maxWidth: number }
}
type TextInlinesClass = new (document: PdfDocument) => TextInlines

interface TextBreaker {
  /** With no styles, words are broken where their script breaks them. */
  getBreaks(text: string | readonly object[], stack: undefined): readonly Word[]
}
type TextBreakerClass = new () => TextBreaker

/** With the properties of the run that it is part of. */
export type Word = { readonly text: string; readonly lineEnd?: boolean }
export type MeasuredWord = Word & {
  readonly width: number
  readonly leadingCut: number
  readonly trailingCut: number
}

/** The nodes that a text stands in, the innermost last. */
export type StyleStack = { readonly styleOverrides: readonly object[]; readonly defaultStyle: object }

interface Renderer {
  renderPages(pages: readonly LaidOutPage[]): void
  renderVector(shape: DrawnShape): void
  renderImage(image: DrawnImage): void
  renderWatermark(page: LaidOutPage): void
  renderLine(line: Line, x: number, y: number): void
}
type RendererClass = new (document: PdfDocument, onProgress: (share: number) => void) => Renderer

/** A shape where it is on its page. */
export type DrawnShape = Shape & { readonly fillOpacity?: number }
export type DrawnImage = {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly opacity?: number
}

/** Draws what lies behind a line's words, and under or through them. */
interface TextDecorator {
  drawBackground(line: Line, x: number, y: number): void
  drawDecorations(line: Line, x: number, y: number): void
}
type TextDecoratorClass = new (document: PdfDocument) => TextDecorator

export const LayoutBuilder = unwrapped(layoutBuilder) as LayoutBuilderClass
export const PdfDocument = unwrapped(pdfDocument) as PdfDocumentClass
export const Renderer = unwrapped(renderer) as RendererClass
export const TextBreaker = unwrapped(textBreaker) as TextBreakerClass
export const TextInlines = unwrapped(textInlines) as TextInlinesClass
export const TextDecorator = unwrapped(textDecorator) as TextDecoratorClass

/** Node and the bundler find a class one level deeper in what Babel compiled than Vitest does. */
function unwrapped(module: { readonly default: unknown }): unknown {
  return 'default' in module ? module.default : module
}
