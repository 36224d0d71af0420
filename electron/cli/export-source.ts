import type { NotedExport } from '../../domain/exported'
import { noteExportsIn } from '../archive/exports/register-in'
import type { ArchiveKey } from '../archive/protection/archive-key'
import { sha256OfData } from '../archive/sha256'
import type { TakenIncident } from '../export/batch/batch'
import { keyFor } from './archive-key'
import { changedAt, type Found, findInFile, findWithKey } from './find-incident'
import type { World } from './world'

/** The archive that incidents are exported from, unlocked once. */
export type ExportSource = {
  /** An incident of a file where there is one of that name, else of the archive. */
  readonly find: (source: string) => Promise<Found>
  /** Remembers in the archive what has left it; that it could not be is told and hinders nothing. */
  readonly note: (exports: readonly NotedExport[]) => Promise<void>
  readonly key: () => Promise<ArchiveKey | undefined | { readonly problem: string }>
}

export function makeExportSource(
  archive: string,
  passphraseFile: string | undefined,
  world: World,
): ExportSource {
  const ids = new Set<string>()
  let found: ReturnType<typeof keyFor> | undefined
  const keyOf = () => {
    found ??= keyFor(archive, passphraseFile, world)
    return found
  }
  return {
    find: async (source) => {
      const since = await changedAt(source)
      if (since) return findInFile(source, since)
      const unlocked = await keyOf()
      if (unlocked.kind === 'failed') return unlocked
      const read = await findWithKey(source, archive, unlocked.key, world)
      if (read.kind === 'found') ids.add(read.incident.id)
      return read
    },
    note: async (exports) => {
      const ours = exports.filter(({ incidentId }) => ids.has(incidentId))
      if (ours.length === 0) return
      const unlocked = await keyOf()
      if (unlocked.kind === 'failed') return
      const noted = await noteExportsIn(archive, ours, world.now, unlocked.key)
      if (noted.kind === 'failed')
        world.complain(`The archive does not remember this export. ${noted.reason}`)
    },
    key: async () => {
      const unlocked = await keyOf()
      return unlocked.kind === 'failed' ? { problem: unlocked.reason } : unlocked.key
    },
  }
}

export function taken(found: Found): TakenIncident {
  if (found.kind === 'failed') return found
  const { incident, savedAt, version } = found
  const record = { sha256: sha256OfData(incident), savedAt, ...(version ? { version } : {}) }
  return { kind: 'kept', incident, record }
}
