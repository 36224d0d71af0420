import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical-json'

/** SHA-256 of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 of the canonical JSON of a value, which does not depend on spaces or on the order of keys. */
export function sha256OfData(data: unknown): string {
  return sha256(canonicalJson(data))
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
