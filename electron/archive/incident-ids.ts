import { join } from 'node:path'
import { foldersOf } from './circumstances'
import { isDiskError, realDisk } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { readIncidentFile } from './incident-file'
import { readManifest } from './manifest'
import type { ArchiveKey } from './protection/archive-key'
import { hiddenNames, plainNames } from './protection/names'
import { protectedDisk } from './protection/protected-disk'

/**
 * The ids of all incidents of an archive in order, without opening it: those that its list names, and those of files
 * that it does not know of. Changes nothing on disk.
 */
export async function incidentIdsIn(
  folder: string,
  key?: ArchiveKey,
): Promise<{ readonly ids: readonly string[] } | { readonly problem: string }> {
  const { archive, incidents } = foldersOf(folder)
  const disk = key ? protectedDisk(realDisk, key) : realDisk
  const { fileNameFor } = key ? hiddenNames(key) : plainNames
  try {
    const manifest = await readManifest(join(archive, 'manifest.json'), disk)
    const ids = new Set(manifest.kind === 'read' ? manifest.anchors.keys() : [])
    const known = new Set([...ids].map(fileNameFor))
    for (const name of await disk.list(incidents)) {
      if (known.has(name) || !/^[^.].*\.json$/.test(name)) continue
      const found = await readIncidentFile(join(incidents, name), disk)
      if (found.kind === 'opened') ids.add(found.file.data.id)
    }
    return { ids: [...ids].sort() }
  } catch (error) {
    if (!isDiskError(error)) throw error
    return { problem: `There is no archive in ${folder} that can be read: ${diskTrouble(error).cause}.` }
  }
}
