import type { Block, Cell } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'

type Rows = Extract<Block, { kind: 'table' | 'facts' }>

/** With fewer characters than these, all rows stand on one page; labels and values are read together. */
const mostTogether = { table: 500, facts: 1500 } as const
/** As many of those set closer surely fit on a page. */
const mostClose = 45
/** With fewer than these, a row surely fits on a page. */
const mostInRow = 1500

/** Whether a row stays whole, and with the next one. */
export type KeptRow = { readonly cantSplit?: true; readonly keepNext?: true }

export function keptRows(block: Rows): KeptRow[] {
  const lengths = lengthsOf(block)
  const isWhole = staysWhole(block, lengths)
  // Nor does a row stand alone at the end of a page or at the top of the next.
  const isAtAnEnd = (index: number) => index === 0 || index === lengths.length - 2
  return lengths.map((length, index) => ({
    ...(length < mostInRow ? { cantSplit: true } : {}),
    ...(index < lengths.length - 1 && (isWhole || (length < mostInRow && isAtAnEnd(index)))
      ? { keepNext: true }
      : {}),
  }))
}

/** Whether all rows stay on one page, as do those that are looked up. */
function staysWhole(block: Rows, lengths: readonly number[]): boolean {
  if (block.kind === 'facts' && block.isClose) return lengths.length <= mostClose
  return lengths.length <= 12 && lengths.reduce((sum, length) => sum + length, 0) < mostTogether[block.kind]
}

/** Of the longest cell of each row, in characters. */
function lengthsOf(block: Rows): number[] {
  const rows: readonly (readonly Cell[])[] =
    block.kind === 'table' ? block.rows : block.rows.map((row) => [row])
  return rows.map((row) => Math.max(0, ...row.map(({ content }) => textOf(content).length)))
}
