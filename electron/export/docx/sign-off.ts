import { Table, TableRow } from 'docx'
import type { SignOffLine } from '../../../domain/report/report'
import type { Look } from '../look'
import { signOffHead, signOffWidths } from '../wording'
import { hex } from './styles'
import { cell, columnWidths, frame, headRow, type Place } from './tables'
import { textParagraph } from './text'

const style = { style: 'TableText' } as const
/** Room to sign by hand. */
const height = { value: 680, rule: 'atLeast' } as const
/** More lines than these may go over two pages. */
const keptLines = 8

/** Decisions, with room to sign by hand. */
export function signOffOf(lines: readonly SignOffLine[], place: Place): Table {
  const widths = columnWidths(signOffWidths, signOffHead.length, place.width)
  return new Table({
    ...frame('ReportTable', widths, place),
    rows: [
      headRow(signOffHead, widths),
      ...lines.map(
        (line, index) =>
          new TableRow({
            height,
            cantSplit: true,
            ...(lines.length <= keptLines && index < lines.length - 1 ? { keepNext: true } : {}),
            children: paragraphsOf(line, place.look).map((paragraphs, column) =>
              cell(widths[column], paragraphs),
            ),
          }),
      ),
    ],
  })
}

function paragraphsOf({ role, name, decision, date, note }: SignOffLine, look: Look) {
  return [
    [textParagraph(role, style, { bold: true })],
    [textParagraph(name, style)],
    [
      textParagraph(decision, style),
      ...(note === '' ? [] : [textParagraph(note, style, { color: hex(look.muted) })]),
    ],
    [textParagraph(date, style)],
    [textParagraph('', style)],
  ]
}
