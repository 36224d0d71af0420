import type { Block, Report } from '../../../domain/report/report'
import type { Heading } from '../anchors'
import { heightOfBlock } from '../pdf/estimate'
import { perPoint, type Sheet } from './styles'

/** Word's text stands closer than that of the PDF, which the heights are estimated for. */
const share = 0.87
/** About as high as an entry of the contents and as the band above a short document, in points. */
const entryHeight = 13.2
const bandHeight = 190

/**
 * The page each heading will about stand on, for programs that do not bring the contents up to date themselves. Word
 * does, when it opens the document.
 */
export function estimatedPages({ front, blocks }: Report, sheet: Sheet): ReadonlyMap<Heading, number> {
  const width = sheet.contentWidth / perPoint
  const height = sheet.contentHeight / perPoint
  const pages = new Map<Heading, number>()
  let page = front === 'cover' ? 2 : 1
  let down = front === 'cover' ? 0 : bandHeight
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page break') {
      if (down > 0) page++
      down = 0
      continue
    }
    const needed = heightOf(block, blocks, width)
    const following = blocks[index + 1]
    // A heading goes along with what it stands above.
    const kept =
      block.kind === 'heading' && following ? needed + Math.min(60, heightOf(following, blocks, width)) : 0
    if (down + kept > height) {
      page++
      down = 0
    }
    if (block.kind === 'heading') pages.set(block, page)
    down += needed
    page += Math.floor(down / height)
    down %= height
  }
  return pages
}

function heightOf(block: Block, all: readonly Block[], width: number): number {
  if (block.kind !== 'contents') return heightOfBlock(block, width) * share
  return 40 + entryHeight * all.filter((one) => one.kind === 'heading' && one.level <= block.depth).length
}
