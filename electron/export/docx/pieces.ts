import { Paragraph, type Table } from 'docx'

/** What a document is made of, from top to bottom. */
export type Piece = Paragraph | Table

/** Between two tables, which Word would otherwise join, and after one. */
export function space(keepNext = false): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    spacing: { after: 60, line: 120, lineRule: 'auto' },
  })
}
