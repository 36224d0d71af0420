import { InternalHyperlink, Paragraph, Tab, TextRun } from 'docx'
import type { Block } from '../../../domain/report/report'
import type { Heading } from '../anchors'
import { field, fieldEdge, instructionText } from './fields'
import type { Piece } from './pieces'
import type { Print } from './print'
import { textParagraph, textRuns } from './text'

type Contents = Extract<Block, { kind: 'contents' }>

/**
 * The headings down to a level, each with its page, as Word makes them itself: it can bring them up to date. What the
 * pages are is known to Word alone, which is asked to say so when it opens the document; until then they are estimated.
 */
export function contentsOf({ title, depth }: Contents, print: Print, begins: PageBegin): Piece[] {
  const entries = [...print.headings].filter(([{ level }]) => level <= depth)
  const instruction = `TOC \\o "1-${depth}" \\h \\z \\u`
  const begin = new TextRun({
    children: [fieldEdge('begin', true), instructionText(instruction), fieldEdge('separate')],
  })
  const end = new TextRun({ children: [fieldEdge('end')] })
  const tabStops = [{ type: 'right', position: print.sheet.contentWidth, leader: 'dot' }] as const
  return [
    textParagraph(title, { style: 'TOCHeading', ...begins }),
    ...entries.map(([heading, { bookmark, page }], index) => {
      const link = new InternalHyperlink({ anchor: bookmark, children: entryOf(heading, bookmark, page) })
      return new Paragraph({
        style: `TOC${heading.level}`,
        tabStops,
        children: [...(index === 0 ? [begin] : []), link, ...(index === entries.length - 1 ? [end] : [])],
      })
    }),
  ]
}

/** Whether a paragraph begins on a page of its own. */
export type PageBegin = { readonly pageBreakBefore?: true; readonly spacing?: { readonly before: 0 } }

function entryOf({ text }: Heading, bookmark: string, page: number): TextRun[] {
  return [
    ...textRuns(text.replace(/\s+/g, ' ')),
    new TextRun({ children: [new Tab()] }),
    ...field(`PAGEREF ${bookmark} \\h`, String(page)),
  ]
}
