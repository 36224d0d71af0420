import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../domain/report/report'
import { lookOf } from './look'
import { addBookmarks } from './pdf/bookmarks'
import { numberContents } from './pdf/contents'
import { coverOf } from './pdf/cover'
import { ReportDocument } from './pdf/document'
import { readGlyphs } from './pdf/glyphs'
import { bodyOf, headingsOf } from './pdf/headings'
import { charactersOf, charactersOn, type LaidOutPage } from './pdf/layout'
import { type LogoSize, sizeOfLogo } from './pdf/logo'
import type { PdfNode } from './pdf/nodes'
import { pageFooter, pageHeader, sheetFor } from './pdf/page-frame'
import { joinPieces } from './pdf/pieces'
import type { Print } from './pdf/print'
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
  const { safe, logo, notes } = branded(safeReport(report))
  const glyphs = await readGlyphs(fonts.folder)
  onProgress(0.1, 'Laying out pages')
  await messagesSent()
  const { document, structure, pages, print } = await layOutWhole(safe, { glyphs, fonts, logo })
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

type Branded = {
  readonly safe: Report
  readonly logo: LogoSize | undefined
  readonly notes: readonly string[]
}

function branded(report: Report): Branded {
  const { logo, ...house } = report.house
  if (!logo) return { safe: report, logo, notes: [] }
  const size = sizeOfLogo(logo)
  if (size) return { safe: report, logo: size, notes: [] }
  const note = 'The logo cannot be read as a picture and is left out.'
  return { safe: { ...report, house }, logo: undefined, notes: [note] }
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

/** What a report is printed with. */
type Means = Pick<Print, 'glyphs' | 'logo'> & { readonly fonts: Fonts }

/**
 * pdfmake drops what is taller than a page where it may not break it, and tells nobody. So what was to be printed is
 * counted against what stands on the pages; where something is missing, everything may break.
 */
async function layOutWhole(report: Report, means: Means): Promise<LaidOut> {
  const handsome = await layOut(report, { ...means, keepsTogether: true })
  if (handsome.lostCharacters === 0) return handsome
  const breakable = await layOut(report, { ...means, keepsTogether: false })
  if (breakable.lostCharacters === 0) return breakable
  throw new Error(`${breakable.lostCharacters} characters of the report could not be placed on a page`)
}

async function layOut(
  report: Report,
  { fonts, ...given }: Means & { readonly keepsTogether: boolean },
): Promise<LaidOut> {
  const look = lookOf(report.house)
  const sheet = sheetFor(report)
  const headings = headingsOf(report.blocks)
  const print: Print = { ...given, look, sheet, headings, width: sheet.content.width, depth: 0 }
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

async function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk)
  return Buffer.concat(chunks)
}
