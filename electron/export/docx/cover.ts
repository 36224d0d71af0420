import { Paragraph, Table, TableRow } from 'docx'
import type { Report } from '../../../domain/report/report'
import { coverFacts, type Fact, sha256Fact } from '../wording'
import { logoRun } from './logo'
import { type Piece, space } from './pieces'
import type { Print } from './print'
import { codeFont, hex } from './styles'
import { cell, columnWidths, frame, wholeWidthOf } from './tables'
import { textParagraph } from './text'

const columns = 4

/** A page that says whose document it is, about what, and in which state; nothing else stands on it. */
export function coverOf(report: Report, print: Print): Piece[] {
  const { house, title, subtitle, edition } = report
  const { look } = print
  const logo = logoRun(house, { width: 240, height: 60 })
  return [
    ...(logo.length === 0 ? [] : [new Paragraph({ spacing: { after: 160 }, children: logo })]),
    ...(house.company === ''
      ? []
      : [textParagraph(house.company, {}, { bold: true, size: 26, color: hex(look.ink) })]),
    new Paragraph({ spacing: { before: logo.length === 0 ? 3000 : 2200, after: 0 } }),
    textParagraph(
      subtitle,
      {
        style: 'Subtitle',
        border: { top: { style: 'single', size: 24, color: hex(look.accent), space: 14 } },
      },
      { color: hex(look.accent), size: 24 },
    ),
    textParagraph(title, { heading: 'Title' }, { color: hex(look.ink), size: titleSize(title) }),
    new Paragraph({ spacing: { before: 2200, after: 0 } }),
    factsOf(report, print),
    space(),
    ...(house.notice === '' || edition === 'legal' ? [] : [textParagraph(house.notice, { style: 'Small' })]),
  ]
}

/** A title is a line or three; what somebody pasted there instead is set smaller. In half points. */
function titleSize(title: string): number {
  if (title.length <= 60) return 60
  if (title.length <= 140) return 48
  return title.length <= 400 ? 32 : 24
}

function factsOf(report: Report, print: Print): Table {
  const facts = coverFacts(report)
  const place = wholeWidthOf(print)
  const widths = columnWidths([], columns, place.width)
  const line = { style: 'single', size: 4, color: hex(print.look.line) } as const
  const borders = { top: line, bottom: line }
  const margins = { top: 140, bottom: 140, left: 0, right: 80 }
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) =>
    facts.slice(row * columns, (row + 1) * columns),
  )
  const sha256 = sha256Fact(report)
  return new Table({
    ...frame('TableNormal', widths, place),
    rows: [
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: widths.map((width, column) =>
              cell(width, factParagraphs(row[column]), { borders, margins }),
            ),
          }),
      ),
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            place.width,
            [
              textParagraph(sha256.label, { style: 'TileLabel' }),
              textParagraph(sha256.value, { spacing: { after: 0 } }, { font: codeFont, size: 17 }),
            ],
            { borders, margins, columnSpan: columns },
          ),
        ],
      }),
    ],
  })
}

function factParagraphs(fact: Fact | undefined): Paragraph[] {
  const { label, value } = fact ?? { label: '', value: '' }
  return [
    textParagraph(label, { style: 'TileLabel' }),
    textParagraph(value, { spacing: { after: 0 } }, { bold: true }),
  ]
}
