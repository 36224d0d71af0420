import type { PdfNode } from './nodes'
import type { EmbeddedFont } from './pdfmake'

// What pdfmake's layout gives back: pages full of lines, each of which holds the pieces of text it was broken into.

export type Piece = {
  readonly text: string
  /** What is read and copied, where it is not what is drawn or glyphs do not tell: letters in the order they are spoken. */
  readonly logical?: string
  readonly width: number
  readonly x: number
  readonly isBrokenUp?: boolean
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
  readonly link: string | null
  /** The name of a place in the document. */
  readonly linkToDestination?: string
  readonly background: string | null
  readonly decoration: string | null
  /** Of the bidirectional algorithm, where not all of a paragraph is read left to right. */
  readonly level?: number
  /** Blank space at the ends of a line takes up no room. */
  readonly leadingCut: number
  readonly trailingCut: number
}

export type Line = {
  readonly x: number
  readonly y: number
  id?: string
  inlines: readonly Piece[]
  /** Whether it ends where the text says so, not where it is full. */
  readonly newLineForced: boolean
  readonly lastLineInParagraph: boolean
  getHeight(): number
  /** From its top to its baseline. */
  getAscenderHeight(): number
}

export type LaidOutPage = {
  readonly items: { readonly type: string; readonly item: object }[]
}

export function linesOf(page: LaidOutPage): Line[] {
  // pdfmake marks the items that are lines as such.
  return page.items.filter(({ type }) => type === 'line').map(({ item }) => item as Line)
}

/** How many characters stand on the pages. Blank space does not count: lines end in it. */
export function charactersOn(pages: readonly LaidOutPage[]): number {
  // A header row that is repeated on several pages holds the same pieces on each.
  const placed = new Set(pages.flatMap(linesOf).map((line) => line.inlines))
  let sum = 0
  for (const pieces of placed) for (const { text } of pieces) sum += visibleLength(text)
  return sum
}

/** How many characters are to be printed. Counted before the layout, which takes the nodes apart. */
export function charactersOf(nodes: readonly PdfNode[]): number {
  return nodes.reduce((sum, node) => sum + charactersIn(node), 0)
}

function charactersIn(node: PdfNode): number {
  if ('text' in node)
    return typeof node.text === 'string'
      ? visibleLength(node.text)
      : node.text.reduce((sum, run) => sum + visibleLength(run.text), 0)
  if ('stack' in node) return charactersOf(node.stack)
  if ('columns' in node) return charactersOf(node.columns)
  if ('table' in node) return node.table.body.reduce((sum, row) => sum + charactersOf(row), 0)
  return 0
}

function visibleLength(text: string): number {
  return text.replace(/[\s\u200b]/g, '').length
}
