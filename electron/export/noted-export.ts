import { basename } from 'node:path'
import type { NotedExport } from '../../domain/exported'
import type { Instant } from '../../domain/time'
import type { ExportOrder } from '../work/export-messages'

type Written = {
  readonly notes: readonly string[]
  readonly sha256: string
  readonly recordSha256: string
}

/** What is remembered of a document that was written. */
export function notedExport(
  { incident, choices, record, format, path }: ExportOrder & { readonly path: string },
  { notes, sha256, recordSha256 }: Written,
  at: Instant,
): NotedExport {
  return {
    sha256,
    fileName: basename(path),
    format,
    edition: choices.edition,
    incidentId: incident.id,
    revision: incident.revision,
    ...(record.version ? { version: record.version.number } : {}),
    recordSha256,
    at,
    notes: [...notes],
    keptSha256: record.sha256,
  }
}
