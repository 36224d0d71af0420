import * as z from 'zod'
import { canonicalJson } from './canonical-json'
import { Incident } from './incident'
import { Instant } from './time'
import { type StoredFile, type Upgrade, upgraded, upgrades } from './upgrades'

/** The version of the file's shape that this version of Debrief writes. */
export const currentSchema = upgrades.length + 1

/** What is on disk around an incident. */
export const SavedFile = z.object({
  format: z.literal('debrief-incident'),
  /** Version of the file's shape. */
  schema: z.literal(currentSchema),
  /** How many times the incident has been saved. */
  save: z.int().min(1),
  savedAt: Instant,
  /** SHA-256 of everything else in the file, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  data: Incident,
})
export type SavedFile = Readonly<z.infer<typeof SavedFile>>

/** SHA-256 of a text, in lower-case hexadecimal. Comes from the desktop side. */
export type Sha256 = (text: string) => string

/** A file of today's shape, one from a later version that must not be touched, or one that cannot be read. */
export type OpenedFile =
  | { readonly kind: 'opened'; readonly file: SavedFile }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly reason: string }

/** Checks what was parsed from disk, and brings it to today's shape. */
export function openSavedFile(
  json: unknown,
  sha256: Sha256,
  steps: readonly Upgrade[] = upgrades,
): OpenedFile {
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return damaged('It is not a Debrief incident file.')
  // From here on the JSON itself: what was parsed has its keys in another order.
  const { sha256: checksum, ...stored } = json as z.infer<typeof Envelope>
  if (stored.schema > currentSchema) {
    // A later version that is nothing but today's with another number is a number that went bad.
    const isOurs = checksumOf({ ...stored, schema: currentSchema }, sha256) === checksum
    return isOurs ? damaged(mismatch) : { kind: 'newer', schema: stored.schema }
  }
  if (checksumOf(stored, sha256) !== checksum) return damaged(mismatch)
  const current = upgraded(stored, steps)
  const file = SavedFile.safeParse({ ...current, sha256: checksum })
  if (file.success) {
    return { kind: 'opened', file: current === stored ? file.data : sealFile(file.data, sha256) }
  }
  const [issue] = file.error.issues
  return damaged(`${issue?.path.join('.')}: ${issue?.message}`)
}

/**
 * A file whose checksum shows that it is what was checked before it was written. One of today's shape is checked in full
 * only when it is opened; to read thousands of them takes half as long so. Whatever else is not in order is undefined.
 */
export function untouchedFile(json: unknown, sha256: Sha256): SavedFile | undefined {
  const { sha256: checksum, ...stored } = json as SavedFile
  if (stored.format !== 'debrief-incident' || stored.schema !== currentSchema) {
    const opened = openSavedFile(json, sha256)
    return opened.kind === 'opened' ? opened.file : undefined
  }
  return checksumOf(stored, sha256) === checksum ? (json as SavedFile) : undefined
}

/** A file with the checksum that belongs to it, its keys in the order of the schema. */
export function sealFile(
  { save, savedAt, data }: Pick<SavedFile, 'save' | 'savedAt' | 'data'>,
  sha256: Sha256,
): SavedFile {
  const before = { format: 'debrief-incident', schema: currentSchema, save, savedAt } as const
  return { ...before, sha256: checksumOf({ ...before, data }, sha256), data }
}

/**
 * Covers every value in the file, so that none can change unnoticed, but neither spaces nor line ends, which Git may
 * change. Written out in the order in which it is stored, it takes half as long as sorted.
 */
function checksumOf(stored: StoredFile, sha256: Sha256): string {
  return sha256(stored.schema === 1 ? canonicalJson(stored.data) : JSON.stringify(stored))
}

const mismatch = 'Its contents do not match its checksum.'

function damaged(reason: string): OpenedFile {
  return { kind: 'damaged', reason }
}

const Envelope = z.looseObject({
  format: z.literal('debrief-incident'),
  schema: z.int().min(1),
  sha256: z.string(),
  data: z.unknown(),
})
