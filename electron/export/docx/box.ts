import { Paragraph, Table, TableRow } from 'docx'
import { type Piece, space } from './pieces'
import { hex } from './styles'
import { cell, frame, type Place } from './tables'

const padding = 200

/** Where something in a box stands. */
export function inBox({ width, look }: Place): Place {
  return { indent: 0, width: width - 2 * padding, look }
}

type BoxLook = {
  readonly line: string
  readonly tint: string
  /** Whether it surely fits on a page, and so stays in one piece. */
  readonly isLow: boolean
}

/** Tinted, beside a vertical line. */
export function box(children: readonly Piece[], { line, tint, isLow }: BoxLook, place: Place): Table {
  // A cell ends in a paragraph, or Word calls the file damaged.
  const whole = children.at(-1) instanceof Paragraph ? children : [...children, space()]
  return new Table({
    ...frame('TableNormal', [place.width], place),
    rows: [
      new TableRow({
        cantSplit: isLow,
        children: [
          cell(place.width, whole, {
            shading: { type: 'clear', fill: hex(tint) },
            borders: { left: { style: 'single', size: 24, color: hex(line) } },
            margins: { top: 120, bottom: 60, left: padding, right: padding },
          }),
        ],
      }),
    ],
  })
}
