import type { LaidOutPage, Line, Piece } from '../layout'
import { type DrawnImage, type DrawnShape, type PdfDocument, Renderer, TextDecorator } from '../pdfmake'
import { boxOf, boxOfLine } from './extent'
import type { MarkedContent } from './marked-content'
import type { Sourced } from './sourced-layout'
import type { Box, Structure } from './structure'
import { short, shown } from './words-on-page'

/** Draws what was laid out, each part within the element that it stands for. */
export class TaggedRenderer extends Renderer {
  readonly #document: PdfDocument
  readonly #marks: MarkedContent
  readonly #structure: Structure
  readonly #decorator: InstanceType<typeof TextDecorator>
  /** Which fill colour text was drawn in last, where nothing else was drawn since, and on which page. */
  #color = ''
  #page: object | undefined
  #isFaded = false

  constructor(
    document: PdfDocument & { readonly marks: MarkedContent },
    structure: Structure,
    onProgress: (share: number) => void,
  ) {
    super(document, onProgress)
    this.#document = document
    this.#marks = document.marks
    this.#structure = structure
    this.#decorator = new TextDecorator(document)
  }

  override renderVector(shape: DrawnShape & Sourced): void {
    this.#begin(shape)
    this.#marks.widen(this.#upright(boxOf(shape)))
    super.renderVector(shape)
    this.#otherDrawn(shape.fillOpacity)
  }

  override renderImage(image: DrawnImage & Sourced): void {
    this.#begin(image)
    const { x, y, _width, _height } = image
    this.#marks.widen(this.#upright([x, y, x + _width, y + _height]))
    super.renderImage(image)
    this.#otherDrawn(image.opacity)
  }

  override renderWatermark(page: LaidOutPage): void {
    this.#marks.within(undefined)
    super.renderWatermark(page)
    this.#otherDrawn(undefined)
  }

  override renderLine(line: Line & Sourced, x: number, y: number): void {
    if (this.#page !== this.#document.page) this.#otherDrawn(undefined)
    this.#page = this.#document.page
    if (this.#isFaded) this.#document.opacity(1)
    this.#isFaded = false
    const element = line.source && this.#structure.elementOf.get(line.source)
    if (element?.tag === 'Figure') {
      this.#marks.within(element)
      this.#marks.widen(this.#upright(boxOfLine(line, x, y)))
    }
    if (line.id) this.#document.addNamedDestination(line.id, 'XYZ', x, y, null)
    if (line.inlines.some(({ background }) => background)) {
      this.#marks.within(undefined)
      this.#decorator.drawBackground(line, x, y)
      this.#otherDrawn(undefined)
    }
    const baseline = y + line.getAscenderHeight()
    for (const piece of endingInSpace(line)) {
      const target = piece.link || piece.linkToDestination
      if (target) {
        this.#marks.withinLink(target, element, piece.logical)
        this.#addLink(piece, x + piece.x, y, line.getHeight())
      } else this.#marks.within(element, piece.logical)
      this.#show(piece, x + piece.x, baseline)
    }
    if (line.inlines.some(({ decoration }) => decoration)) {
      this.#marks.within(undefined)
      this.#decorator.drawDecorations(line, x, y)
      this.#otherDrawn(undefined)
    }
  }

  #begin({ source }: Sourced): void {
    this.#marks.within(source && this.#structure.elementOf.get(source))
  }

  #otherDrawn(opacity: number | undefined): void {
    this.#color = ''
    if (opacity !== undefined && opacity !== 1) this.#isFaded = true
  }

  /** From a page's upper left corner, down, to its lower left one, up. */
  #upright([left, top, right, bottom]: Box): Box {
    const { height } = this.#document.page
    return [left, height - bottom, right, height - top]
  }

  #addLink({ link, linkToDestination, text, width }: Piece, x: number, y: number, height: number): void {
    if (link) this.#document.link(x, y, width, height, link, { Contents: new String(link) })
    else if (linkToDestination)
      this.#document.goTo(x, y, width, height, linkToDestination, { Contents: new String(text) })
  }

  #show({ text, font, fontSize, color }: Piece, x: number, baseline: number): void {
    const operators = shown(text, font, fontSize)
    if (operators === '') return
    const { page } = this.#document
    page.fonts[font.id] ??= font.ref()
    const fill = color === this.#color ? '' : `${this.#fillOf(color)} `
    this.#color = color
    // The page's axes point down; turned over again, letters stand upright.
    const place = `1 0 0 -1 ${short(x)} ${short(baseline)} Tm`
    this.#document.addContent(`${fill}BT /${font.id} ${short(fontSize)} Tf ${place} ${operators}ET`)
  }

  #fillOf(color: string): string {
    const [red = 0, green = 0, blue = 0] = this.#document._normalizeColor(color) ?? []
    return `${[red, green, blue].map((share) => String(Math.round(share * 1000) / 1000)).join(' ')} rg`
  }
}

/** Where a writer began a new line, what is read goes on without a space, and two words would become one. */
function endingInSpace({ inlines, newLineForced, lastLineInParagraph }: Line): readonly Piece[] {
  const last = inlines.at(-1)
  if (!last || !newLineForced || lastLineInParagraph || last.text.endsWith(' ')) return inlines
  const { text, logical } = last
  const read = logical === undefined ? {} : { logical: `${logical} ` }
  return [...inlines.slice(0, -1), { ...last, ...read, text: `${text} ` }]
}
