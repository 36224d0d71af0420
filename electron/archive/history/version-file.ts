import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import { WhyKept } from '../../../domain/desktop/history-requests'
import { IncidentId } from '../../../domain/incident'
import { openSavedFile, type SavedFile } from '../../../domain/saved-file'
import { Instant } from '../../../domain/time'
import type { Circumstances } from '../circumstances'
import { type Disk, isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { DamagedFile, safeFile, writeSafely } from '../disk/safe-file'
import { sha256, sha256OfData } from '../sha256'
import { Hash } from './anchor'

/** The version of a version's shape that is written now. */
const currentSchema = 1

/** One state of an incident, kept for good; each names the one before it by its hash. */
const Version = z.object({
  format: z.literal('debrief-version'),
  schema: z.literal(currentSchema),
  /** From 1, without gaps. */
  number: z.int().min(1),
  /** The id that the incident had then. */
  id: IncidentId,
  why: WhyKept,
  keptAt: Instant,
  /** The hash of the version before. */
  previous: Hash,
  /** The file of the incident as it was, with its own checksum. */
  saved: z.looseObject({}),
  /** SHA-256 of the canonical JSON of everything else. */
  hash: Hash,
})
export type Version = Readonly<z.infer<typeof Version>>

export type FoundVersion =
  | { readonly kind: 'kept'; readonly version: Version; readonly file: SavedFile }
  | { readonly kind: 'missing' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' | 'unreachable'; readonly reason: string }

/** Where the versions of an incident are, by the name of its file. */
export function historyFolderOf(name: string, { folders }: Pick<Circumstances, 'folders'>): string {
  return join(folders.history, name.replace(/\.json$/, ''))
}

export function versionPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(4, '0')}.json`)
}

/** The number in the name of a version's file. */
export function numberIn(name: string): number | undefined {
  const digits = /^(\d{4,9})\.json$/.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Reads a version and checks it in itself; whether it is the one that followed the version before is another matter. */
export async function readVersionFile(folder: string, number: number, disk: Disk): Promise<FoundVersion> {
  const database = new Low<unknown>(safeFile(versionPath(folder, number), disk), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged', reason: error.message }
    if (!isDiskError(error)) throw error
    return { kind: 'unreachable', reason: `${diskTrouble(error).cause}.` }
  }
  return database.data === null ? { kind: 'missing' } : checked(database.data, number)
}

function checked(json: unknown, number: number): FoundVersion {
  const { hash, ...rest } = json as { readonly hash?: unknown; readonly schema?: unknown }
  if (sha256OfData(rest) !== hash) return { kind: 'damaged', reason: 'Its contents do not match its hash.' }
  if (typeof rest.schema === 'number' && rest.schema > currentSchema) return { kind: 'newer' }
  const version = Version.safeParse(json)
  if (!version.success) return { kind: 'damaged', reason: 'It is not a version of an incident.' }
  if (version.data.number !== number) {
    return { kind: 'damaged', reason: `It is version ${version.data.number} under another number.` }
  }
  const opened = openSavedFile(version.data.saved, sha256)
  if (opened.kind === 'newer') return opened
  return opened.kind === 'opened' ? { kind: 'kept', version: version.data, file: opened.file } : opened
}

export function sealVersion(version: Omit<Version, 'format' | 'schema' | 'hash'>): Version {
  const { number, id, why, keptAt, previous, saved } = version
  const unsealed = {
    format: 'debrief-version',
    schema: currentSchema,
    number,
    id,
    why,
    keptAt,
    previous,
    saved,
  } as const
  return { ...unsealed, hash: sha256OfData(unsealed) }
}

/** Returns once it is on disk for good. Throws what the disk reports. */
export async function writeVersionFile(folder: string, version: Version, disk: Disk): Promise<void> {
  const path = versionPath(folder, version.number)
  await writeSafely(path, `${JSON.stringify(version, null, 2)}\n`, disk, { keepsPrevious: false })
}
