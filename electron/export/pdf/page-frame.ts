import { stampOn } from '../../../domain/export-choices'
import { nameOf, pageWords } from '../../../domain/report/fixed-words'
import type { Report } from '../../../domain/report/report'
import { pageLine, plain } from '../../../domain/report/words'
import { heightOfText, oneLine, widthOfText } from './estimate'
import { logoNode } from './logo'
import type { PdfNode } from './nodes'
import type { Print } from './print'
import { type Sheet, sheetOf, sizes } from './sizes'
import { textNode, textRuns } from './text'

type Frame = Pick<Print, 'glyphs' | 'look' | 'sheet' | 'logo'>

const pageNumberWidth = 75
/** Of what is stamped on a page. */
const cornerWidth = 120
const classificationWidth = 100
const separator = '  ·  '
const smallLogo = [70, 15] as const

/** The pages of a report, with room at their foot for what its edition says on each. */
export function sheetFor(report: Report): Sheet {
  const { paper } = report.house
  const notice = noticeOn(report)
  if (notice === '') return sheetOf(paper, 0)
  const { width } = sheetOf(paper, 0).content
  return sheetOf(paper, heightOfText(plain(notice), width - cornerWidth, sizes.page))
}

function noticeOn({ edition, house }: Report): string {
  return edition === 'legal' ? house.notice : ''
}

/** What stands at the head of each page: whose document it is, about what, and who may read it. */
export function pageHeader(report: Report, frame: Frame, number: number): PdfNode {
  const { glyphs, look, sheet } = frame
  const isFront = number === 1
  const classification = nameOf.classification[report.classification].toUpperCase()
  return {
    columns: [
      ...(isFront ? [] : running(report, frame)),
      {
        text: textRuns(classification, glyphs),
        width: isFront ? sheet.content.width : classificationWidth,
        alignment: 'right',
        bold: true,
        color: isFront && report.front === 'band' ? look.white : look.accent,
      },
    ],
    fontSize: sizes.page,
    color: look.muted,
    margin: [sheet.margins.left, 30, sheet.margins.right, 0],
  }
}

function running({ house, title }: Report, { glyphs, look, sheet, logo }: Frame): PdfNode[] {
  const picture = logo && logoNode(logo, smallLogo, '')
  const pictureWidth = picture ? picture.width + 10 : 0
  const width = sheet.content.width - classificationWidth - pictureWidth
  const company = oneLine(house.company, width * 0.4, sizes.page)
  const room = company === '' ? width : width - widthOfText(company + separator, sizes.page)
  return [
    ...(picture ? [{ stack: [picture], width: pictureWidth, margin: [0, -4, 0, 0] } as const] : []),
    {
      ...textNode([
        // Each is read in its own direction, and they stand beside each other from left to right.
        ...textRuns(company, glyphs, { bold: true, color: look.ink, alignment: 'left' }),
        ...textRuns(company === '' ? '' : separator, glyphs),
        ...textRuns(oneLine(title, room, sizes.page), glyphs, { alignment: 'left' }),
      ]),
      width,
    },
  ]
}

/** What stands at the foot of each page: which document, in which state, and which page of how many. */
export function pageFooter(report: Report, frame: Frame, number: number, count: number): PdfNode {
  const { glyphs, look, sheet } = frame
  const { width } = sheet.content
  const notice = noticeOn(report)
  const stamp = report.stamp ? stampOn(number, report.stamp) : ''
  return {
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: look.line }],
      },
      {
        columns: [
          {
            ...textNode(textRuns(identity(report, width - pageNumberWidth), glyphs)),
            width: width - pageNumberWidth,
          },
          {
            text: `${pageWords.page} ${number} ${pageWords.of} ${count}`,
            width: pageNumberWidth,
            alignment: 'right',
          },
        ],
        margin: [0, 7, 0, 0],
      },
      {
        columns: [
          { ...textNode(textRuns(notice, glyphs)), width: width - cornerWidth },
          {
            ...textNode(textRuns(oneLine(stamp, cornerWidth, sizes.page), glyphs, { font: 'Mono' })),
            width: cornerWidth,
            alignment: 'right',
            color: look.ink,
          },
        ],
        margin: [0, 2, 0, 0],
      },
    ],
    fontSize: sizes.page,
    color: look.muted,
    margin: [sheet.margins.left, 18, sheet.margins.right, 0],
  }
}

/** The state of the document is never cut off by a long id, which stands in full on the first page. */
function identity(report: Report, width: number): string {
  const state = pageLine({ ...report, incidentId: '' })
  const room = width - widthOfText(state, sizes.page)
  return pageLine({ ...report, incidentId: oneLine(report.incidentId, room, sizes.page) })
}
