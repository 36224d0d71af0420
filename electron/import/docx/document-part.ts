import * as z from 'zod'
import { DocumentParagraph } from '../../../domain/document-edits'
import { DocumentIdentity, identityNamespace } from '../../export/identity'
import { xmlPieces } from './xml-pieces'

/** What goes along inside a Word document, in a part that Word keeps when it saves the document. */
export type DocumentPart = {
  readonly identity: DocumentIdentity
  /** Whether the incident is less than what the archive had: redacted, or for readers who are told less. */
  readonly isReduced: boolean
  /** The incident in the exchange format, byte for byte. */
  readonly incident: string
  /** What the document said when it was made: what it says otherwise later, somebody has changed by hand. */
  readonly printed: readonly DocumentParagraph[]
}

export function writeDocumentPart({ identity, isReduced, incident, printed }: DocumentPart): string {
  const element = (name: string, json: string) => `<${name}>${xmlText(json)}</${name}>`
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<document xmlns="${identityNamespace.uri}">`,
    element('identity', JSON.stringify(identity)),
    element('reduced', String(isReduced)),
    element('incident', incident),
    element('printed', JSON.stringify(printed)),
    '</document>',
  ].join('')
}

/** Reads the part, or gives nothing where the XML is another program's or was tampered with. */
export function readDocumentPart(xml: string): DocumentPart | undefined {
  const texts = textsOfPart(xml)
  const identity = DocumentIdentity.safeParse(jsonIn(texts.get('identity')))
  const printed = z.array(DocumentParagraph).safeParse(jsonIn(texts.get('printed')))
  const incident = texts.get('incident')
  if (!identity.success || !printed.success || incident === undefined) return undefined
  const isReduced = texts.get('reduced') !== 'false'
  return { identity: identity.data, isReduced, incident, printed: printed.data }
}

/** What each element of the part holds, whether or not it is true; nothing where the XML is another program's. */
export function textsOfPart(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (!xml.slice(0, 2000).includes(identityNamespace.uri)) return texts
  let name = ''
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'opened') name = piece.name.replace(/^.*:/, '')
    else if (piece.kind === 'text') texts.set(name, (texts.get(name) ?? '') + piece.text)
    else name = ''
  }
  return texts
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** JSON as XML can carry it: the two code points that XML knows no way to write are escaped as JSON does. */
function xmlText(json: string): string {
  return json
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
