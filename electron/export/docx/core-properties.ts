import { nameOf } from '../../../domain/report/fixed-words'
import type { Report } from '../../../domain/report/report'
import type { DocumentIdentity } from '../identity'
import { documentKeywords, documentTitle } from '../wording'

/**
 * What Word shows as the file's properties. docx always writes "now" as the date; a document made again from the
 * same record is no newer. Nobody is named as its author: the record does not say who wrote it.
 */
export function coreProperties(report: Report): string {
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(report.recordedAt)}</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(documentTitle(report))}</dc:title>`,
    `<dc:subject>${escaped(report.subtitle)}</dc:subject>`,
    `<cp:keywords>${escaped(documentKeywords(report))}</cp:keywords>`,
    `<cp:category>${escaped(report.subtitle)}</cp:category>`,
    `<cp:contentStatus>${nameOf.status[report.status]}</cp:contentStatus>`,
    `<dc:language>${escaped(report.language)}</dc:language>`,
    `<cp:revision>${report.revision}</cp:revision>`,
    at('created'),
    at('modified'),
    '</cp:coreProperties>',
  ].join('')
}

/** What programs find the document by: which revision of which incident it is, for whom, and who may read it. */
export function customProperties(
  { classification, status }: Report,
  identity: DocumentIdentity,
): { readonly name: string; readonly value: string }[] {
  return Object.entries({ ...identity, classification, status }).map(([name, value]) => ({
    name,
    value: String(value),
  }))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
