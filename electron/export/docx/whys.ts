import { type Paragraph, Table, type TableCell, TableRow } from 'docx'
import { analysisWords } from '../../../domain/report/fixed-words'
import type { Block } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'
import type { Look } from '../look'
import { type WhyLink, whyChain } from '../why-chain'
import { box } from './box'
import { type Piece, space } from './pieces'
import { hex } from './styles'
import { cell, frame, type Place } from './tables'
import { paragraphOf, textParagraph } from './text'

type Whys = Extract<Block, { kind: 'whys' }>

/** Deeper levels are not indented further, so that their text keeps a readable width. */
const deepestIndent = 10
/** A level is as wide as two of these columns; the rail runs between them. */
const half = 190

/** The problem, and below it each why hanging on what it explains: one table whose columns are the levels. */
export function whysOf(block: Whys, place: Place): Piece[] {
  const chain = whyChain(block)
  const levels = Math.min(deepestIndent, Math.max(1, ...chain.map(({ goesOn }) => goesOn.length + 1)))
  const widths = [...Array.from({ length: levels * 2 }, () => half), place.width - levels * 2 * half]
  const rows = chain.flatMap((link) => rowsOf(link, widths, place.look))
  return [
    ...(block.problem.length > 0 ? [problemTable(block, place), space()] : []),
    ...(rows.length > 0 ? [new Table({ ...frame('TableNormal', widths, place), rows })] : []),
  ]
}

function problemTable({ problem }: Whys, place: Place): Table {
  const { look } = place
  const words = [
    textParagraph(
      analysisWords.problem,
      { style: 'TileLabel', keepNext: true },
      { bold: true, color: hex(look.accent) },
    ),
    paragraphOf(problem, { spacing: { after: 40 }, keepNext: true }),
  ]
  return box(words, { line: look.accent, tint: look.accentTint, isLow: true }, place)
}

/** The badge and the question, and below them the answer, past which the rail leads on. */
function rowsOf(link: WhyLink, widths: readonly number[], look: Look): TableRow[] {
  const { step, isAnd, isExplained } = link
  const above = link.goesOn.slice(0, (widths.length - 1) / 2 - 1)
  const number = textParagraph(
    step.number,
    { alignment: 'center', keepNext: true, spacing: { before: 20, after: 20 } },
    { bold: true, color: hex(look.white) },
  )
  const badge = cell(half * 2, [number], {
    columnSpan: 2,
    shading: { type: 'clear', fill: hex(look.accent) },
    margins: { left: 0, right: 0 },
  })
  const question = paragraphOf(
    [
      ...(isAnd ? [{ kind: 'text', text: `${analysisWords.and} `, italic: true } as const] : []),
      ...step.question,
    ],
    { style: 'WhyQuestion' },
  )
  const answer = [
    paragraphOf(step.answer, { spacing: { after: step.remarks.length > 0 ? 20 : 160 } }),
    ...(step.remarks.length > 0
      ? [paragraphOf(step.remarks, { style: 'Small', spacing: { after: 160 } })]
      : []),
  ]
  return [
    row([...above.flatMap((goesOn) => rail(goesOn, look)), badge], [question], widths, true),
    row(
      [...above, isExplained].flatMap((goesOn) => rail(goesOn, look)),
      answer,
      widths,
      textOf(step.answer).length < 1500,
    ),
  ]
}

/** A level above: a line where the chain goes on below. */
function rail(goesOn: boolean, look: Look): TableCell[] {
  const blank = () => [textParagraph('', { spacing: { after: 0 } })]
  const line = { right: { style: 'single', size: 8, color: hex(look.accentLight) } } as const
  return [cell(half, blank(), goesOn ? { borders: line } : {}), cell(half, blank())]
}

/** Cells for the levels, and the words in all the columns that are left. */
function row(
  levels: readonly TableCell[],
  words: readonly Paragraph[],
  widths: readonly number[],
  isLow: boolean,
): TableRow {
  const taken = levels.reduce((columns, { options }) => columns + (options.columnSpan ?? 1), 0)
  const left = widths.slice(taken)
  return new TableRow({
    ...(isLow ? { cantSplit: true } : {}),
    children: [
      ...levels,
      cell(sum(left), words, { columnSpan: left.length, margins: { left: 140, right: 0 } }),
    ],
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
