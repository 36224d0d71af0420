import { readExchange } from '../../../domain/exchange/read-exchange'
import { ExportManifest } from '../../../domain/exported'
import type { Incident } from '../../../domain/incident'
import { openSavedFile } from '../../../domain/saved-file'
import { sha256 } from '../../archive/sha256'
import { DocumentIdentity } from '../identity'
import { type Pieces, piecesOfDocx, piecesOfHtml, piecesOfMarkdown, piecesOfPdf } from './pieces'

/** What a file says that it is. */
export type ReadBack =
  | {
      readonly kind: 'document'
      readonly identity: DocumentIdentity
      /** SHA-256 of the incident inside it; undefined where none can be read. */
      readonly sourceSha256: string | undefined
      /** Markdown takes no incident along. */
      readonly carriesSource: boolean
    }
  | { readonly kind: 'record'; readonly incident: Incident }
  | { readonly kind: 'manifest'; readonly manifest: ExportManifest }
  | { readonly kind: 'foreign' }

/** Reads from a file which revision of which incident it says it is, by what it begins with and not by its name. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.includes('%PDF-')) return documentOf(piecesOfPdf(bytes), true)
  if (start.startsWith('PK')) return documentOf(await piecesOfDocx(bytes), true)
  const text = new TextDecoder().decode(bytes)
  if (/^\s*<!doctype html/i.test(text)) return documentOf(piecesOfHtml(text), true)
  if (text.startsWith('---')) return documentOf(piecesOfMarkdown(text), false)
  return readJson(text)
}

function documentOf({ identity, source }: Pieces, carriesSource: boolean): ReadBack {
  const read = DocumentIdentity.safeParse(identity)
  if (!read.success) return { kind: 'foreign' }
  const sourceSha256 = source === undefined ? undefined : sha256(source)
  return { kind: 'document', identity: read.data, sourceSha256, carriesSource }
}

function readJson(text: string): ReadBack {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'foreign' }
  }
  const manifest = ExportManifest.safeParse(json)
  if (manifest.success) return { kind: 'manifest', manifest: manifest.data }
  const saved = openSavedFile(json, sha256)
  if (saved.kind === 'opened') return { kind: 'record', incident: saved.file.data }
  const read = readExchange(json, '1970-01-01T00:00:00Z', '')
  return read.kind === 'read' ? { kind: 'record', incident: read.incident } : { kind: 'foreign' }
}
