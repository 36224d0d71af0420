import type { Report } from '../../../domain/report/report'
import { documentKeywords, documentTitle } from '../wording'

/**
 * What Word shows as the file's properties. docx always writes "now" as the date; a document made again from the
 * same record is no newer. Nobody is named as its author: the record does not say who wrote it.
 */
export function coreProperties(report: Report): { readonly path: string; readonly data: string } {
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(report.recordedAt)}</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escaped(documentTitle(report))}</dc:title>`,
      `<dc:subject>${escaped(report.subtitle)}</dc:subject>`,
      `<cp:keywords>${escaped(documentKeywords(report))}</cp:keywords>`,
      `<dc:language>${escaped(report.language)}</dc:language>`,
      `<cp:revision>${report.revision}</cp:revision>`,
      at('created'),
      at('modified'),
      '</cp:coreProperties>',
    ].join(''),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
