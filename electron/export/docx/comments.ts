import type { ICommentOptions } from 'docx'
import { remarkWords } from '../../../domain/report/fixed-words'
import type { Block, Cell, Report } from '../../../domain/report/report'
import type { Heading } from '../anchors'
import type { Comment } from './commented'
import { textParagraph } from './text'

/** The comments of a document by what they hang at. */
export type Comments = ReadonlyMap<Heading | Cell, readonly Comment[]>

/** The remarks of a report as comments, counted through the document. */
export function commentsOn(blocks: readonly Block[]): Comments {
  let id = 0
  const comments = new Map<Heading | Cell, readonly Comment[]>()
  for (const part of blocks.flatMap(remarkable)) {
    const { remarks = [] } = part
    if (remarks.length > 0)
      comments.set(
        part,
        remarks.map((text) => ({ id: id++, text })),
      )
  }
  return comments
}

function remarkable(block: Block): readonly (Heading | Cell)[] {
  if (block.kind === 'heading') return [block]
  return block.kind === 'table' ? block.rows.flat() : []
}

/** What stands in the margin. Dated like the record, so that the same record gives the same bytes. */
export function commentParts(comments: Comments, { recordedAt }: Report): ICommentOptions[] {
  return [...comments.values()].flat().map(({ id, text }) => ({
    id,
    author: remarkWords.author,
    date: new Date(recordedAt),
    children: [textParagraph(text, {})],
  }))
}
