import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { Report } from '../../../domain/report/report'
import { pageLine } from '../../../domain/report/words'
import { colors } from '../look'
import { runningTitle } from '../wording'
import { contentWidth, hex } from './styles'
import { textRuns } from './text'

const toTheRight = { tabStops: [{ type: 'right', position: contentWidth }] } as const

/** What the document is, and who may read it. On the first page the title stands in full below. */
export function headerOf(report: Report, { isFirst }: { readonly isFirst: boolean }): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'PageFrame',
        ...toTheRight,
        children: [
          ...(isFirst ? [] : textRuns(runningTitle(report))),
          new TextRun({
            children: ['\t', report.classification.toUpperCase()],
            bold: true,
            color: hex(colors.accent),
          }),
        ],
      }),
    ],
  })
}

/** Which document, in which state, and which page of how many. */
export function footerOf(report: Report): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFrame',
        ...toTheRight,
        border: { top: { style: 'single', size: 4, color: hex(colors.line), space: 6 } },
        children: [
          ...textRuns(pageLine(report)),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
