import MarkdownIt, { type Token } from 'markdown-it'
import type { Block, Inline } from './report'

/** Raw HTML stays text, and an image is shown as the link it is: nothing is loaded from anywhere. */
const parser = new MarkdownIt({ html: false, linkify: true }).disable(['image'])

/** A longer text is cut: no reader gets there, and layout time grows with its square. */
const longestText = 200_000

/** Light Markdown as the blocks of a report. Links other than http(s) and mailto become their text. */
export function blocksOf(markdown: string): Block[] {
  const text = markdown.slice(0, longestText)
  const blocks = readBlocks(parser.parse(text, {}))
  return markdown.length > longestText ? [...blocks, cutNotice(markdown.length)] : blocks
}

/** Light Markdown as runs for a place that holds one paragraph, such as a table cell. */
export function inlinesOf(markdown: string): Inline[] {
  return blocksOf(markdown).flatMap((block, index) => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...flattened(block),
  ])
}

function cutNotice(length: number): Block {
  const text = `[Cut after ${longestText} of ${length} characters; the incident's record has all of them.]`
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
      return block.rows.flatMap((row, index) => [
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

/** Walks the parser's flat list of tokens, of which each `_open` has a `_close`, and nests what lies between. */
function readBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const end = token.nesting === 1 ? closing(tokens, index) : index
    const inside = tokens.slice(index + 1, end)
    const block = readBlock(token, inside)
    if (block) blocks.push(block)
    index = end
  }
  return blocks
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0
    if (depth === 0) return index
  }
  return tokens.length
}

function readBlock(token: Token, inside: readonly Token[]): Block | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { kind: 'paragraph', content: readInlines(inside[0]?.children) }
    // A heading inside a field is below the headings of the report.
    case 'heading_open':
      return { kind: 'paragraph', content: bold(readInlines(inside[0]?.children)) }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { kind: 'list', isOrdered: token.type === 'ordered_list_open', items: readItems(inside) }
    case 'blockquote_open':
      return { kind: 'quote', blocks: readBlocks(inside) }
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content.replace(/\n$/, '') }
    case 'table_open':
      return readTable(inside)
    default:
      return undefined
  }
}

function readItems(tokens: readonly Token[]): Block[][] {
  return children(tokens, 'list_item_open').map(readBlocks)
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
    head: head.map((cell) => cell.content.map((part) => (part.kind === 'text' ? part.text : '')).join('')),
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

type Marks = { readonly bold?: boolean; readonly italic?: boolean; readonly struck?: boolean }

function readInlines(tokens: readonly Token[] | null | undefined, marks: Marks = {}): Inline[] {
  const list = tokens ?? []
  const inlines: Inline[] = []
  for (let index = 0; index < list.length; index++) {
    const token = list[index] as Token
    const end = token.nesting === 1 ? closing(list, index) : index
    inlines.push(...readInline(token, list.slice(index + 1, end), marks))
    index = end
  }
  return inlines
}

function readInline(token: Token, inside: readonly Token[], marks: Marks): Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ kind: 'text', text: token.content, ...marks }]
    case 'code_inline':
      return [{ kind: 'text', text: token.content, code: true, ...marks }]
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }]
    case 'strong_open':
      return readInlines(inside, { ...marks, bold: true })
    case 'em_open':
      return readInlines(inside, { ...marks, italic: true })
    case 's_open':
      return readInlines(inside, { ...marks, struck: true })
    case 'link_open': {
      const href = String(token.attrGet('href') ?? '')
      const content = readInlines(inside, marks)
      return /^(https?:|mailto:)/i.test(href) ? [{ kind: 'link', href, content }] : content
    }
    default:
      return []
  }
}

function bold(content: readonly Inline[]): Inline[] {
  return content.map((part) => (part.kind === 'text' ? { ...part, bold: true } : part))
}
