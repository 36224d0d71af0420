import type { Report } from '../../../domain/report/report'
import { severityColors } from '../look'
import { severityLabel, titleFacts } from '../wording'
import { logoNode } from './logo'
import { bare, type PdfNode } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { textNode, textRuns } from './text'

/** A band across the top of the first page, and below it what identifies the document. */
export function titleBlock(report: Report, print: Print): PdfNode[] {
  return [band(report, print), facts(report, print)]
}

function band(report: Report, print: Print): PdfNode {
  const { title, subtitle, incidentId, severity } = report
  const { glyphs, look, sheet } = print
  return {
    table: {
      widths: [sheet.content.width],
      body: [
        [
          {
            stack: [
              ...brand(report, print),
              { ...textNode(textRuns(subtitle, glyphs)), fontSize: sizes.body, color: look.white },
              {
                ...textNode(textRuns(title, glyphs)),
                role: 'Title',
                fontSize: titleSize(title),
                bold: true,
                color: look.white,
                lineHeight: 0.92,
                margin: [0, 6, 0, 14],
              },
              {
                columns: [
                  pill(severityLabel(report), severityColors[severity], look.white),
                  {
                    ...textNode(textRuns(incidentId, glyphs)),
                    color: look.white,
                    fontSize: sizes.lead,
                    margin: [10, 1.5, 0, 0],
                  },
                ],
              },
            ],
            fillColor: look.accent,
          },
        ],
      ],
    },
    layout: {
      ...bare,
      paddingLeft: () => sheet.margins.left,
      paddingRight: () => sheet.margins.right,
      paddingTop: () => sheet.margins.top - 14,
      paddingBottom: () => 24,
    },
    margin: [-sheet.margins.left, -sheet.margins.top, -sheet.margins.right, 0],
  }
}

/** The logo on a plate of its own, since it was not made for the accent; beside it the company's name. */
function brand({ house }: Report, { glyphs, look, logo }: Print): PdfNode[] {
  if (!logo && house.company === '') return []
  const picture = logo && logoNode(logo, [150, 26], house.company)
  const plate: PdfNode[] = picture
    ? [
        {
          table: { widths: [picture.width], body: [[{ stack: [picture], fillColor: look.white }]] },
          layout: plateLayout,
          width: picture.width + 2 * platePadding + 12,
        },
      ]
    : []
  const name: PdfNode = {
    ...textNode(textRuns(house.company, glyphs)),
    bold: true,
    fontSize: sizes.lead,
    color: look.white,
    margin: [0, picture ? 10 : 0, 0, 0],
  }
  return [{ columns: [...plate, name], margin: [0, 0, 0, 16] }]
}

const platePadding = 6
const plateLayout = {
  ...bare,
  paddingLeft: () => platePadding,
  paddingRight: () => platePadding,
  paddingTop: () => platePadding,
  paddingBottom: () => platePadding,
}

/** A title is one line or two; what somebody pasted there instead is set smaller. */
function titleSize(title: string): number {
  if (title.length <= 90) return sizes.title
  return title.length <= 250 ? sizes.section : sizes.lead
}

function pill(text: string, color: string, textColor: string): PdfNode {
  const width = text.length * sizes.body * 0.58 + 14
  return {
    width,
    stack: [
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 18, r: 9, color }],
        relativePosition: { x: 0, y: 0 },
      },
      {
        columns: [{ text, width, alignment: 'center', bold: true, color: textColor, fontSize: sizes.body }],
        margin: [0, 2.5, 0, 0],
      },
    ],
  }
}

function facts(report: Report, { glyphs, look, sheet }: Print): PdfNode {
  const all = titleFacts(report)
  return {
    table: {
      widths: all.map(() => sheet.content.width / all.length),
      body: [
        all.map(({ label, value }) => ({
          stack: [
            { text: label, fontSize: sizes.small, color: look.muted },
            { ...textNode(textRuns(value, glyphs)), fontSize: 10.5, bold: true },
          ],
        })),
      ],
    },
    layout: {
      ...bare,
      hLineWidth: (line) => (line === 1 ? 0.6 : 0),
      hLineColor: () => look.line,
      paddingTop: () => 12,
      paddingBottom: () => 12,
    },
    margin: [0, 0, 0, 18],
  }
}
