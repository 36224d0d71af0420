import type { Block, Inline } from './report'

/**
 * The blocks of a document as they are printed: figures and tables are numbered, no page is left empty, and what
 * leads nowhere no longer says that it leads somewhere.
 */
export function laidOut(blocks: readonly Block[]): Block[] {
  const pages = withoutEmptyPages(blocks)
  return withRealReferences(numbered(pages), anchorsOf(pages))
}

/** Two breaks in a row, or one at either end, would leave a page empty. */
function withoutEmptyPages(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    ({ kind }, index) =>
      kind !== 'page break' ||
      (index > 0 && index < blocks.length - 1 && blocks[index + 1]?.kind !== 'page break'),
  )
}

function numbered(blocks: readonly Block[]): Block[] {
  let tables = 0
  let figures = 0
  return blocks.map((block) => {
    if (block.kind === 'figure') return { ...block, number: ++figures }
    if (block.kind === 'table' && block.caption !== undefined) return { ...block, number: ++tables }
    return block
  })
}

function anchorsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => (block.kind === 'heading' ? (block.anchor ?? []) : [])))
}

/** Also the second heading with an anchor loses it: a reference leads to the first. */
function withRealReferences(blocks: readonly Block[], anchors: ReadonlySet<string>): Block[] {
  const taken = new Set<string>()
  const inlines = (content: readonly Inline[]): Inline[] =>
    content.flatMap((part) => (part.kind === 'reference' && !anchors.has(part.to) ? part.content : [part]))
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading': {
        const { anchor, ...rest } = block
        if (anchor === undefined || !taken.has(anchor)) {
          taken.add(anchor ?? '')
          return block
        }
        return rest
      }
      case 'paragraph':
        return { ...block, content: inlines(block.content) }
      case 'facts':
        return {
          ...block,
          rows: block.rows.map((row) => ({ ...row, content: inlines(row.content) })),
        }
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: inlines(cell.content) }))),
        }
      default:
        return block
    }
  })
}
