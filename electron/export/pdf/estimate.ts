import { never } from '../../../domain/never'
import type { Block, Inline } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'
import type { Print } from './print'
import { sizes } from './sizes'

/** About how high a text is in a column, in points. Good enough to decide what stays together; never to place it. */
export function heightOfText(content: readonly Inline[], width: number, fontSize: number): number {
  const perLine = Math.max(1, width / (fontSize * averageCharacterWidth))
  const lines = textOf(content)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return lines * fontSize * lineHeight
}

/** Of Noto Sans, as shares of the font size. */
const averageCharacterWidth = 0.56
const lineHeight = 1.45

/** About how high a block is, in points. */
export function heightOfBlock(block: Block, width: number): number {
  switch (block.kind) {
    case 'heading':
      return 40
    case 'paragraph':
      return heightOfText(block.content, width, sizes.body) + 8
    case 'list':
      return sum(block.items.map((item) => heightOfBlocks(item, width - 20) + 4))
    case 'code':
      return heightOfText([{ kind: 'text', text: block.text }], width, sizes.code * 1.1) + 24
    case 'quote':
    case 'callout':
      return heightOfBlocks(block.blocks, width - 20) + 24
    case 'facts': {
      const [size, room] = block.isClose ? [sizes.small, 2] : [sizes.body, 8]
      return sum(block.rows.map(({ content }) => heightOfText(content, width * 0.72, size) + room))
    }
    case 'table':
      // A long one is high whatever stands in it; no need to look at each row.
      if (block.rows.length > 100) return block.rows.length * 22
      return (
        (block.caption === undefined ? 24 : 40) +
        sum(block.rows.map((_, row) => heightOfRow(block, row, width)))
      )
    case 'figure':
      return (
        (block.drawing.height * width) / block.drawing.width +
        heightOfText([{ kind: 'text', text: block.alt }], width, sizes.small) +
        24
      )
    case 'key figures':
      return 100
    case 'whys':
      return 40 + sum(block.steps.map((_, step) => heightOfStep(block, step, width)))
    case 'sign-off':
      return 24 + 48 * block.lines.length
    // As high as a page, so that it need not be in one piece.
    case 'contents':
      return 1000
    case 'page break':
      return 0
    default:
      return never(block)
  }
}

function heightOfBlocks(blocks: readonly Block[], width: number): number {
  return sum(blocks.map((block) => heightOfBlock(block, width)))
}

/** As much of a text as is sure to stand on one line; "…" stands for the rest. */
export function oneLine(text: string, width: number, fontSize: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  let room = width / fontSize
  const end = characters.findIndex((character) => {
    room -= widthOf(character)
    return room < 0
  })
  if (end < 0) return characters.join('')
  return `${characters
    .slice(0, Math.max(0, end - 2))
    .join('')
    .trimEnd()}…`
}

/** At most this, in points. */
export function widthOfText(text: string, fontSize: number): number {
  return sum([...text].map(widthOf)) * fontSize
}

/** Of a bold letter, as a share of the font size; over a few words rather too wide than too narrow. */
function widthOf(character: string): number {
  if (character === ' ') return 0.27
  if (/[a-z0-9]/.test(character)) return 0.6
  return /[\x20-\x7e\xa0-\u024f]/.test(character) ? 0.69 : 1.1
}

type TableBlock = Extract<Block, { kind: 'table' }>
type Whys = Extract<Block, { kind: 'whys' }>

export function heightOfRow({ rows, widths }: TableBlock, row: number, width: number): number {
  const heights = (rows[row] ?? []).map((cell, column) =>
    heightOfText(cell.content, width * (widths[column] ?? 1 / widths.length) - 12, sizes.table),
  )
  return Math.max(0, ...heights) + 10
}

/**
 * The room that is kept below headings for the beginning of what follows. Headings do not move to the next page to leave
 * more than a share of the page empty.
 */
export function roomForBeginning(block: Block, { width, sheet }: Pick<Print, 'width' | 'sheet'>): number {
  return Math.min(sheet.content.height * 0.3, heightOfBeginning(block, width))
}

function heightOfBeginning(block: Block, width: number): number {
  switch (block.kind) {
    case 'table':
      return 24 + captionOf(block) + heightOfRow(block, 0, width) * 1.1
    case 'whys':
      return 50 + heightOfStep(block, 0, width)
    case 'list':
      return heightOfBlocks(block.items[0] ?? [], width - 20)
    default:
      return 48
  }
}

/** In points. */
export const captionHeight = 16

function captionOf({ caption }: TableBlock): number {
  return caption === undefined ? 0 : captionHeight
}

export function heightOfStep({ steps }: Whys, index: number, width: number): number {
  const step = steps[index]
  if (!step) return 0
  const inner = width - 40 - 18 * step.depth
  return (
    heightOfText([...step.question, { kind: 'break' }, ...step.answer, ...step.remarks], inner, sizes.body) +
    20
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
