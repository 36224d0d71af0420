import type { PdfDocument } from '../pdfmake'
import { addElement, type Box, type Element } from './structure'
import { textString } from './text-string'

/** What the structure's parent tree says: whose the marks of a page are, by their numbers, or an annotation. */
export type Parent = readonly Element[] | Element

/** Marks all that is drawn as part of an element, or as there for the eye only, and tells the element of it. */
export class MarkedContent {
  readonly parents: Parent[] = []
  readonly #document: PdfDocument
  #open: Element | 'artifact' | undefined
  #isSpoken = false
  #marksOfPage: Element[] = []
  /** On which page the head of each table is read. */
  readonly #pageOfHead = new Map<Element, number>()

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /**
   * What is drawn next is part of this element; of none, it is there for the eye only. `spoken` is what it says, where
   * its glyphs do not tell. That stands in a stretch of its own: within another, some readers lose what follows it.
   */
  within(given: Element | undefined, spoken?: string): void {
    const element = given && this.#isReadHere(given) ? given : 'artifact'
    if (element === this.#open && spoken === undefined && !this.#isSpoken) return
    this.close()
    this.#open = element
    this.#isSpoken = spoken !== undefined
    const says = spoken === undefined ? '' : ` /ActualText ${textString(spoken)}`
    if (element !== 'artifact')
      this.#document.addContent(
        `/${spoken === undefined ? element.tag : 'Span'} <</MCID ${this.#addMark(element)}${says}>> BDC`,
      )
    else this.#document.addContent(spoken === undefined ? '/Artifact BMC' : `/Artifact <<${says}>> BDC`)
  }

  /** What is drawn next is a link within this element, the same one as before where that leads there too. */
  withinLink(target: string, around: Element | undefined, spoken?: string): void {
    if (!around || !this.#isReadHere(around)) {
      this.within(undefined, spoken)
      return
    }
    const last = around.kids.at(-1)
    const isSame = last?.kind === 'element' && last.element.target === target
    this.within(isSame ? last.element : addElement(around, 'Link', { target }), spoken)
  }

  /** Before a page ends. */
  close(): void {
    if (this.#open) this.#document.addContent('EMC')
    this.#open = undefined
  }

  /** Of the figure that is open: what is drawn of it stands here. */
  widen([left, bottom, right, top]: Box): void {
    const figure = this.#open
    if (figure === 'artifact' || figure?.tag !== 'Figure') return
    const [l, b, r, t] = figure.box ?? [left, bottom, right, top]
    figure.box = [Math.min(l, left), Math.min(b, bottom), Math.max(r, right), Math.max(t, top)]
  }

  get isInLink(): boolean {
    return this.#open !== 'artifact' && this.#open?.tag === 'Link'
  }

  /** The link that is open, if one is, gets an annotation that makes it work, as the next of the parents. */
  addAnnotation(object: number): void {
    const link = this.#open
    if (link === 'artifact' || link?.tag !== 'Link') return
    this.parents.push(link)
    link.kids.push({ kind: 'annotation', page: this.#document.page.dictionary.id, object })
  }

  #addMark(element: Element): number {
    const { id, data } = this.#document.page.dictionary
    if (data.StructParents === undefined) {
      this.#marksOfPage = []
      data.StructParents = this.parents.length
      this.parents.push(this.#marksOfPage)
    }
    const mark = this.#marksOfPage.push(element) - 1
    element.kids.push({ kind: 'content', page: id, mark })
    return mark
  }

  #isReadHere(element: Element): boolean {
    if (!element.isRepeated) return true
    const page = this.#document.page.dictionary.id
    const first = this.#pageOfHead.get(element)
    if (first === undefined) this.#pageOfHead.set(element, page)
    return first === undefined || first === page
  }
}
