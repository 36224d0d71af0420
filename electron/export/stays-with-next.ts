import type { Block } from '../../domain/report/report'
import { heightOfBlock } from './pdf/estimate'

/**
 * Whether one of many blocks only leads from a heading into the next, alone or with others: a sentence or a fact stays on
 * one page with the heading and with what it says something about. `width` is in points.
 */
export function staysWithNext(blocks: readonly Block[], index: number, width: number): boolean {
  const [previous, block] = [blocks[index - 1], blocks[index]]
  if (!previous || !block || !leadsInto(block, blocks[index + 1], width)) return false
  return previous.kind === 'heading' || staysWithNext(blocks, index - 1, width)
}

function leadsInto(block: Block, next: Block | undefined, width: number): boolean {
  if (next === undefined || heightOfBlock(block, width) >= 60) return false
  if (block.kind === 'paragraph') return introduced.has(next.kind)
  return block.kind === 'facts' && next.kind === 'paragraph'
}

const introduced: ReadonlySet<Block['kind']> = new Set([
  'table',
  'callout',
  'figure',
  'facts',
  'list',
  'whys',
  'sign-off',
])
