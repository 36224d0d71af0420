import type { ReportDocument } from './document'
import { placesOf } from './headings'
import type { LaidOutPage } from './layout'
import type { Bookmark } from './print'

/** Room above a heading that a bookmark leads to, in points. */
const roomAbove = 12

/** A bookmark for each heading, nested as they are. */
export function addBookmarks(
  { outline, page }: ReportDocument,
  bookmarks: readonly Bookmark[],
  pages: readonly LaidOutPage[],
): void {
  const places = placesOf(pages)
  const above = [{ level: 0, item: outline }]
  for (const { id, level, text } of bookmarks) {
    const place = places.get(id)
    if (!place) continue
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const parent = above.at(-1)?.item ?? outline
    const item = parent.addItem(text.replaceAll('\n', ' '), {
      pageNumber: place.pageNumber,
      top: place.y - roomAbove,
      left: page.width,
      expanded: true,
    })
    above.push({ level, item })
  }
}
