import { Document, type ISectionOptions } from 'docx'
import type { Report } from '../../domain/report/report'
import { makeBlockWriter } from './docx/blocks'
import { commentParts } from './docx/comments'
import { coreProperties, customProperties } from './docx/core-properties'
import { coverOf } from './docx/cover'
import { withDocumentPart } from './docx/custom-part'
import { partsOf } from './docx/package'
import { footerOf, headerOf } from './docx/page-frame'
import { drawPictures } from './docx/picture'
import type { Piece } from './docx/pieces'
import { type Print, printFor } from './docx/print'
import { margins, numberingFor, stylesFor, tableStylesFor } from './docx/styles'
import { titleBlock } from './docx/title-block'
import { zipped } from './docx/zipped'
import { identityOf } from './identity'
import type { Fonts, Rendered } from './printer'
import { safeReport } from './safe-text'

/**
 * A report as a Word document: real styles, real headings, fields for the page numbers. The incident goes along inside,
 * and the same report gives the same bytes.
 */
export async function renderDocx(report: Report, fonts: Fonts): Promise<Rendered> {
  const safe = safeReport(report)
  const identity = identityOf(safe)
  const print = printFor(safe)
  const write = makeBlockWriter(print, await drawPictures(safe.blocks, fonts))
  const comments = commentParts(print.comments, safe)
  const document = new Document({
    styles: stylesFor(safe.language, print.look),
    externalStyles: tableStylesFor(print.look),
    numbering: numberingFor(print.look),
    customProperties: customProperties(safe, identity),
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections: sectionsOf(safe, print, write(safe.blocks)),
  })
  const parts = new Map(partsOf(document)).set('docProps/core.xml', coreProperties(safe))
  const bytes = await zipped(withDocumentPart(parts, identity, safe))
  return { bytes, notes: safe.stamp === undefined ? [] : [stampNote] }
}

const stampNote =
  'Word counts the page stamps on from page to page. LibreOffice shows only the first of them, so give the PDF to those who use it.'

function sectionsOf(report: Report, print: Print, text: readonly Piece[]): ISectionOptions[] {
  const { width, height } = print.sheet
  const page = { size: { width, height }, margin: margins }
  const headers = { default: headerOf(report, print, 'inside') }
  const footers = { default: footerOf(report, print, 'text') }
  if (report.front === 'cover') {
    return [
      {
        properties: { page },
        headers: { default: headerOf(report, print, 'front') },
        footers: { default: footerOf(report, print, 'cover') },
        children: coverOf(report, print),
      },
      { properties: { page }, headers, footers, children: text },
    ]
  }
  return [
    {
      properties: { titlePage: true, page },
      headers: { ...headers, first: headerOf(report, print, 'front') },
      footers: { ...footers, first: footerOf(report, print, 'text') },
      children: [...titleBlock(report, print), ...text],
    },
  ]
}
