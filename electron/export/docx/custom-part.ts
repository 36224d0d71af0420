import type { Report } from '../../../domain/report/report'
import { writeDocumentPart } from '../../import/docx/document-part'
import { textIn } from '../../import/docx/visible-text'
import type { DocumentIdentity } from '../identity'
import type { Parts } from './package'

const schemas = 'http://schemas.openxmlformats.org'

/** By which Word knows the part when it saves the document. */
const storeId = '{6B0A3C1E-8C5F-4F0B-9D53-0DEB41EF0001}'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'

/** The same parts, and one more with the incident itself and what the document says of it. */
export function withDocumentPart(parts: Parts, identity: DocumentIdentity, report: Report): Parts {
  const { paragraphs } = textIn(textOf(parts, 'word/document.xml'))
  const { source, isReduced } = report
  const all = new Map(parts)
  all.set(
    'customXml/item1.xml',
    writeDocumentPart({ identity, isReduced, incident: source, printed: paragraphs }),
  )
  all.set(
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${schemas}/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  )
  all.set(
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${relationship('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  )
  const links = textOf(parts, documentLinks)
  const id = `rId${links.split('<Relationship ').length}`
  all.set(
    documentLinks,
    before('</Relationships>', relationship(id, 'customXml', '../customXml/item1.xml'), links),
  )
  const types = textOf(parts, '[Content_Types].xml')
  const override =
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
  all.set('[Content_Types].xml', before('</Types>', override, types))
  return all
}

const documentLinks = 'word/_rels/document.xml.rels'

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
}

function before(end: string, added: string, xml: string): string {
  return xml.replace(end, `${added}${end}`)
}

function textOf(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (typeof part !== 'string') throw new Error(`The document has no part ${path}`)
  return part
}
