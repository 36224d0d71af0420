import { basename } from 'node:path'
import { changedParagraphs, type DocumentReview, type ReviewMark } from '../../domain/document-edits'
import type { Incident } from '../../domain/incident'
import { Instant } from '../../domain/time'
import { sha256 } from '../archive/sha256'
import { identityNamespace } from '../export/identity'
import { commentsIn } from './docx/comments'
import { type DocumentPart, readDocumentPart } from './docx/document-part'
import { openZip } from './docx/open-zip'
import { type ReadText, textIn } from './docx/visible-text'
import { declaresMore } from './docx/xml-pieces'
import { bytesOf, incidentsIn } from './exchange-file'

/** The incident that went along in a Word document, and what was changed in the document since; or why it is refused. */
export type ReadDocument =
  | { readonly kind: 'read'; readonly incidents: readonly Incident[]; readonly review: DocumentReview }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Reads a Word document that Debrief made and somebody may have changed since. The words are compared with those that
 * were there when it was made, not with what this version would print.
 * @param readAt becomes `openedAt` of an incident that does not say when it was begun
 */
export async function importDocxFile(path: string, readAt: Instant): Promise<ReadDocument> {
  const found = await bytesOf(path)
  if (found.kind === 'failed') return found
  return readDocx(found.bytes, basename(path), found.changedAt, readAt)
}

const documentPath = 'word/document.xml'
const commentsPath = 'word/comments.xml'

export async function readDocx(
  bytes: Uint8Array,
  name: string,
  changedAt: Instant,
  readAt: Instant,
): Promise<ReadDocument> {
  const opened = await openZip(
    bytes,
    (part) => part === documentPath || part === commentsPath || /^customXml\/[^/]+\.xml$/.test(part),
  )
  if (opened.kind === 'failed') return opened
  const { parts } = opened
  const document = parts.get(documentPath)
  if (document === undefined) {
    return failed('It is no Word document: it has no text. Choose a .docx that was exported by Debrief.')
  }
  for (const [part, xml] of parts) {
    if (declaresMore(xml)) {
      return failed(`${part} in it declares entities, which Word never writes. Ask for the file again.`)
    }
  }
  const found = ourPart(parts)
  if (found.kind === 'failed') return found
  const { part } = found
  const read = incidentsIn(part.incident, name, changedAt, readAt)
  if (read.kind === 'failed') return failed(`The incident inside it cannot be read. ${read.reason}`)
  const text = textIn(document)
  return {
    kind: 'read',
    incidents: read.incidents,
    review: {
      incidentId: part.identity.incidentId,
      edition: part.identity.edition,
      isReduced: part.isReduced,
      changed: changedParagraphs(part.printed, text.paragraphs),
      marks: marksIn(text, parts.get(commentsPath) ?? ''),
    },
  }
}

type FoundPart =
  | { readonly kind: 'found'; readonly part: DocumentPart }
  | { readonly kind: 'failed'; readonly reason: string }

/** What our documents are known by whatever their format is called. */
const anyFormat = identityNamespace.uri.replace(/\d+$/, '')

function ourPart(parts: ReadonlyMap<string, string>): FoundPart {
  const ours = [...parts].find(
    ([path, xml]) => path.startsWith('customXml/') && xml.slice(0, 2000).includes(`"${anyFormat}`),
  )
  if (!ours) {
    return failed(
      'It is a Word document that Debrief did not make, or the incident inside it was removed. Copy its text over by hand.',
    )
  }
  const [path, xml] = ours
  const [, format = ''] = /"urn:debrief:document:([\w.-]{1,20})"/.exec(xml) ?? []
  if (`${anyFormat}${format}` !== identityNamespace.uri) {
    return failed(
      `It was made by a later version of Debrief (format ${format}). Update Debrief and import it again.`,
    )
  }
  const part = readDocumentPart(xml)
  if (!part || sha256(part.incident) !== part.identity.sourceSha256) {
    return failed(
      `The incident inside it (${path}) has changed since the document was made. Ask for the file again, or import the incident’s JSON.`,
    )
  }
  return { kind: 'found', part }
}

function marksIn({ tracked, commented }: ReadText, commentsXml: string): ReviewMark[] {
  const comments = commentsIn(commentsXml).map(
    ({ id, date, text }): ReviewMark => ({
      kind: 'comment',
      text,
      at: instantIn(date),
      paragraph: commented.get(id) ?? '',
    }),
  )
  const changes = tracked.map(
    ({ kind, text, date, paragraph }): ReviewMark => ({ kind, text, at: instantIn(date), paragraph }),
  )
  return [...comments, ...changes]
}

function instantIn(date: string): Instant | undefined {
  return Instant.safeParse(date).data
}

function failed(reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason }
}
