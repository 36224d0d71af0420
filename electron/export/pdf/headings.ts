import type { Block } from '../../../domain/report/report'
import { staysWithNext } from '../stays-with-next'
import { isLow, nodeOf, stackOf } from './blocks'
import { roomForBeginning } from './estimate'
import { type LaidOutPage, linesOf } from './layout'
import { type PdfNode, standingOn } from './nodes'
import type { Bookmark, Print } from './print'
import { sizes } from './sizes'
import { destinationOf, textRuns } from './text'

type Heading = Extract<Block, { kind: 'heading' }>

/** The headings of a report, in its order. */
export function headingsOf(blocks: readonly Block[]): Bookmark[] {
  return blocks
    .filter((block) => block.kind === 'heading')
    .map(({ level, text, anchor }, index) => ({
      id: anchor === undefined ? `heading-${index + 1}` : destinationOf(anchor),
      level,
      text,
    }))
}

/** Where headings came to stand: pages from 0, and how far down on them, in points. */
export function placesOf(pages: readonly LaidOutPage[]): Map<string, { pageNumber: number; y: number }> {
  return new Map(
    pages.flatMap((page, pageNumber) =>
      linesOf(page).flatMap(({ id, y }) => (id ? [[id, { pageNumber, y }] as const] : [])),
    ),
  )
}

/** The blocks of a report, no heading left alone at the end of a page. */
export function bodyOf(blocks: readonly Block[], print: Print): PdfNode[] {
  const nodes: PdfNode[] = []
  let pending: PdfNode[] = []
  let heading = 0
  // Nothing stands on the page yet, and so no space is needed above.
  let isFresh = true
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page break') {
      nodes.push(...pending, nodeOf(block, print))
      pending = []
      isFresh = true
      continue
    }
    if (block.kind === 'heading') {
      if (pending.length === 0 && !isFresh) nodes.push(spaceAbove(block))
      pending.push(headingNode(block, print.headings[heading]?.id, print))
      heading++
    } else if (staysWithNext(blocks, index, print.width)) {
      pending.push(nodeOf(block, print))
    } else {
      nodes.push(...withHeadings(pending, block, print))
      pending = []
    }
    isFresh = false
  }
  return [...nodes, ...pending]
}

/** A node of its own: at the end of a page it stays behind, and the heading stands at the top of the next. */
function spaceAbove({ level }: Heading): PdfNode {
  return { stack: [], margin: [0, level === 1 ? 16 : 6, 0, 0] }
}

function headingNode(
  { level, text }: Heading,
  id: string | undefined,
  { glyphs, look, sheet }: Print,
): PdfNode {
  const words = {
    text: textRuns(text, glyphs),
    ...(id ? { id } : {}),
    role: `H${level}`,
    bold: true,
  } as const
  switch (level) {
    case 1:
      return {
        stack: [
          { ...words, fontSize: sizes.section, color: look.accent },
          {
            canvas: [
              {
                type: 'line',
                x1: 0,
                y1: 0,
                x2: sheet.content.width,
                y2: 0,
                lineWidth: 0.6,
                lineColor: look.line,
              },
            ],
          },
        ],
        margin: [0, 0, 0, 8],
      }
    case 2:
      return { ...words, fontSize: sizes.subsection, color: look.ink, margin: [0, 0, 0, 4] }
    case 3:
      return { ...words, fontSize: sizes.body, color: look.accent, margin: [0, 0, 0, 2] }
    case 4:
      return { ...words, fontSize: sizes.table, color: look.muted, margin: [0, 0, 0, 2] }
  }
}

/**
 * Headings and what follows them. What is low moves to the next page together with them. Before something high,
 * they stand on as much room as its beginning needs.
 */
function withHeadings(headings: readonly PdfNode[], block: Block, print: Print): PdfNode[] {
  if (headings.length === 0 || !print.keepsTogether) return [...headings, ...stackOf([block], print)]
  if (isLow(block, print)) return [{ stack: [...headings, nodeOf(block, print)], unbreakable: true }]
  return standingOn(roomForBeginning(block, print), headings, nodeOf(block, print))
}
