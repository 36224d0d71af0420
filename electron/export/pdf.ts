import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../domain/report/report'
import { colors } from './look'
import { ReportDocument } from './pdf/document'
import { type Glyphs, readGlyphs } from './pdf/glyphs'
import { type Bookmark, bodyOf } from './pdf/headings'
import { charactersOf, charactersOn, type LaidOutPage, linesOf } from './pdf/layout'
import type { PdfNode } from './pdf/nodes'
import { pageFooter, pageHeader } from './pdf/page-frame'
import { joinPieces } from './pdf/pieces'
import { contentWidth, margins, page, sizes } from './pdf/sizes'
import { SourcedLayout } from './pdf/tags/sourced-layout'
import { type Structure, structureOf } from './pdf/tags/structure'
import { TaggedRenderer } from './pdf/tags/tagged-renderer'
import { titleBlock } from './pdf/title-block'
import type { Fonts, OnProgress, Rendered } from './printer'
import { safeReport } from './safe-text'

/** A report as a PDF: fonts embedded, bookmarks for its headings, the same bytes for the same report. */
export async function renderPdf(
  report: Report,
  fonts: Fonts,
  onProgress: OnProgress = () => undefined,
): Promise<Rendered> {
  const safe = safeReport(report)
  const glyphs = await readGlyphs(fonts.folder)
  onProgress(0.1, 'Laying out pages')
  await messagesSent()
  const { document, structure, pages, bookmarks } = layOutWhole(safe, glyphs, fonts)
  onProgress(0.6, 'Drawing pages')
  await messagesSent()
  joinPieces(pages)
  const onDrawn = (share: number) => onProgress(0.6 + 0.35 * share, 'Drawing pages')
  new TaggedRenderer(document, structure, onDrawn).renderPages(pages)
  addBookmarks(document, bookmarks, pages)
  document.structure(structure)
  document.describeColors(await readFile(join(fonts.folder, 'sRGB.icc')))
  document.attachSource()
  return { bytes: await bytesOf(document), notes: glyphs.notes() }
}

/** Layout and drawing hold the thread; what was told of progress leaves before they begin. */
const messagesSent = () => new Promise<void>((resolve) => setImmediate(resolve))

type LaidOut = {
  readonly document: ReportDocument
  readonly structure: Structure
  readonly pages: readonly LaidOutPage[]
  readonly bookmarks: readonly Bookmark[]
  readonly lostCharacters: number
}

/**
 * pdfmake drops what is taller than a page where it may not break it, and tells nobody. So what was to be printed is
 * counted against what stands on the pages; where something is missing, everything may break.
 */
function layOutWhole(report: Report, glyphs: Glyphs, fonts: Fonts): LaidOut {
  const handsome = layOut(report, glyphs, fonts, { keepsTogether: true })
  if (handsome.lostCharacters === 0) return handsome
  const breakable = layOut(report, glyphs, fonts, { keepsTogether: false })
  if (breakable.lostCharacters === 0) return breakable
  throw new Error(`${breakable.lostCharacters} characters of the report could not be placed on a page`)
}

function layOut(
  report: Report,
  glyphs: Glyphs,
  fonts: Fonts,
  { keepsTogether }: { readonly keepsTogether: boolean },
): LaidOut {
  const print = { glyphs, keepsTogether, width: contentWidth, depth: 0 }
  const { nodes, bookmarks } = bodyOf(report.blocks, print)
  const content = [...titleBlock(report, print), ...nodes]
  let expected = charactersOf(content)
  const counted = (node: PdfNode) => {
    expected += charactersOf([node])
    return node
  }
  const document = new ReportDocument(report, fonts)
  const structure = structureOf(content)
  const pages = new SourcedLayout({ ...page, orientation: 'portrait' }, { ...margins }, null).layoutDocument(
    content,
    document,
    {},
    { font: 'Sans', fontSize: sizes.body, color: colors.ink },
    undefined,
    (number) => counted(pageHeader(report, glyphs, number)),
    (number, count) => counted(pageFooter(report, glyphs, number, count)),
  )
  return { document, structure, pages, bookmarks, lostCharacters: expected - charactersOn(pages) }
}

/** Room above a heading that a bookmark leads to, in points. */
const roomAbove = 12

function addBookmarks(
  { outline }: ReportDocument,
  bookmarks: readonly Bookmark[],
  pages: readonly LaidOutPage[],
): void {
  const places = new Map(
    pages.flatMap((one, pageNumber) =>
      linesOf(one).flatMap(({ id, y }) => (id ? [[id, { pageNumber, top: y - roomAbove }] as const] : [])),
    ),
  )
  const above = [{ level: 0, item: outline }]
  for (const { id, level, text } of bookmarks) {
    const place = places.get(id)
    if (!place) continue
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const parent = above.at(-1)?.item ?? outline
    const item = parent.addItem(text.replaceAll('\n', ' '), { ...place, left: page.width, expanded: true })
    above.push({ level, item })
  }
}

async function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk)
  return Buffer.concat(chunks)
}
