import { never } from '../never'
import type { Block } from './report'
import { captionOf, textOf } from './words'

/** All words of a block, as lines. */
export function blockText(block: Block): string {
  return linesOf(block)
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return [block.text]
    case 'contents':
      return [block.title]
    case 'page break':
      return []
    case 'paragraph':
      return [textOf(block.content)]
    case 'list':
      return block.items.flat().map(blockText)
    case 'quote':
    case 'callout':
      return block.blocks.map(blockText)
    case 'facts':
      return block.rows.map(({ label, content }) => `${label}: ${textOf(content)}`)
    case 'table':
      return [
        captionOf(block),
        block.head.join(' | '),
        ...block.rows.map((row) => row.map(({ content }) => textOf(content)).join(' | ')),
      ]
    case 'figure':
      return [captionOf(block), block.alt]
    case 'key figures':
      return block.figures.map(({ label, value, note }) => `${label}: ${value} ${note}`)
    case 'whys':
      return [
        textOf(block.problem),
        ...block.steps.map(
          ({ number, question, answer, remarks }) =>
            `${number} ${textOf(question)} ${textOf(answer)} ${textOf(remarks)}`,
        ),
      ]
    case 'sign-off':
      return block.lines.map(({ role, name, decision, date, note }) =>
        [role, name, decision, date, note].join(' | '),
      )
    default:
      return never(block)
  }
}
