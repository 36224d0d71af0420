import * as z from 'zod'
import { PrintedEdition } from '../../domain/edition'
import type { Report } from '../../domain/report/report'
import { sha256 as sha256OfText } from '../archive/sha256'

/** Which revision of which incident a file is, and for whom it was made: the same facts in every format. */
export const DocumentIdentity = z.object({
  incidentId: z.string().min(1),
  revision: z.coerce.number().int().min(1),
  edition: PrintedEdition,
  /** SHA-256 of the record's canonical JSON, in hexadecimal. */
  recordSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the incident in the exchange format as it goes along inside the file, without what is withheld. */
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DocumentIdentity = Readonly<z.infer<typeof DocumentIdentity>>

/** What the facts are called wherever a file names them, each by its own name. */
export const identityNames = DocumentIdentity.keyof().options

/** Under which the facts stand where names have a namespace, such as a PDF's metadata. */
export const identityNamespace = { uri: 'urn:debrief:document:1', prefix: 'debrief' } as const

export function identityOf({ incidentId, revision, edition, sha256, source }: Report): DocumentIdentity {
  return { incidentId, revision, edition, recordSha256: sha256, sourceSha256: sha256OfText(source) }
}
