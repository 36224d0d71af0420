import { Bookmark, Paragraph } from 'docx'
import type { Heading } from '../anchors'
import { commented } from './commented'
import type { PageBegin } from './contents'
import type { Print } from './print'
import { directionOf } from './scripts'
import { textRuns } from './text'

/** A real heading, which Word lists in its navigation and contents and references lead to. */
export function headingOf(heading: Heading, { headings, comments }: Print, begins: PageBegin): Paragraph {
  const { bookmark } = headings.get(heading) ?? {}
  const runs = textRuns(heading.text)
  const words = bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })]
  return new Paragraph({
    heading: `Heading${heading.level}`,
    ...begins,
    ...directionOf(heading.text),
    children: commented(words, comments.get(heading) ?? []),
  })
}
