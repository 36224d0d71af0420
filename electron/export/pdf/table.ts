import { captionWords } from '../../../domain/report/fixed-words'
import type { Block, Cell, SignOffLine } from '../../../domain/report/report'
import { plain } from '../../../domain/report/words'
import type { Look } from '../look'
import { signOffHead, signOffWidths } from '../wording'
import { captionHeight, heightOfRow, roomForBeginning } from './estimate'
import { bare, type PdfNode, standingOn, type TableLayout } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { runsOf, textNode, textRuns } from './text'

const padding = 6

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table, and above it its caption, which stays with the head and the first row. */
export function tableNode(block: TableBlock, print: Print): PdfNode {
  const grid = gridNode(block, print)
  if (block.caption === undefined) return grid
  const caption: PdfNode = {
    ...textNode(textRuns(captionOf(block, block.caption), print.glyphs)),
    role: 'Caption',
    fontSize: sizes.page,
    bold: true,
    color: print.look.muted,
    margin: [0, 2, 0, 2],
  }
  if (!print.keepsTogether) return { stack: [caption, grid] }
  const room = roomForBeginning(block, print) - captionHeight
  return { stack: standingOn(room, [caption], grid) }
}

function captionOf({ number }: TableBlock, caption: string): string {
  return number === undefined ? caption : captionWords.table(number, caption)
}

function gridNode(block: TableBlock, print: Print): PdfNode {
  const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length))
  if (columns === 0) return { text: '' }
  const isTall = (_: unknown, row: number) =>
    heightOfRow(block, row, print.width) > print.sheet.content.height * 0.6
  const mayBreakRows = !print.keepsTogether || block.rows.some(isTall)
  return {
    table: {
      widths: columnWidths(block.widths, columns, print.width),
      body: [
        filled(block.head.map(plainHead), columns).map((cell) => headCell(cell, print)),
        ...block.rows.map((row) => filled(row, columns).map((cell) => bodyCell(cell, print))),
      ],
      ...(isShort(block.head) ? { headerRows: 1 } : {}),
      ...(mayBreakRows || block.rows.length === 0 ? {} : { keepWithHeaderRows: 1 }),
      dontBreakRows: !mayBreakRows,
    },
    layout: ruled(print.look),
    role: 'Table',
    margin: [0, 2, 0, 12],
  }
}

/** A header that is repeated on each page must leave room for rows. */
function isShort(head: readonly string[]): boolean {
  return head.every((text) => text.length < 200)
}

/** Points for each column's content. Shares that are missing or make no sense become equal ones. */
export function columnWidths(shares: readonly number[], columns: number, width: number): number[] {
  const usable = shares.length === columns && shares.every((share) => share > 0)
  const parts = usable ? shares : Array.from({ length: columns }, () => 1)
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.max(4, (part / total) * width - 2 * padding))
}

function filled(row: readonly Cell[], columns: number): Cell[] {
  return [...row, ...Array.from({ length: columns - row.length }, () => ({ content: [] }))]
}

const plainHead = (text: string): Cell => ({ content: plain(text) })

function headCell({ content }: Cell, { glyphs, look }: Print): PdfNode {
  return {
    ...textNode(runsOf(content, glyphs, sizes.small)),
    role: 'TH',
    bold: true,
    fontSize: sizes.small,
    color: look.accent,
    fillColor: look.accentTint,
  }
}

function bodyCell({ content, tone }: Cell, { glyphs, look }: Print): PdfNode {
  return {
    ...textNode(runsOf(content, glyphs, sizes.table)),
    fontSize: sizes.table,
    lineHeight: 1.02,
    ...(tone ? { color: look.tones[tone].text } : {}),
  }
}

/** Hairlines between rows, a stronger one below the header. */
const ruled = (look: Look): TableLayout => ({
  ...bare,
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 0.9 : 0.5),
  hLineColor: (line) => (line === 1 ? look.accent : look.line),
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: (row) => (row === 0 ? 3.5 : 3.8),
  paddingBottom: (row) => (row === 0 ? 3.5 : 4.2),
})

/** Label and value pairs. */
export function factsNode({ rows, isClose }: Extract<Block, { kind: 'facts' }>, print: Print): PdfNode {
  if (rows.length === 0) return { text: '' }
  const fontSize = isClose ? sizes.small : sizes.table
  return {
    table: {
      widths: columnWidths([0.28, 0.72], 2, print.width),
      body: rows.map(({ label, content }) => [
        {
          ...textNode(textRuns(label, print.glyphs)),
          role: 'TH',
          fontSize,
          color: print.look.muted,
          bold: true,
        },
        { ...textNode(runsOf(content, print.glyphs, fontSize)), fontSize, lineHeight: 1.02 },
      ]),
      dontBreakRows: print.keepsTogether,
    },
    layout: {
      ...ruled(print.look),
      hLineWidth: (line) => (line === 0 || isClose ? 0 : 0.5),
      hLineColor: () => print.look.line,
      ...(isClose ? { paddingTop: () => 1, paddingBottom: () => 1.4 } : {}),
    },
    role: 'Table',
    margin: [0, 2, 0, 12],
  }
}

/** Decisions, with room to sign by hand. */
export function signOffNode(lines: readonly SignOffLine[], print: Print): PdfNode {
  const text = (words: string) => ({
    ...textNode(textRuns(words, print.glyphs)),
    fontSize: sizes.table,
  })
  return {
    table: {
      widths: columnWidths(signOffWidths, signOffHead.length, print.width),
      body: [
        signOffHead.map((head) => headCell(plainHead(head), print)),
        ...lines.map(({ role, name, decision, date, note }): PdfNode[] => [
          { ...text(role), bold: true },
          text(name),
          { stack: [text(decision), ...(note === '' ? [] : [{ ...text(note), color: print.look.muted }])] },
          text(date),
          text(''),
        ]),
      ],
      headerRows: 1,
      dontBreakRows: print.keepsTogether,
      heights: (row) => (row === 0 ? 'auto' : 34),
    },
    layout: {
      ...ruled(print.look),
      vLineWidth: (line) => (line === 4 ? 0.5 : 0),
      vLineColor: () => print.look.line,
    },
    role: 'Table',
    margin: [0, 4, 0, 12],
  }
}
