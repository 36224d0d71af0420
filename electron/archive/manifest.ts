import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import { IncidentId } from '../../domain/incident'
import { type Disk, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { DamagedFile, keep, safeFile } from './disk/safe-file'
import { Anchor, Hash, noVersions } from './history/anchor'
import { sha256OfData } from './sha256'

const currentSchema = 2

/**
 * Which incidents an archive holds, so that one whose file is gone is missed and not simply absent; and how far the
 * history of each goes, so that versions cut off its end are missed too.
 */
const Manifest = z.object({
  format: z.literal('debrief-archive'),
  schema: z.literal(currentSchema),
  /** Tells this archive from others, wherever it is moved. */
  archive: z.uuid(),
  /** By id. Taken as pairs, as some words that may be an id, such as __proto__, are no keys to everybody. */
  incidents: z.preprocess(pairsOf, z.array(z.tuple([IncidentId, Anchor]))),
  /** SHA-256 of the canonical JSON of everything else. */
  sha256: Hash,
})

/** In version 1 there was no history, and nothing told a list that had changed from one that had not. */
const ManifestOne = z.object({
  format: z.literal('debrief-archive'),
  schema: z.literal(1),
  incidents: z.array(IncidentId),
})

export type Anchors = ReadonlyMap<string, Anchor>

export type ManifestFile = {
  readonly ids: ReadonlySet<string>
  readonly anchors: Anchors
  /** What was wrong with it, in words. Then the anchors may be behind the histories, or none be known. */
  readonly problem?: ArchiveProblem
  /** Whether a later version of Debrief wrote it, which knows of things in this archive that we do not. */
  readonly isNewer: boolean
  /** Whether histories may go further than the anchors say, because it was damaged, is missing or is of an earlier version. */
  readonly isIncomplete: boolean
  /** Returns once it is on disk for good; one that has not changed is not written. Throws what the disk reports. */
  readonly write: (anchors: Anchors) => Promise<void>
}

export async function openManifest(
  folder: string,
  disk: Disk,
  newId: () => string = randomUUID,
): Promise<ManifestFile> {
  const path = join(folder, 'manifest.json')
  const found = await readManifest(path, disk)
  const spare = found.kind === 'damaged' ? await readManifest(`${path}.bak`, disk) : undefined
  const good = found.kind === 'read' ? found : spare?.kind === 'read' ? spare : undefined
  const archive = good?.archive ?? newId()
  const anchors = good?.anchors ?? new Map()
  const database = new Low<unknown>(safeFile(path, disk), null)
  let written = found.kind === 'read' && found.archive ? textOf(anchors) : undefined
  return {
    ids: new Set(anchors.keys()),
    anchors,
    isNewer: found.kind === 'newer',
    isIncomplete: found.kind === 'missing' || found.kind === 'damaged',
    ...(found.kind === 'damaged' ? { problem: damaged(found.reason, spare?.kind === 'read') } : {}),
    async write(next) {
      const text = textOf(next)
      if (text === written) return
      written = undefined
      const manifest = {
        format: 'debrief-archive',
        schema: currentSchema,
        archive,
        incidents: Object.fromEntries(inOrder(next)),
      }
      await keep(database, { ...manifest, sha256: sha256OfData(manifest) })
      written = text
    },
  }
}

export type FoundManifest =
  /** Without the id of the archive where it is of a version that had none. */
  | { readonly kind: 'read'; readonly archive?: string; readonly anchors: Anchors }
  | { readonly kind: 'missing' | 'newer' }
  | { readonly kind: 'damaged'; readonly reason: string }

export async function readManifest(path: string, disk: Disk): Promise<FoundManifest> {
  const database = new Low<unknown>(safeFile(path, disk), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged', reason: error.message }
    if (isDiskError(error)) return { kind: 'damaged', reason: `${diskTrouble(error).cause}.` }
    throw error
  }
  return database.data === null ? { kind: 'missing' } : opened(database.data)
}

function opened(json: unknown): FoundManifest {
  const one = ManifestOne.safeParse(json)
  if (one.success) return { kind: 'read', anchors: new Map(one.data.incidents.map((id) => [id, noVersions])) }
  const { sha256, ...rest } = json as { readonly sha256?: unknown; readonly schema?: unknown }
  const isIntact = sha256OfData(rest) === sha256
  const schema = z.int().safeParse(rest.schema)
  if (schema.success && schema.data > currentSchema) {
    // A later version that is nothing but today's with another number is a number that went bad.
    const isOurs = sha256OfData({ ...rest, schema: currentSchema }) === sha256
    return isOurs ? { kind: 'damaged', reason: mismatch } : { kind: 'newer' }
  }
  const manifest = Manifest.safeParse(json)
  if (!manifest.success) return { kind: 'damaged', reason: 'It is not a list of incidents.' }
  if (!isIntact) return { kind: 'damaged', reason: mismatch }
  const { archive, incidents } = manifest.data
  return { kind: 'read', archive, anchors: new Map(incidents) }
}

const mismatch = 'Its contents do not match its checksum.'

function damaged(reason: string, isRecovered: boolean): ArchiveProblem {
  const outcome = isRecovered
    ? 'The list from before its last change was used, together with the files that are there.'
    : 'It is made again from the files that are there. Check that no incident is missing.'
  return { file: 'manifest.json', message: `The list of incidents is damaged: ${reason} ${outcome}` }
}

function pairsOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null ? Object.entries(record) : record
}

function inOrder(anchors: Anchors): [string, Anchor][] {
  return [...anchors].sort(([a], [b]) => (a < b ? -1 : 1))
}

function textOf(anchors: Anchors): string {
  return inOrder(anchors)
    .map(([id, { versions, head }]) => `${id}\n${versions} ${head}`)
    .join('\n')
}
