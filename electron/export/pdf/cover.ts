import type { Report } from '../../../domain/report/report'
import { plain } from '../../../domain/report/words'
import { coverFacts, type Fact, sha256Fact } from '../wording'
import { heightOfText } from './estimate'
import { logoNode } from './logo'
import { bare, type PdfNode } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { textNode, textRuns } from './text'

/** Down from the margin to what the document is, in points. */
const down = 150
const logoHeight = 44
const factHeight = 46
const columns = 4
const gap = 10

/** A page that says whose document it is, about what, and in which state; nothing else stands on it. */
export function coverOf(report: Report, print: Print): PdfNode[] {
  const { house } = report
  const brandHeight = (print.logo ? logoHeight + 8 : 0) + (house.company === '' ? 0 : 17)
  return [
    ...brand(report, print),
    space(down - brandHeight),
    ...titleOf(report, print),
    space(spaceBetween(report, print)),
    grid(report, print),
    ...noticeOf(report, print),
  ]
}

const space = (height: number): PdfNode => ({ stack: [], margin: [0, Math.max(0, height), 0, 0] })

function brand({ house }: Report, { glyphs, look, logo }: Print): PdfNode[] {
  return [
    ...(logo ? [{ ...logoNode(logo, [180, logoHeight], house.company), margin: [0, 0, 0, 8] } as const] : []),
    ...(house.company === ''
      ? []
      : [{ ...textNode(textRuns(house.company, glyphs)), bold: true, fontSize: 12.5, color: look.ink }]),
  ]
}

function titleOf({ title, subtitle }: Report, { glyphs, look }: Print): PdfNode[] {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 44, h: 3, color: look.accent }], margin: [0, 0, 0, 14] },
    { ...textNode(textRuns(subtitle, glyphs)), fontSize: sizes.lead, color: look.accent },
    {
      ...textNode(textRuns(title, glyphs)),
      role: 'Title',
      fontSize: titleSize(title),
      bold: true,
      lineHeight: 0.95,
      color: look.ink,
      margin: [0, 8, 0, 0],
    },
  ]
}

/** A title is a line or three; what somebody pasted there instead is set smaller. */
function titleSize(title: string): number {
  if (title.length <= 60) return 30
  if (title.length <= 140) return 24
  return title.length <= 400 ? sizes.section : sizes.lead
}

/** Between the title and what stands at the foot of the page; none where a title fills the page. */
function spaceBetween(report: Report, { sheet }: Print): number {
  const { title, house, edition } = report
  const { width, height } = sheet.content
  const size = titleSize(title)
  const titleHeight = 45 + heightOfText(plain(title), width * 0.93, size)
  const rows = Math.ceil(coverFacts(report).length / columns) + 1
  const foot = factHeight * rows + (edition === 'legal' ? 0 : noticeHeight(house.notice, width))
  return Math.max(24, height - down - titleHeight - foot - 12)
}

const noticeHeight = (notice: string, width: number) =>
  notice === '' ? 0 : heightOfText(plain(notice), width, sizes.small) + 14

function grid(report: Report, print: Print): PdfNode {
  const { look, sheet } = print
  const facts = coverFacts(report)
  const rows = Array.from({ length: Math.ceil(facts.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => factNode(facts[row * columns + column], print)),
  )
  return {
    stack: [
      {
        table: {
          widths: Array.from({ length: columns }, () => sheet.content.width / columns - gap),
          body: rows,
        },
        layout: {
          ...bare,
          hLineWidth: () => 0.6,
          hLineColor: () => look.line,
          paddingRight: () => gap,
          paddingTop: () => 8,
          paddingBottom: () => 8,
        },
      },
      {
        ...factNode(sha256Fact(report), print, true),
        margin: [0, 8, 0, 0],
      },
    ],
  }
}

function factNode(fact: Fact | undefined, { glyphs, look }: Print, isCode = false): PdfNode {
  if (!fact) return { text: '' }
  const { label, value } = fact
  return {
    stack: [
      { ...textNode(textRuns(label, glyphs)), fontSize: sizes.small, color: look.muted },
      {
        ...textNode(textRuns(value, glyphs, isCode ? { font: 'Mono' } : {})),
        fontSize: isCode ? sizes.small : 10.5,
        bold: !isCode,
        color: look.ink,
      },
    ],
  }
}

/** The legal edition has it at the foot of each page. */
function noticeOf({ house: { notice }, edition }: Report, { glyphs, look }: Print): PdfNode[] {
  if (notice === '' || edition === 'legal') return []
  return [
    {
      ...textNode(textRuns(notice, glyphs)),
      fontSize: sizes.small,
      color: look.muted,
      margin: [0, 14, 0, 0],
    },
  ]
}
