import type { Report } from '../../../domain/report/report'
import { pageLine } from '../../../domain/report/words'
import { colors } from '../look'
import { runningTitle } from '../wording'
import type { Glyphs } from './glyphs'
import type { PdfNode } from './nodes'
import { contentWidth, margins, sizes } from './sizes'
import { textNode, textRuns } from './text'

/** What stands at the head of each page: what the document is, and who may read it. */
export function pageHeader(report: Report, glyphs: Glyphs, number: number): PdfNode {
  const isOnBand = number === 1
  const classification = report.classification.toUpperCase()
  return {
    columns: [
      { ...textNode(textRuns(isOnBand ? '' : runningTitle(report), glyphs)), width: contentWidth - 120 },
      {
        text: classification,
        width: 120,
        alignment: 'right',
        bold: true,
        color: isOnBand ? colors.white : colors.accent,
      },
    ],
    fontSize: sizes.page,
    color: colors.muted,
    margin: [margins.left, 30, margins.right, 0],
  }
}

/** What stands at the foot of each page: which document, in which state, and which page of how many. */
export function pageFooter(report: Report, glyphs: Glyphs, number: number, count: number): PdfNode {
  return {
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: contentWidth, y2: 0, lineWidth: 0.6, lineColor: colors.line },
        ],
      },
      {
        columns: [
          { ...textNode(textRuns(pageLine(report), glyphs)), width: contentWidth - 80 },
          { text: `Page ${number} of ${count}`, width: 80, alignment: 'right' },
        ],
        margin: [0, 7, 0, 0],
      },
    ],
    fontSize: sizes.page,
    color: colors.muted,
    margin: [margins.left, 20, margins.right, 0],
  }
}
