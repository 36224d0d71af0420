import { Document, Packer } from 'docx'
import type { Report } from '../../domain/report/report'
import { makeBlockWriter } from './docx/blocks'
import { coreProperties } from './docx/core-properties'
import { footerOf, headerOf } from './docx/page-frame'
import { drawPictures } from './docx/picture'
import { numbering, page, stylesFor, tableStyles } from './docx/styles'
import { titleBlock } from './docx/title-block'
import type { Fonts, Rendered } from './printer'
import { safeReport } from './safe-text'

/** A report as a Word document: real styles, real headings, fields for the page numbers. */
export async function renderDocx(report: Report, fonts: Fonts): Promise<Rendered> {
  const safe = safeReport(report)
  const write = makeBlockWriter(await drawPictures(safe.blocks, fonts))
  const document = new Document({
    styles: stylesFor(safe.language),
    externalStyles: tableStyles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: 600,
              footer: 560,
            },
          },
        },
        headers: {
          first: headerOf(safe, { isFirst: true }),
          default: headerOf(safe, { isFirst: false }),
        },
        footers: { first: footerOf(safe), default: footerOf(safe) },
        children: [...titleBlock(safe), ...write(safe.blocks)],
      },
    ],
  })
  return { bytes: await Packer.toBuffer(document, undefined, [coreProperties(safe)]), notes: [] }
}
