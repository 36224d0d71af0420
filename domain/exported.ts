import * as z from 'zod'
import { ReportFormat } from './desktop/export-requests'
import { PrintedEdition } from './edition'
import { Instant } from './time'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that was made of an incident: which bytes, and of which state of which record. */
export const ExportedFile = z.object({
  /** Of its bytes, in hexadecimal. */
  sha256: Sha256,
  /** Without the folder that it was written into. */
  fileName: z.string(),
  format: ReportFormat,
  edition: PrintedEdition,
  incidentId: z.string(),
  revision: z.int().min(1),
  /** That of the record in its history, where there is one. */
  version: z.int().min(1).optional(),
  /** Of the record that the file tells of, as the file says it: without what is withheld. */
  recordSha256: Sha256,
  at: Instant,
  /** What was changed or is missing in it. */
  notes: z.array(z.string()),
})
export type ExportedFile = Readonly<z.infer<typeof ExportedFile>>

/** An export as the register of an archive has it. */
export const NotedExport = ExportedFile.extend({
  /** Of the record as it was in the archive, with what is withheld in the file. It never leaves the archive. */
  keptSha256: Sha256,
})
export type NotedExport = Readonly<z.infer<typeof NotedExport>>

/** What lies beside the files of a batch and says what they are. */
export const ExportManifest = z.object({
  format: z.literal('debrief-manifest'),
  schema: z.literal(1),
  at: Instant,
  files: z.array(ExportedFile),
})
export type ExportManifest = Readonly<z.infer<typeof ExportManifest>>
