import { Table, type TableCell, TableRow } from 'docx'
import type { KeyFigure } from '../../../domain/report/report'
import type { Look } from '../look'
import { hex } from './styles'
import { cell, frame, type Place } from './tables'
import { textParagraph } from './text'

const gap = 180
const tilePadding = 140

/** Numbers to be seen before anything is read, up to four beside each other. */
export function keyFiguresOf(figures: readonly KeyFigure[], place: Place): Table[] {
  if (figures.length === 0) return []
  const perRow = Math.min(4, figures.length)
  const width = Math.floor((place.width - gap * (perRow - 1)) / perRow)
  const widths = Array.from({ length: perRow * 2 - 1 }, (_, index) => (index % 2 === 0 ? width : gap))
  const rows = Array.from({ length: Math.ceil(figures.length / perRow) }, (_, row) =>
    figures.slice(row * perRow, (row + 1) * perRow),
  )
  const size = Math.min(...figures.map(({ value }) => fitting(value, width - 2 * tilePadding)))
  return rows.map(
    (row) =>
      new Table({
        ...frame('TableNormal', widths, place),
        rows: [
          new TableRow({
            cantSplit: true,
            children: widths.map((_, index) => {
              const figure = index % 2 === 0 ? row[index / 2] : undefined
              return figure
                ? tile(figure, width, size, place.look)
                : cell(widths[index], [textParagraph('', { style: 'TileLabel' })])
            }),
          }),
        ],
      }),
  )
}

function tile({ label, value, note, tone }: KeyFigure, width: number, size: number, look: Look): TableCell {
  const color = tone === 'neutral' ? look.muted : look.ink
  return cell(
    width,
    [
      textParagraph(label, { style: 'TileLabel' }),
      textParagraph(value, { style: 'TileValue' }, { color: hex(color), size }),
      textParagraph(note, { style: 'TileLabel' }),
    ],
    {
      shading: { type: 'clear', fill: hex(look.tint) },
      margins: { top: 120, bottom: 140, left: tilePadding, right: tilePadding },
      borders: { top: { style: 'single', size: 18, color: hex(look.tones[tone].line) } },
    },
  )
}

/** The largest size, in half points, at which a short value still stands on one line; a digit is half as wide. */
function fitting(value: string, width: number): number {
  return Math.max(22, Math.min(34, Math.floor(width / (value.length * 5.4))))
}
