import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import { IncidentId } from '../../domain/incident'
import { type Disk, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { DamagedFile, keep, safeFile } from './disk/safe-file'

const currentFormat = 1

/** Which incidents an archive holds, so that one whose file is gone is missed and not simply absent. */
const Manifest = z.object({
  format: z.literal('debrief-archive'),
  schema: z.literal(currentFormat),
  incidents: z.array(IncidentId),
})

export type ManifestFile = {
  readonly ids: ReadonlySet<string>
  /** What was wrong with it, in words. */
  readonly problem?: ArchiveProblem
  /** Whether a later version of Debrief wrote it, which knows of things in this archive that we do not. */
  readonly isNewer: boolean
  /** Returns once the list is on disk for good; a list that has not changed is not written. Throws what the disk reports. */
  readonly write: (ids: Iterable<string>) => Promise<void>
}

export async function openManifest(folder: string, disk: Disk): Promise<ManifestFile> {
  const path = join(folder, 'manifest.json')
  const found = await read(path, disk)
  const spare = found.kind === 'damaged' ? await read(`${path}.bak`, disk) : undefined
  const ids = found.kind === 'read' ? found.ids : spare?.kind === 'read' ? spare.ids : []
  const database = new Low<unknown>(safeFile(path, disk), null)
  let written = found.kind === 'read' ? textOf(ids) : undefined
  return {
    ids: new Set(ids),
    isNewer: found.kind === 'newer',
    ...(found.kind === 'damaged' ? { problem: damaged(found.reason, spare?.kind === 'read') } : {}),
    async write(next) {
      const sorted = [...next].sort()
      if (textOf(sorted) === written) return
      written = undefined
      await keep(database, { format: 'debrief-archive', schema: currentFormat, incidents: sorted })
      written = textOf(sorted)
    },
  }
}

type Found =
  | { readonly kind: 'read'; readonly ids: readonly string[] }
  | { readonly kind: 'missing' | 'newer' }
  | { readonly kind: 'damaged'; readonly reason: string }

async function read(path: string, disk: Disk): Promise<Found> {
  const database = new Low<unknown>(safeFile(path, disk), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged', reason: error.message }
    if (isDiskError(error)) return { kind: 'damaged', reason: `${diskTrouble(error).cause}.` }
    throw error
  }
  if (database.data === null) return { kind: 'missing' }
  const schema = z.looseObject({ schema: z.int() }).safeParse(database.data)
  if (schema.success && schema.data.schema > currentFormat) return { kind: 'newer' }
  const manifest = Manifest.safeParse(database.data)
  return manifest.success
    ? { kind: 'read', ids: manifest.data.incidents }
    : { kind: 'damaged', reason: 'It is not a list of incidents.' }
}

function damaged(reason: string, isRecovered: boolean): ArchiveProblem {
  const outcome = isRecovered
    ? 'The list from before its last change was used, together with the files that are there.'
    : 'It is made again from the files that are there. Check that no incident is missing.'
  return { file: 'manifest.json', message: `The list of incidents is damaged: ${reason} ${outcome}` }
}

function textOf(ids: readonly string[]): string {
  return ids.join('\n')
}
