import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { nameOf, pageWords } from '../../../domain/report/fixed-words'
import type { Report } from '../../../domain/report/report'
import { pageLine } from '../../../domain/report/words'
import { beginsRight } from '../reading-order'
import { runningTitle } from '../wording'
import { logoRun } from './logo'
import type { Print } from './print'
import { stampRuns } from './stamp'
import { hex } from './styles'
import { textParagraph, textRuns } from './text'

/** A neighbour that is read from the right does not take it along, for the marks around it. */
const separator = '\u200e  ·  \u200e'

/** Text that is read from the right within a line that is not. */
function embedded(text: string): string {
  return beginsRight(text) ? `\u202b${text}\u202c` : text
}

/** On the front, which has the title in full, only who may read the document. */
type Where = 'front' | 'inside'

/** Whose document it is, about what, and who may read it. */
export function headerOf(report: Report, { look, sheet }: Print, where: Where): Header {
  const { company } = report.house
  const logo = where === 'inside' ? logoRun(report.house, { width: 90, height: 20 }) : []
  const classification = nameOf.classification[report.classification].toUpperCase()
  return new Header({
    children: [
      new Paragraph({
        style: 'PageFrame',
        ...toTheRight(sheet.contentWidth),
        children: [
          ...logo,
          ...(logo.length > 0 ? [new TextRun({ text: '   ' })] : []),
          ...(where === 'front' || company === ''
            ? []
            : [...textRuns(embedded(company), { bold: true, color: hex(look.ink) }), ...textRuns(separator)]),
          ...(where === 'front' ? [] : textRuns(embedded(runningTitle(report)))),
          new TextRun({ children: ['\t', classification], bold: true, color: hex(look.accent) }),
          ...(report.watermark === undefined
            ? []
            : [new TextWatermark({ text: report.watermark, color: 'C8D0D3', opacity: 0.35 })]),
        ],
      }),
    ],
  })
}

/** Which document, in which state, and which page of how many. A cover has no number, but it is stamped. */
export function footerOf(report: Report, { look, sheet }: Print, where: 'cover' | 'text'): Footer {
  const line = { style: 'single', size: 4, color: hex(look.line), space: 6 } as const
  const notice = report.edition === 'legal' ? report.house.notice : ''
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFrame',
        ...toTheRight(sheet.contentWidth),
        border: { top: line },
        children: [
          ...textRuns(pageLine(report)),
          ...(where === 'cover'
            ? []
            : [
                new TextRun({
                  children: [
                    `\t${pageWords.page} `,
                    PageNumber.CURRENT,
                    ` ${pageWords.of} `,
                    PageNumber.TOTAL_PAGES,
                  ],
                }),
              ]),
        ],
      }),
      ...(report.stamp
        ? [new Paragraph({ style: 'PageFrame', alignment: 'right', children: stampRuns(report.stamp) })]
        : []),
      ...(notice === '' ? [] : [textParagraph(notice, { style: 'PageFrame' })]),
    ],
  })
}

const toTheRight = (position: number) => ({ tabStops: [{ type: 'right', position }] }) as const
