import * as z from 'zod'
import { Instant } from './time'

/** SHA-256 of the bytes of a file, in lower-case hexadecimal. */
export const Sha256Text = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that belongs to an incident. Its bytes are kept once in the archive, under their SHA-256. */
export const Attachment = z.object({
  id: z.string(),
  /** As it is shown and saved elsewhere, without a folder. */
  name: z.string(),
  sha256: Sha256Text,
  /** Size in bytes. */
  bytes: z.int().min(0),
  /** Media type, e.g. "image/png"; told from the name. */
  type: z.string(),
  addedAt: Instant,
  /** What it shows. */
  note: z.string(),
})
export type Attachment = Readonly<z.infer<typeof Attachment>>

/** The largest file that can be attached, in bytes. */
export const largestAttachment = 50_000_000

type Kind = { readonly type: string; readonly words: string; readonly opens: boolean }

const unknownKind: Kind = { type: 'application/octet-stream', words: 'File', opens: false }
const image = (type: string, words: string): Kind => ({ type: `image/${type}`, words, opens: true })
const text = (type: string, words: string): Kind => ({ type, words, opens: true })

/** Kinds that hold pictures or words and nothing that runs are opened; whatever else there is only leaves as a copy. */
const kinds: Readonly<Record<string, Kind>> = {
  png: image('png', 'PNG image'),
  jpg: image('jpeg', 'JPEG image'),
  jpeg: image('jpeg', 'JPEG image'),
  gif: image('gif', 'GIF image'),
  webp: image('webp', 'WebP image'),
  bmp: image('bmp', 'BMP image'),
  pdf: { type: 'application/pdf', words: 'PDF document', opens: true },
  txt: text('text/plain', 'Text'),
  log: text('text/plain', 'Log'),
  csv: text('text/csv', 'Table (CSV)'),
  json: text('application/json', 'JSON'),
}

/** Made by hand: `Object.hasOwn` keeps a file named "x.constructor" from being anything special. */
function kindOf(name: string): Kind {
  const extension = extensionOf(name)
  return (Object.hasOwn(kinds, extension) ? kinds[extension] : undefined) ?? unknownKind
}

export function mediaTypeOf(name: string): string {
  return kindOf(name).type
}

export function kindWords(name: string): string {
  return kindOf(name).words
}

/** Whether the system's program for it may show it. */
export function canBeOpened(name: string): boolean {
  return kindOf(name).opens
}

/** In lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** "2.4 MB", with the units people know from their file manager. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`
}

/** Longer names do not fit on every disk. */
const longestName = 120

/**
 * A name that is safe to show and to give to a file: no folders, no control characters, none that turn the direction
 * of writing or are not seen, so that "photo[turn]gpj.exe" shows what it is.
 */
export function cleanName(found: string): string {
  const last = found.split(/[\\/]/).at(-1) ?? ''
  const seen = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (seen === '') return 'file'
  const letters = [...seen]
  if (letters.length <= longestName) return seen
  const extension = extensionOf(seen)
  const end = extension === '' ? '' : `.${extension}`
  return `${letters
    .slice(0, longestName - end.length)
    .join('')
    .trimEnd()}${end}`
}
