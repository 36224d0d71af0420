import { inOneLine } from '../wording'
import type { ReportDocument } from './document'
import { placesOf } from './headings'
import type { LaidOutPage } from './layout'
import type { Bookmark } from './print'

/** Room above a heading that a bookmark leads to, in points. */
const roomAbove = 12

/**
 * A bookmark for each heading, nested as they are, all open. Each counts those below it, at any depth (ISO 32000-1, tables
 * 152 and 153); pdfkit by itself would count the nearest ones only, and none for the whole list.
 */
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
    const item = parent.addItem(inOneLine(text, 300), {
      pageNumber: place.pageNumber,
      top: place.y - roomAbove,
      left: page.width,
    })
    for (const { item: open } of above) open.outlineData.Count = (open.outlineData.Count ?? 0) + 1
    above.push({ level, item })
  }
}
