import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readExchange } from '../../domain/exchange/read-exchange'
import type { Incident } from '../../domain/incident'
import { openSavedFile } from '../../domain/saved-file'
import { type Instant, instantOf } from '../../domain/time'
import { isDiskError } from '../archive/disk/disk'
import { diskTrouble } from '../archive/disk/disk-trouble'
import { sha256 } from '../archive/sha256'
import { readJson } from './json-text'

/** The incidents of a file, all or none; or what is wrong with it, where, and what would be right. */
export type ReadFile =
  | {
      readonly kind: 'read'
      readonly incidents: readonly Incident[]
      /** When the record was last saved, or else the file last changed. */
      readonly savedAt: Instant
    }
  | { readonly kind: 'failed'; readonly reason: string }

const largestMegabytes = 50

/**
 * Reads a file of the exchange format: one document, an array of them, or one a line. A file from an archive of
 * Debrief is read too.
 * @param readAt becomes `openedAt` of an incident that does not say when it was begun
 */
export async function importExchangeFile(path: string, readAt: Instant): Promise<ReadFile> {
  const name = basename(path)
  const found = await textOf(path)
  return found.kind === 'failed' ? found : incidentsIn(found.text, name, found.changedAt, readAt)
}

/**
 * The incidents of a text in the exchange format.
 * @param name of the file that it comes from
 * @param changedAt when that was last changed
 */
export function incidentsIn(text: string, name: string, changedAt: Instant, readAt: Instant): ReadFile {
  const json = readJson(text)
  if (json.kind === 'failed') return failed(json.reason)
  const [only] = json.values
  const documents = json.values.length === 1 && Array.isArray(only) ? only : json.values
  if (documents.length === 0) return failed('It holds no incident.')

  const incidents: Incident[] = []
  let savedAt = changedAt
  for (const [index, document] of documents.entries()) {
    const read = readDocument(document, readAt, name)
    if (read.kind === 'failed') {
      const which = documents.length > 1 ? `Incident ${index + 1} of ${documents.length}: ` : ''
      return failed(`${which}${read.reason}`)
    }
    incidents.push(read.incident)
    savedAt = read.savedAt ?? savedAt
  }
  return { kind: 'read', incidents, savedAt }
}

type ReadDocument =
  | { readonly kind: 'read'; readonly incident: Incident; readonly savedAt?: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

function readDocument(document: unknown, readAt: Instant, name: string): ReadDocument {
  const isOurs =
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    document.format === 'debrief-incident'
  if (!isOurs) return readExchange(document, readAt, name)
  const saved = openSavedFile(document, sha256)
  switch (saved.kind) {
    case 'opened':
      return { kind: 'read', incident: saved.file.data, savedAt: saved.file.savedAt }
    case 'newer':
      return {
        kind: 'failed',
        reason: `It was written by a later version of Debrief (format ${saved.schema}).`,
      }
    default:
      return { kind: 'failed', reason: `It is damaged. ${saved.reason}` }
  }
}

type FoundText =
  | { readonly kind: 'found'; readonly text: string; readonly changedAt: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

/** What a file holds, as text. */
export async function textOf(path: string): Promise<FoundText> {
  const found = await bytesOf(path)
  return found.kind === 'failed' ? found : decoded(found.bytes, found.changedAt)
}

type FoundBytes =
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly changedAt: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

export async function bytesOf(path: string): Promise<FoundBytes> {
  try {
    const { size, mtimeMs } = await stat(path)
    if (size > largestMegabytes * 1024 * 1024) {
      return {
        kind: 'failed',
        reason: `It is larger than ${largestMegabytes} MB. Split it and import the parts.`,
      }
    }
    return { kind: 'found', bytes: await readFile(path), changedAt: instantOf(mtimeMs / 1000) }
  } catch (error) {
    if (!isDiskError(error)) throw error
    if (error.code === 'ENOENT') return { kind: 'failed', reason: 'There is no such file.' }
    if (error.code === 'EISDIR') return { kind: 'failed', reason: 'It is a folder. Choose the files in it.' }
    return { kind: 'failed', reason: `It could not be read: ${diskTrouble(error).cause}.` }
  }
}

/** A byte order mark at the start is left out. */
function decoded(bytes: Uint8Array, changedAt: Instant): FoundText {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  try {
    return { kind: 'found', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), changedAt }
  } catch {
    const encoding = isUtf16 ? 'It is written in UTF-16.' : 'It is not written in UTF-8.'
    return { kind: 'failed', reason: `${encoding} Save it as UTF-8 and import it again.` }
  }
}

function failed(reason: string): ReadFile {
  return { kind: 'failed', reason }
}
