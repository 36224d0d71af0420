import { Paragraph, Table, TableRow, TextRun } from 'docx'
import type { Report } from '../../../domain/report/report'
import { severityColors } from '../look'
import { severityLabel, titleFacts } from '../wording'
import { logoRun } from './logo'
import { type Piece, space } from './pieces'
import type { Print } from './print'
import { hex } from './styles'
import { cell, columnWidths, frame, wholeWidthOf } from './tables'
import { textParagraph, textRuns } from './text'

/** A band with the title, and below it what identifies the document. */
export function titleBlock(report: Report, print: Print): Piece[] {
  return [...brand(report, print), band(report, print), facts(report, print), space()]
}

function brand({ house }: Report, { look }: Print): Piece[] {
  const logo = logoRun(house, { width: 150, height: 36 })
  const name = logo.length > 0 && house.company !== '' ? `   ${house.company}` : house.company
  if (logo.length === 0 && name === '') return []
  const style = { bold: true, size: 24, color: hex(look.ink) }
  return [new Paragraph({ spacing: { after: 160 }, children: [...logo, ...textRuns(name, style)] })]
}

function band(report: Report, print: Print): Table {
  const { look } = print
  const place = wholeWidthOf(print)
  const white = { color: hex(look.white) }
  const severity = new TextRun({
    ...white,
    text: `\u00a0${severityLabel(report)}\u00a0`,
    bold: true,
    shading: { type: 'clear', fill: hex(severityColors[report.severity]) },
  })
  return new Table({
    ...frame('TableNormal', [place.width], place),
    rows: [
      new TableRow({
        children: [
          cell(
            place.width,
            [
              textParagraph(report.subtitle, { style: 'Subtitle' }, { color: hex(look.accentLight) }),
              textParagraph(report.title, { heading: 'Title' }, white),
              new Paragraph({
                spacing: { after: 200 },
                children: [severity, ...textRuns(`   ${report.incidentId}`, white)],
              }),
            ],
            {
              shading: { type: 'clear', fill: hex(look.accent) },
              margins: { top: 240, bottom: 120, left: 320, right: 320 },
            },
          ),
        ],
      }),
    ],
  })
}

function facts(report: Report, print: Print): Table {
  const place = wholeWidthOf(print)
  const all = titleFacts(report)
  const widths = columnWidths([], all.length, place.width)
  const line = { style: 'single', size: 4, color: hex(print.look.line) } as const
  return new Table({
    ...frame('TableNormal', widths, place),
    rows: [
      new TableRow({
        cantSplit: true,
        children: all.map(({ label, value }, column) =>
          cell(
            widths[column],
            [
              textParagraph(label, { style: 'TileLabel' }),
              textParagraph(value, { spacing: { after: 0 } }, { bold: true }),
            ],
            {
              borders: { bottom: line },
              margins: { top: 160, bottom: 160, left: column === 0 ? 0 : 108, right: 0 },
            },
          ),
        ),
      }),
    ],
  })
}
