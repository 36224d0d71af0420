import type { KeyFigure } from '../../../domain/report/report'
import { bare, type PdfNode } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { textNode, textRuns } from './text'

const gap = 10
const padding = 9

/** Numbers to be seen before anything is read, up to four beside each other. */
export function keyFigures(figures: readonly KeyFigure[], print: Print): PdfNode {
  const perRow = Math.max(1, Math.min(4, figures.length))
  const width = (print.width - gap * (perRow - 1)) / perRow
  const rows = Array.from({ length: Math.ceil(figures.length / perRow) }, (_, index) =>
    figures.slice(index * perRow, (index + 1) * perRow),
  )
  return { stack: rows.map((row) => rowOf(row, perRow, width, print)), margin: [0, 4, 0, 2] }
}

function rowOf(figures: readonly KeyFigure[], perRow: number, width: number, print: Print): PdfNode {
  const empty: PdfNode = { text: '' }
  const size = Math.min(...figures.map(({ value }) => fitting(value, width - 2 * padding)))
  const cells = Array.from({ length: perRow }, (_, index) => {
    const figure = figures[index]
    return figure ? tile(figure, width, size, print) : empty
  })
  return {
    table: {
      // Between two tiles lies a column that is nothing but gap.
      widths: cells.flatMap((_, index) => (index === 0 ? [width] : [gap, width])),
      body: [cells.flatMap((cell, index) => (index === 0 ? [cell] : [empty, cell]))],
    },
    layout: bare,
    margin: [0, 0, 0, gap],
  }
}

function tile(
  { label, value, note, tone }: KeyFigure,
  width: number,
  size: number,
  { glyphs, look }: Print,
): PdfNode {
  const line = (text: string, style: object): PdfNode => ({ ...textNode(textRuns(text, glyphs)), ...style })
  const isKnown = tone !== 'neutral'
  return {
    stack: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 2.2, color: look.tones[tone].line }] },
      {
        stack: [
          line(label, { fontSize: sizes.small, color: look.muted }),
          line(value, {
            bold: true,
            fontSize: size,
            color: isKnown ? look.ink : look.muted,
            margin: [0, 1, 0, 1],
          }),
          line(note, { fontSize: sizes.page, color: look.muted }),
        ],
        margin: [padding, 7, padding, 8],
      },
    ],
    fillColor: look.tint,
  }
}

/** The largest size at which a short value still stands on one line. */
function fitting(value: string, width: number): number {
  return Math.max(11, Math.min(17, width / (value.length * 0.57)))
}
