import { type DocumentIdentity, identityNames, identityNamespace } from '../../identity'

/** What a PDF says of itself, in its Info dictionary and in its metadata alike. */
export type DocumentInfo = {
  readonly Title: string
  readonly Subject: string
  readonly Keywords: string
  readonly Creator: string
  readonly Producer: string
  readonly CreationDate: Date
  readonly ModDate: Date
}

/**
 * The metadata as RDF (XMP), without its envelope: which part and level of PDF/A (ISO 19005-3) the file keeps to, what
 * the Info dictionary says, and which revision of which incident it is.
 */
export function metadataOf(info: DocumentInfo, language: string, identity: DocumentIdentity): string {
  return [
    description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
      property('pdfaid:part', '3'),
      property('pdfaid:conformance', 'B'),
    ]),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      property('xmp:CreateDate', isoSeconds(info.CreationDate)),
      property('xmp:ModifyDate', isoSeconds(info.ModDate)),
      property('xmp:CreatorTool', escaped(info.Creator)),
    ]),
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      property('dc:format', 'application/pdf'),
      property('dc:title', alternatives(info.Title)),
      property('dc:description', alternatives(info.Subject)),
      property('dc:language', `<rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag>`),
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      property('pdf:Producer', escaped(info.Producer)),
      property('pdf:Keywords', escaped(info.Keywords)),
    ]),
    description(
      identityNamespace.prefix,
      identityNamespace.uri,
      identityNames.map((name) =>
        property(`${identityNamespace.prefix}:${name}`, escaped(String(identity[name]))),
      ),
    ),
    ownSchema,
  ].join('\n')
}

function description(prefix: string, uri: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">\n${properties.join('\n')}\n</rdf:Description>`
}

function property(name: string, value: string): string {
  return `<${name}>${value}</${name}>`
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
}

function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const meanings: Record<keyof DocumentIdentity, string> = {
  incidentId: 'Which incident the document tells of',
  revision: 'Which revision of its record, from 1',
  edition: 'For whom it was made',
  recordSha256: 'SHA-256 of the canonical JSON of the record',
  sourceSha256: 'SHA-256 of the incident that goes along inside the file',
}

const resource = (properties: readonly string[]) =>
  `<rdf:li rdf:parseType="Resource">${properties.join('')}</rdf:li>`
const sequence = (items: readonly string[]) => `<rdf:Seq>${items.join('')}</rdf:Seq>`

/** PDF/A asks that properties of one's own are described (ISO 19005-3, 6.6.2.3.3). */
const ownSchema = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${resource([
  property('pdfaSchema:schema', 'Which record a document was made from'),
  property('pdfaSchema:namespaceURI', identityNamespace.uri),
  property('pdfaSchema:prefix', identityNamespace.prefix),
  property(
    'pdfaSchema:property',
    sequence(
      identityNames.map((name) =>
        resource([
          property('pdfaProperty:name', name),
          property('pdfaProperty:valueType', name === 'revision' ? 'Integer' : 'Text'),
          property('pdfaProperty:category', 'external'),
          property('pdfaProperty:description', meanings[name]),
        ]),
      ),
    ),
  ),
])}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
