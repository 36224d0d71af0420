import { Paragraph, Table, TableRow, TextRun } from 'docx'
import type { Report } from '../../../domain/report/report'
import { colors, severityColors } from '../look'
import { severityLabel, titleFacts } from '../wording'
import { type Piece, space } from './pieces'
import { contentWidth, hex } from './styles'
import { cell, columnWidths, frame, wholeWidth } from './tables'
import { textParagraph, textRuns } from './text'

/** A band with the title, and below it what identifies the document. */
export function titleBlock(report: Report): Piece[] {
  return [band(report), facts(report), space()]
}

function band(report: Report): Table {
  const white = { color: hex(colors.white) }
  const severity = new TextRun({
    ...white,
    text: `\u00a0${severityLabel(report)}\u00a0`,
    bold: true,
    shading: { type: 'clear', fill: hex(severityColors[report.severity]) },
  })
  return new Table({
    ...frame('TableNormal', [contentWidth], wholeWidth),
    rows: [
      new TableRow({
        children: [
          cell(
            contentWidth,
            [
              textParagraph(report.subtitle, { style: 'Subtitle' }, { color: hex(colors.accentLight) }),
              textParagraph(report.title, { heading: 'Title' }, white),
              new Paragraph({
                spacing: { after: 200 },
                children: [severity, ...textRuns(`   ${report.incidentId}`, white)],
              }),
            ],
            {
              shading: { type: 'clear', fill: hex(colors.accent) },
              margins: { top: 240, bottom: 120, left: 320, right: 320 },
            },
          ),
        ],
      }),
    ],
  })
}

function facts(report: Report): Table {
  const all = titleFacts(report)
  const widths = columnWidths([], all.length, contentWidth)
  const line = { style: 'single', size: 4, color: hex(colors.line) } as const
  return new Table({
    ...frame('TableNormal', widths, wholeWidth),
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
