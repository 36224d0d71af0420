import { type ITableCellOptions, Table, TableCell, TableRow } from 'docx'
import type { Block, Cell } from '../../../domain/report/report'
import type { Look } from '../look'
import { captionParagraph } from './captions'
import type { Comments } from './comments'
import { DescribedTable } from './described-table'
import { type KeptRow, keptRows } from './kept-rows'
import type { Piece } from './pieces'
import { plainRow } from './plain-row'
import type { Print } from './print'
import { hex } from './styles'
import { paragraphOf, textParagraph } from './text'

/** Where something stands: how far in from the margin, how wide it may be, and in whose colours. */
export type Place = { readonly indent: number; readonly width: number; readonly look: Look }

export function wholeWidthOf({ sheet, look }: Print): Place {
  return { indent: 0, width: sheet.contentWidth, look }
}

const style = { style: 'TableText' } as const
const closeSize = { size: 17 } as const

export function tableOf(block: Extract<Block, { kind: 'table' }>, place: Place, comments: Comments): Piece[] {
  const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length))
  if (columns === 0) return []
  const widths = columnWidths(block.widths, columns, place.width)
  const kept = keptRows(block)
  const head = Array.from({ length: columns }, (_, column) => block.head[column] ?? '')
  return [
    ...(block.caption === undefined ? [] : [captionParagraph(block, place, { keepNext: true })]),
    new DescribedTable(
      {
        ...frame('ReportTable', widths, place),
        rows: [
          headRow(head, widths),
          ...block.rows.map((row, index) => bodyRow(row, kept[index] ?? {}, widths, place, comments)),
        ],
      },
      { title: block.caption ?? '', description: head.filter((text) => text !== '').join(', ') },
    ),
  ]
}

/** Repeated on each page that the table goes over. */
export function headRow(texts: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: texts.map((text, column) =>
      cell(widths[column], [textParagraph(text, { ...style, keepNext: true })]),
    ),
  })
}

function bodyRow(
  row: readonly Cell[],
  kept: KeptRow,
  widths: readonly number[],
  place: Place,
  comments: Comments,
): TableRow {
  const isUsual = kept.cantSplit && !kept.keepNext && !row.some((one) => comments.has(one))
  const plain = isUsual ? plainRow(row, widths, style.style) : undefined
  return plain ?? new TableRow({ ...kept, children: bodyCells(row, widths, place, comments) })
}

function bodyCells(
  row: readonly Cell[],
  widths: readonly number[],
  { look }: Place,
  comments: Comments,
): TableCell[] {
  return widths.map((width, column) => {
    const one = row[column]
    if (one === undefined) return cell(width, [paragraphOf([], style)])
    const run = one.tone ? { color: hex(look.tones[one.tone].text) } : {}
    return cell(width, [paragraphOf(one.content, style, run, comments.get(one))])
  })
}

/** `keepNext`: whether they stay with what follows them. */
export function factsOf(block: Extract<Block, { kind: 'facts' }>, place: Place, keepNext: boolean): Table[] {
  const { rows, isClose } = block
  if (rows.length === 0) return []
  const run = isClose ? closeSize : {}
  const widths = columnWidths([0.28, 0.72], 2, place.width)
  const kept = keptRows(block)
  return [
    new Table({
      ...frame(isClose ? 'ReportCloseFacts' : 'ReportFacts', widths, place),
      rows: rows.map(
        ({ label, content }, index) =>
          new TableRow({
            ...kept[index],
            ...(keepNext ? { keepNext } : {}),
            children: [
              cell(widths[0], [
                textParagraph(label, style, { ...run, bold: true, color: hex(place.look.muted) }),
              ]),
              cell(widths[1], [paragraphOf(content, style, run)]),
            ],
          }),
      ),
    }),
  ]
}

export function columnWidths(shares: readonly number[], columns: number, width: number): number[] {
  const usable = shares.length === columns && shares.every((share) => share > 0)
  const parts = usable ? shares : Array.from({ length: columns }, () => 1)
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.floor((part / total) * width))
}

export function frame(id: string, widths: readonly number[], { indent }: Place) {
  return {
    style: id,
    layout: 'fixed',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    indent: { size: indent, type: 'dxa' },
    tableLook: {
      firstRow: id === 'ReportTable',
      firstColumn: id.endsWith('Facts'),
      noHBand: true,
      noVBand: true,
    },
  } as const
}

export function cell(
  width: number | undefined,
  children: ITableCellOptions['children'],
  options: Omit<ITableCellOptions, 'children' | 'width'> = {},
): TableCell {
  return new TableCell({ ...options, width: { size: width ?? 0, type: 'dxa' }, children })
}
