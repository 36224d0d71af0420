import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { remarkWords } from '../../../domain/report/fixed-words'
import type { Report } from '../../../domain/report/report'
import type { Heading } from '../anchors'
import { textParagraph } from './text'

/** A remark on a heading and the number that Word knows it by. */
export type Comment = { readonly id: number; readonly text: string }

/** The remarks of a report as comments, counted through the document. */
export function commentsOn(headings: readonly Heading[]): ReadonlyMap<Heading, readonly Comment[]> {
  let id = 0
  return new Map(
    headings.map((heading) => [heading, (heading.remarks ?? []).map((text) => ({ id: id++, text }))]),
  )
}

/** What stands in the margin. Dated like the record, so that the same record gives the same bytes. */
export function commentParts(
  comments: Iterable<readonly Comment[]>,
  { recordedAt }: Report,
): ICommentOptions[] {
  return [...comments].flat().map(({ id, text }) => ({
    id,
    author: remarkWords.author,
    date: new Date(recordedAt),
    children: [textParagraph(text, {})],
  }))
}

/** Words with the comments on them. */
export function commented(
  content: readonly ParagraphChild[],
  comments: readonly Comment[],
): readonly ParagraphChild[] {
  return [
    ...comments.map(({ id }) => new CommentRangeStart(id)),
    ...content,
    ...comments.flatMap(({ id }) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ]
}
