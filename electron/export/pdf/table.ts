import type { Block, Cell, SignOffLine } from '../../../domain/report/report'
import { plain } from '../../../domain/report/words'
import { colors, toneColors } from '../look'
import { signOffHead, signOffWidths } from '../wording'
import { heightOfRow } from './estimate'
import { bare, type PdfNode, type TableLayout } from './nodes'
import type { Print } from './print'
import { contentHeight, sizes } from './sizes'
import { runsOf, textNode, textRuns } from './text'

const padding = 6

export function tableNode(block: Extract<Block, { kind: 'table' }>, print: Print): PdfNode {
  const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length))
  if (columns === 0) return { text: '' }
  const isTall = (_: unknown, row: number) => heightOfRow(block, row, print.width) > contentHeight * 0.6
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
    layout: ruled,
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

function headCell({ content }: Cell, { glyphs }: Print): PdfNode {
  return {
    ...textNode(runsOf(content, glyphs, sizes.small)),
    role: 'TH',
    bold: true,
    fontSize: sizes.small,
    color: colors.accent,
    fillColor: colors.accentTint,
  }
}

function bodyCell({ content, tone }: Cell, { glyphs }: Print): PdfNode {
  return {
    ...textNode(runsOf(content, glyphs, sizes.table)),
    fontSize: sizes.table,
    lineHeight: 1.02,
    ...(tone ? { color: toneColors[tone].text } : {}),
  }
}

/** Hairlines between rows, a stronger one below the header. */
const ruled: TableLayout = {
  ...bare,
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 0.9 : 0.5),
  hLineColor: (line) => (line === 1 ? colors.accent : colors.line),
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: (row) => (row === 0 ? 4 : 4.5),
  paddingBottom: (row) => (row === 0 ? 4 : 5),
}

/** Label and value pairs. */
export function factsNode({ rows }: Extract<Block, { kind: 'facts' }>, print: Print): PdfNode {
  if (rows.length === 0) return { text: '' }
  return {
    table: {
      widths: columnWidths([0.28, 0.72], 2, print.width),
      body: rows.map(({ label, content }) => [
        {
          ...textNode(textRuns(label, print.glyphs)),
          role: 'TH',
          fontSize: sizes.table,
          color: colors.muted,
          bold: true,
        },
        { ...textNode(runsOf(content, print.glyphs, sizes.table)), fontSize: sizes.table, lineHeight: 1.02 },
      ]),
      dontBreakRows: print.keepsTogether,
    },
    layout: { ...ruled, hLineWidth: (line) => (line === 0 ? 0 : 0.5), hLineColor: () => colors.line },
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
          { stack: [text(decision), ...(note === '' ? [] : [{ ...text(note), color: colors.muted }])] },
          text(date),
          text(''),
        ]),
      ],
      headerRows: 1,
      dontBreakRows: print.keepsTogether,
      heights: (row) => (row === 0 ? 'auto' : 34),
    },
    layout: { ...ruled, vLineWidth: (line) => (line === 4 ? 0.5 : 0), vLineColor: () => colors.line },
    role: 'Table',
    margin: [0, 4, 0, 12],
  }
}
