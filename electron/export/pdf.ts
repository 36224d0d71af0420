import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../domain/report/report'
import { lookOf } from './look'
import { numberContents } from './pdf/contents'
import { coverOf } from './pdf/cover'
import { ReportDocument } from './pdf/document'
import { type Glyphs, readGlyphs } from './pdf/glyphs'
import { bodyOf, headingsOf, placesOf } from './pdf/headings'
import { charactersOf, charactersOn, type LaidOutPage } from './pdf/layout'
import { isDrawable } from './pdf/logo'
import type { PdfNode } from './pdf/nodes'
import { pageFooter, pageHeader, sheetFor } from './pdf/page-frame'
import { joinPieces } from './pdf/pieces'
import type { Bookmark, Print } from './pdf/print'
import { sizes } from './pdf/sizes'
import { SourcedLayout } from './pdf/tags/sourced-layout'
import { type Structure, structureOf } from './pdf/tags/structure'
import { TaggedRenderer } from './pdf/tags/tagged-renderer'
import { titleBlock } from './pdf/title-block'
import { markPages } from './pdf/watermark'
import type { Fonts, OnProgress, Rendered } from './printer'
import { safeReport } from './safe-text'

/** A report as a PDF: fonts embedded, bookmarks for its headings, the same bytes for the same report. */
export async function renderPdf(
  report: Report,
  fonts: Fonts,
  onProgress: OnProgress = () => undefined,
): Promise<Rendered> {
  const { safe, notes } = withDrawableLogo(safeReport(report))
  const glyphs = await readGlyphs(fonts.folder)
  onProgress(0.1, 'Laying out pages')
  await messagesSent()
  const { document, structure, pages, print } = await layOutWhole(safe, glyphs, fonts)
  onProgress(0.6, 'Drawing pages')
  await messagesSent()
  joinPieces(pages)
  numberContents(print.headings, pages, print.look.muted)
  if (safe.watermark !== undefined) markPages(document, safe.watermark, print.sheet)
  const onDrawn = (share: number) => onProgress(0.6 + 0.35 * share, 'Drawing pages')
  new TaggedRenderer(document, structure, onDrawn).renderPages(pages)
  addBookmarks(document, print.headings, pages)
  document.structure(structure)
  document.describeColors(await readFile(join(fonts.folder, 'sRGB.icc')))
  document.attachSource()
  return { bytes: await bytesOf(document), notes: [...notes, ...glyphs.notes()], pages: pages.length }
}

function withDrawableLogo(report: Report): { readonly safe: Report; readonly notes: readonly string[] } {
  const { logo, ...house } = report.house
  if (!logo || isDrawable(logo)) return { safe: report, notes: [] }
  return { safe: { ...report, house }, notes: ['The logo cannot be read as a picture and is left out.'] }
}

/** Layout and drawing hold the thread; what was told of progress leaves before they begin. */
const messagesSent = () => new Promise<void>((resolve) => setImmediate(resolve))

type LaidOut = {
  readonly document: ReportDocument
  readonly structure: Structure
  readonly pages: readonly LaidOutPage[]
  readonly print: Print
  readonly lostCharacters: number
}

/**
 * pdfmake drops what is taller than a page where it may not break it, and tells nobody. So what was to be printed is
 * counted against what stands on the pages; where something is missing, everything may break.
 */
async function layOutWhole(report: Report, glyphs: Glyphs, fonts: Fonts): Promise<LaidOut> {
  const handsome = await layOut(report, glyphs, fonts, { keepsTogether: true })
  if (handsome.lostCharacters === 0) return handsome
  const breakable = await layOut(report, glyphs, fonts, { keepsTogether: false })
  if (breakable.lostCharacters === 0) return breakable
  throw new Error(`${breakable.lostCharacters} characters of the report could not be placed on a page`)
}

async function layOut(
  report: Report,
  glyphs: Glyphs,
  fonts: Fonts,
  { keepsTogether }: { readonly keepsTogether: boolean },
): Promise<LaidOut> {
  const look = lookOf(report.house)
  const sheet = sheetFor(report)
  const headings = headingsOf(report.blocks)
  const print = { glyphs, look, sheet, headings, keepsTogether, width: sheet.content.width, depth: 0 }
  const content = [...frontOf(report, print), ...bodyOf(report.blocks, print)]
  let expected = charactersOf(content)
  const counted = (node: PdfNode) => {
    expected += charactersOf([node])
    return node
  }
  const document = new ReportDocument(report, fonts)
  await document.readLogo()
  const structure = structureOf(content)
  const pages = new SourcedLayout(
    { width: sheet.width, height: sheet.height, orientation: 'portrait' },
    { ...sheet.margins },
    null,
  ).layoutDocument(
    content,
    document,
    {},
    { font: 'Sans', fontSize: sizes.body, color: look.ink },
    undefined,
    (number) => counted(pageHeader(report, print, number)),
    (number, count) => counted(pageFooter(report, print, number, count)),
  )
  return { document, structure, pages, print, lostCharacters: expected - charactersOn(pages) }
}

function frontOf(report: Report, print: Print): PdfNode[] {
  if (report.front === 'band') return titleBlock(report, print)
  const isAlone = report.blocks.length === 0
  return [...coverOf(report, print), ...(isAlone ? [] : [{ stack: [], pageBreak: 'before' } as const])]
}

/** Room above a heading that a bookmark leads to, in points. */
const roomAbove = 12

function addBookmarks(
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

async function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk)
  return Buffer.concat(chunks)
}
