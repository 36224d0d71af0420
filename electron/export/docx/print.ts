import type { Report } from '../../../domain/report/report'
import { anchored, type Heading } from '../anchors'
import { type Look, lookOf } from '../look'
import { bookmarkOf } from './bookmark'
import { type Comments, commentsOn } from './comments'
import { estimatedPages } from './estimated-pages'
import { type Sheet, sheetOf } from './styles'

/** What everything in a document is written with. */
export type Print = {
  readonly look: Look
  readonly sheet: Sheet
  /** In their order. */
  readonly headings: ReadonlyMap<Heading, HeadingPlace>
  readonly comments: Comments
}

export type HeadingPlace = {
  readonly bookmark: string
  /** The page it stands on, as far as can be told without laying out the document. */
  readonly page: number
}

export function printFor(report: Report): Print {
  const headings = [...anchored(report.blocks)]
  const sheet = sheetOf(report.house.paper)
  const pages = estimatedPages(report, sheet)
  return {
    look: lookOf(report.house),
    sheet,
    headings: new Map(
      headings.map(([heading, anchor]) => [
        heading,
        { bookmark: bookmarkOf(anchor), page: pages.get(heading) ?? 1 },
      ]),
    ),
    comments: commentsOn(report.blocks),
  }
}
