import { basename, join } from 'node:path'
import type { OpenedArchive } from '../opened-archive'
import { readVersionFile } from './version-file'
import { listed, versionsIn } from './versions'

/**
 * Takes from the files how far each history goes, where the manifest does not say. What was cut off before cannot be
 * known any more.
 */
export async function findAnchors({ circumstances, contents, histories }: OpenedArchive): Promise<void> {
  const { folders, disk, fileNameFor } = circumstances
  const present = new Set(await listed(folders.history, circumstances))
  for (const id of contents.known) {
    const stem = basename(fileNameFor(id), '.json')
    if (!present.has(stem)) continue
    const folder = join(folders.history, stem)
    const numbers = await versionsIn(folder, circumstances)
    for (const number of numbers.reverse()) {
      if (number <= (histories.anchors.get(id)?.versions ?? 0)) break
      const found = await readVersionFile(folder, number, disk)
      if (found.kind !== 'kept') continue
      histories.anchors.set(id, { versions: number, head: found.version.hash })
      break
    }
  }
}
