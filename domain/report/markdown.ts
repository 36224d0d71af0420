import MarkdownIt, { type Token } from 'markdown-it'
import { keepsEveryLetter } from './every-letter'
import { missingWords } from './fixed-words'
import { closing, readInlines } from './markdown-inlines'
import type { Block, Cell, Inline } from './report'
import { textOf } from './words'

/**
 * Raw HTML stays text, and an image is shown as the link it is: nothing is loaded from anywhere.
 * Reference definitions are off, because a line such as "[14:02]: restarted" is one and would not be printed.
 */
const parser = new MarkdownIt({ html: false, linkify: true }).disable(['image', 'reference'])

/** A longer text is cut: no reader gets there, and layout time grows with its square. */
export const longestText = 200_000

/**
 * Light Markdown as the blocks of a report. Links other than http(s) and mailto become their text and address.
 * What Markdown would leave something out of is shown as it was typed.
 */
export function blocksOf(markdown: string): Block[] {
  if (isPlain.test(markdown)) return [{ kind: 'paragraph', content: [{ kind: 'text', text: markdown }] }]
  const text = markdown.slice(0, longestText)
  const read = readBlocks(parser.parse(text, {}))
  const blocks = keepsEveryLetter(text, read) ? read : asTyped(text)
  return markdown.length > longestText ? [...blocks, cutNotice(markdown.length)] : blocks
}

/**
 * A line in which nothing can be Markdown or a link: most texts of a long timeline are, and to parse them takes longer
 * than all else about them. A full stop or a colon before a letter may be within an address.
 */
const isPlain = /^\p{L}(?:[\p{L}\p{M}\d ,;()'"%?-]|[.:](?=[ \d]|$)){0,999}$(?<! )/u

function asTyped(text: string): Block[] {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => ({
    kind: 'paragraph',
    content: paragraph
      .split('\n')
      .flatMap((line, index): Inline[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
      ]),
  }))
}

/** Light Markdown as runs for a place that holds one paragraph, such as a table cell. */
export function inlinesOf(markdown: string): Inline[] {
  return blocksOf(markdown).flatMap((block, index) => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...flattened(block),
  ])
}

function cutNotice(length: number): Block {
  const text = missingWords.cut(longestText, length)
  return { kind: 'paragraph', content: [{ kind: 'text', text, italic: true }], style: 'small' }
}

function flattened(block: Block): Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return [...block.content]
    case 'heading':
      return [{ kind: 'text', text: block.text, bold: true }]
    case 'code':
      return [{ kind: 'text', text: block.text, code: true }]
    case 'quote':
      return block.blocks.flatMap(flattened)
    case 'list':
      return block.items.flatMap((item, index) => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        { kind: 'text', text: block.isOrdered ? `${index + 1}. ` : '• ' } as const,
        ...item.flatMap(flattened),
      ])
    case 'table':
      return [headRow(block.head), ...block.rows].flatMap((row, index) => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...row.flatMap((cell, column) => [
          ...(column > 0 ? [{ kind: 'text', text: ' | ' } as const] : []),
          ...cell.content,
        ]),
      ])
    default:
      return []
  }
}

function headRow(head: readonly string[]): Cell[] {
  return head.map((text) => ({ content: [{ kind: 'text', text, bold: true }] }))
}

/** Walks the parser's flat list of tokens, of which each `_open` has a `_close`, and nests what lies between. */
function readBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const end = token.nesting === 1 ? closing(tokens, index) : index
    const inside = tokens.slice(index + 1, end)
    blocks.push(...readBlock(token, inside))
    index = end
  }
  return blocks
}

function readBlock(token: Token, inside: readonly Token[]): Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return [{ kind: 'paragraph', content: readInlines(inside[0]?.children) }]
    // A heading inside a field is below the headings of the report.
    case 'heading_open':
      return [{ kind: 'paragraph', content: bold(readInlines(inside[0]?.children)) }]
    case 'bullet_list_open':
      return [{ kind: 'list', isOrdered: false, items: readItems(inside) }]
    case 'ordered_list_open':
      return readNumbered(inside)
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: readBlocks(inside) }]
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', text: token.content.replace(/\n$/, '') }]
    case 'table_open':
      return [readTable(inside)]
    default:
      return []
  }
}

function readItems(tokens: readonly Token[]): Block[][] {
  return children(tokens, 'list_item_open').map(readBlocks)
}

/** What is numbered 1, 2, 3 is a list; other numbers stay with their text, as they may be a date: "14. March". */
function readNumbered(tokens: readonly Token[]): Block[] {
  const items = readItems(tokens)
  const numbers = tokens.filter(
    (token) => token.type === 'list_item_open' && token.level === tokens[0]?.level,
  )
  const isCounted = numbers.every(({ info }, index) => info === String(index + 1) || info === '1')
  if (isCounted) return [{ kind: 'list', isOrdered: true, items }]
  return items.flatMap((blocks, index) => {
    const number = { kind: 'text', text: `${numbers[index]?.info}. ` } as const
    const [first, ...rest] = blocks
    return first?.kind === 'paragraph'
      ? [{ ...first, content: [number, ...first.content] }, ...rest]
      : [{ kind: 'paragraph', content: [number] }, ...blocks]
  })
}

function readTable(tokens: readonly Token[]): Block {
  const rows = children(tokens, 'tr_open').map((row) =>
    [...children(row, 'th_open'), ...children(row, 'td_open')].map((cell) => ({
      content: readInlines(cell[0]?.children),
    })),
  )
  const [head = [], ...body] = rows
  return {
    kind: 'table',
    head: head.map((cell) => textOf(cell.content)),
    rows: body,
    widths: head.map(() => 1 / head.length),
  }
}

/** What lies inside each token of a type, at any depth but not inside one another. */
function children(tokens: readonly Token[], type: string): Token[][] {
  const found: Token[][] = []
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]?.type !== type) continue
    const end = closing(tokens, index)
    found.push(tokens.slice(index + 1, end))
    index = end
  }
  return found
}

/** The same runs, set to be seen first. */
export function bold(content: readonly Inline[]): Inline[] {
  return content.map((part) => (part.kind === 'text' ? { ...part, bold: true } : part))
}
