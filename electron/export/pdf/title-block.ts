import type { Report } from '../../../domain/report/report'
import { colors, severityColors } from '../look'
import { severityLabel, titleFacts } from '../wording'
import { bare, type PdfNode } from './nodes'
import type { Print } from './print'
import { contentWidth, margins, sizes } from './sizes'
import { textNode, textRuns } from './text'

/** A band across the top of the first page, and below it what identifies the document. */
export function titleBlock(report: Report, print: Print): PdfNode[] {
  return [band(report, print), facts(report, print)]
}

function band(report: Report, { glyphs }: Print): PdfNode {
  const { title, subtitle, incidentId, severity } = report
  return {
    table: {
      widths: [contentWidth],
      body: [
        [
          {
            stack: [
              { ...textNode(textRuns(subtitle, glyphs)), fontSize: sizes.body, color: colors.accentLight },
              {
                ...textNode(textRuns(title, glyphs)),
                role: 'Title',
                fontSize: titleSize(title),
                bold: true,
                color: colors.white,
                lineHeight: 0.92,
                margin: [0, 6, 0, 14],
              },
              {
                columns: [
                  pill(severityLabel(report), severityColors[severity]),
                  {
                    ...textNode(textRuns(incidentId, glyphs)),
                    color: colors.white,
                    fontSize: sizes.lead,
                    margin: [10, 1.5, 0, 0],
                  },
                ],
              },
            ],
            fillColor: colors.accent,
          },
        ],
      ],
    },
    layout: {
      ...bare,
      paddingLeft: () => margins.left,
      paddingRight: () => margins.right,
      paddingTop: () => margins.top,
      paddingBottom: () => 24,
    },
    margin: [-margins.left, -margins.top, -margins.right, 0],
  }
}

/** A title is one line or two; what somebody pasted there instead is set smaller. */
function titleSize(title: string): number {
  if (title.length <= 90) return sizes.title
  return title.length <= 250 ? sizes.section : sizes.lead
}

function pill(text: string, color: string): PdfNode {
  const width = text.length * sizes.body * 0.58 + 14
  return {
    width,
    stack: [
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 18, r: 9, color }],
        relativePosition: { x: 0, y: 0 },
      },
      {
        columns: [
          { text, width, alignment: 'center', bold: true, color: colors.white, fontSize: sizes.body },
        ],
        margin: [0, 2.5, 0, 0],
      },
    ],
  }
}

function facts(report: Report, { glyphs }: Print): PdfNode {
  const all = titleFacts(report)
  return {
    table: {
      widths: all.map(() => contentWidth / all.length),
      body: [
        all.map(({ label, value }) => ({
          stack: [
            { text: label, fontSize: sizes.small, color: colors.muted },
            { ...textNode(textRuns(value, glyphs)), fontSize: 10.5, bold: true },
          ],
        })),
      ],
    },
    layout: {
      ...bare,
      hLineWidth: (line) => (line === 1 ? 0.6 : 0),
      hLineColor: () => colors.line,
      paddingTop: () => 12,
      paddingBottom: () => 12,
    },
    margin: [0, 0, 0, 18],
  }
}
