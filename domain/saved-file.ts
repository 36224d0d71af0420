import { z } from 'zod'
import { Incident } from './incident'
import { Instant } from './time'

/** The version of the file's shape that this version of Debrief writes. */
export const currentSchema = 1

/** What is on disk around an incident. */
export const SavedFile = z.object({
  format: z.literal('debrief-incident'),
  /** Version of the shape of `data`. */
  schema: z.literal(currentSchema),
  /** How many times the incident has been saved. */
  save: z.int().min(1),
  savedAt: Instant,
  /** SHA-256 of the canonical JSON of `data`, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  data: Incident,
})
export type SavedFile = Readonly<z.infer<typeof SavedFile>>

/** A file of today's shape, one from a later version that must not be touched, or one that cannot be read. */
export type OpenedFile =
  | { readonly kind: 'opened'; readonly file: SavedFile }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: string }

/**
 * Checks what was parsed from disk.
 * @param sha256OfData of the canonical JSON of a value, in lower-case hexadecimal; comes from the desktop side
 */
export function openSavedFile(json: unknown, sha256OfData: (data: unknown) => string): OpenedFile {
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return { kind: 'damaged', reason: 'It is not a Debrief incident file.' }
  if (envelope.data.schema > currentSchema) return { kind: 'newer', schema: envelope.data.schema }
  if (sha256OfData(envelope.data.data) !== envelope.data.sha256) {
    return { kind: 'damaged', reason: 'Its contents do not match its checksum.' }
  }
  const file = SavedFile.safeParse(envelope.data)
  if (file.success) return { kind: 'opened', file: file.data }
  const [issue] = file.error.issues
  return { kind: 'damaged', reason: `${issue?.path.join('.')}: ${issue?.message}` }
}

const Envelope = z.looseObject({
  format: z.literal('debrief-incident'),
  schema: z.int().min(1),
  sha256: z.string(),
  data: z.unknown(),
})
