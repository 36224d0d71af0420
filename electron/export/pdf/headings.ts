import type { Block, HeadingLevel } from '../../../domain/report/report'
import { colors } from '../look'
import { isLow, nodeOf, stackOf } from './blocks'
import { heightOfBlock, heightOfRow, heightOfStep } from './estimate'
import type { PdfNode } from './nodes'
import type { Print } from './print'
import { contentHeight, contentWidth, sizes } from './sizes'
import { textRuns } from './text'

type Heading = Extract<Block, { kind: 'heading' }>

/** A heading as the bookmarks name it; `id` is the text node that prints it. */
export type Bookmark = { readonly id: string; readonly level: HeadingLevel; readonly text: string }

/** The blocks of a report, no heading left alone at the end of a page. */
export function bodyOf(blocks: readonly Block[], print: Print): { nodes: PdfNode[]; bookmarks: Bookmark[] } {
  const bookmarks: Bookmark[] = []
  const nodes: PdfNode[] = []
  let headings: PdfNode[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const bookmark = { id: `heading-${bookmarks.length + 1}`, level: block.level, text: block.text }
      if (headings.length === 0 && nodes.length > 0) nodes.push(spaceAbove(block))
      headings.push(headingNode(block, bookmark.id, print))
      bookmarks.push(bookmark)
      continue
    }
    nodes.push(...withHeadings(headings, block, print))
    headings = []
  }
  return { nodes: [...nodes, ...headings], bookmarks }
}

/** A node of its own: at the end of a page it stays behind, and the heading stands at the top of the next. */
function spaceAbove({ level }: Heading): PdfNode {
  return { stack: [], margin: [0, level === 1 ? 16 : 6, 0, 0] }
}

function headingNode({ level, text }: Heading, id: string, { glyphs }: Print): PdfNode {
  const words = { text: textRuns(text, glyphs), id, role: `H${level}`, bold: true } as const
  switch (level) {
    case 1:
      return {
        stack: [
          { ...words, fontSize: sizes.section, color: colors.accent },
          {
            canvas: [
              { type: 'line', x1: 0, y1: 0, x2: contentWidth, y2: 0, lineWidth: 0.6, lineColor: colors.line },
            ],
          },
        ],
        margin: [0, 0, 0, 8],
      }
    case 2:
      return { ...words, fontSize: sizes.subsection, color: colors.ink, margin: [0, 0, 0, 4] }
    case 3:
    case 4:
      return { ...words, fontSize: sizes.body, color: colors.muted, margin: [0, 0, 0, 2] }
  }
}

/**
 * Headings and what follows them. What is low moves to the next page together with them. Before something high,
 * the headings stand on a block that cannot break, with as much room below them as the beginning of what follows
 * needs; that then begins in that room.
 */
function withHeadings(headings: readonly PdfNode[], block: Block, print: Print): PdfNode[] {
  if (headings.length === 0 || !print.keepsTogether) return [...headings, ...stackOf([block], print)]
  if (isLow(block, print)) return [{ stack: [...headings, nodeOf(block, print)], unbreakable: true }]
  const room = Math.min(mostRoom, heightOfBeginning(block, print.width))
  return [
    { stack: [...headings, { stack: [], margin: [0, room, 0, 0] }], unbreakable: true },
    { stack: [nodeOf(block, print)], margin: [0, -room, 0, 0] },
  ]
}

/** Headings do not move to the next page to leave more room than this empty. */
const mostRoom = contentHeight * 0.3

/** About as much of a block as should stand below its heading, in points. */
function heightOfBeginning(block: Block, width: number): number {
  switch (block.kind) {
    case 'table':
      return 24 + heightOfRow(block, 0, width)
    case 'whys':
      return 50 + heightOfStep(block, 0, width)
    case 'list':
      return (block.items[0] ?? []).reduce((sum, item) => sum + heightOfBlock(item, width - 20), 0)
    default:
      return 48
  }
}
