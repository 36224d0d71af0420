import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from 'docx'

/** A remark on something and the number that Word knows it by. */
export type Comment = { readonly id: number; readonly text: string }

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
