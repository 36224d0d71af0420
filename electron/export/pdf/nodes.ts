import type { FontName } from './font-families'

// The document definition that pdfmake lays out, as far as it is used here. It changes what it is given, so a
// definition is made anew for each layout. Lengths are in points.

export type Style = {
  readonly font?: FontName
  readonly fontSize?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly lineHeight?: number
  readonly alignment?: 'left' | 'right' | 'center'
  readonly preserveLeadingSpaces?: boolean
}

export type Run = Style & {
  readonly text: string
  readonly background?: string
  readonly decoration?: 'underline' | 'lineThrough'
  readonly link?: string
  /** The name of a place in the document. */
  readonly linkToDestination?: string
  /** The text is one long word that was given break opportunities, to be taken out again before it is drawn. */
  readonly isBrokenUp?: boolean
  /** Of the bidirectional algorithm, where not all of a paragraph is read left to right. */
  readonly level?: number
}

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

/**
 * What a part is to somebody who hears the document, by PDF's own names (ISO 32000-1, 14.8.4). Text without a role is
 * a paragraph; stacks, columns and tables without one only place what is in them, which is read in its order. So a new
 * block needs a role where it is more than paragraphs: a `Table` whose cells that head others are `TH`, an `L` of `LI`
 * with `Lbl` and `LBody`, a `Figure` with `alt`. What is there for the eye only is an `Artifact`. Shapes always are,
 * outside of figures, and so is what stands at the head and foot of pages.
 */
export type Role =
  | 'Title'
  | `H${1 | 2 | 3 | 4}`
  | 'P'
  | 'BlockQuote'
  | 'Code'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TH'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Artifact'

type Placed = Style & {
  readonly role?: Role
  /** Of a figure: says in sentences what it shows. */
  readonly alt?: string
  readonly margin?: Margin
  readonly width?: number
  /** Moves to the next page as a whole. One that is taller than a page is lost: `lostText` finds that out. */
  readonly unbreakable?: boolean
  readonly pageBreak?: 'before'
  readonly fillColor?: string
  readonly relativePosition?: { readonly x: number; readonly y: number }
}

export type PdfNode = Placed &
  (
    | { readonly text: string | readonly Run[]; readonly id?: string }
    | { readonly stack: readonly PdfNode[] }
    | { readonly columns: readonly PdfNode[]; readonly columnGap?: number }
    | { readonly table: Table; readonly layout: TableLayout }
    | { readonly canvas: readonly Shape[] }
    /** By its name in the document; within a width and a height. */
    | { readonly image: string; readonly fit: readonly [number, number] }
  )

export type Table = {
  /** Numbers only: a column that may grow with its longest word grows off the page. */
  readonly widths: readonly number[]
  readonly body: readonly (readonly PdfNode[])[]
  readonly headerRows?: number
  readonly keepWithHeaderRows?: number
  readonly dontBreakRows?: boolean
  readonly heights?: (row: number) => number | 'auto'
}

export type TableLayout = {
  readonly hLineWidth?: (line: number) => number
  readonly vLineWidth?: (line: number) => number
  readonly hLineColor?: (line: number) => string
  readonly vLineColor?: (line: number) => string
  readonly paddingLeft?: (column: number) => number
  readonly paddingRight?: (column: number) => number
  readonly paddingTop?: (row: number) => number
  readonly paddingBottom?: (row: number) => number
}

export type Shape =
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly lineWidth: number
      readonly lineColor: string
      readonly dash?: { readonly length: number }
    }
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly r?: number
      readonly color: string
    }
  | {
      readonly type: 'ellipse'
      readonly x: number
      readonly y: number
      readonly r1: number
      readonly r2: number
      readonly color: string
      readonly lineWidth?: number
      readonly lineColor?: string
    }
  | {
      readonly type: 'polyline'
      readonly points: readonly { readonly x: number; readonly y: number }[]
      readonly closePath: true
      readonly color: string
    }

const zero = () => 0

/** No lines and no padding: a table that only puts things side by side. */
export const bare: TableLayout = {
  hLineWidth: zero,
  vLineWidth: zero,
  paddingLeft: zero,
  paddingRight: zero,
  paddingTop: zero,
  paddingBottom: zero,
}

/** A vertical line left of a single cell. */
export function besideLine(color: string): TableLayout {
  return {
    ...bare,
    vLineWidth: (line) => (line === 0 ? 3 : 0),
    vLineColor: () => color,
    paddingLeft: () => 12,
    paddingRight: () => 10,
    paddingTop: () => 8,
    paddingBottom: () => 2,
  }
}

/**
 * What may not be left behind by what follows stands on a block that cannot break, with room below it for the beginning
 * of what follows; that then begins in that room.
 */
export function standingOn(room: number, above: readonly PdfNode[], below: PdfNode): PdfNode[] {
  return [
    { stack: [...above, { stack: [], margin: [0, room, 0, 0] }], unbreakable: true },
    { stack: [below], margin: [0, -room, 0, 0] },
  ]
}
