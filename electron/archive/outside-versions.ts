import { basename, join } from 'node:path'
import type { Entry } from './catalogue'
import type { OpenedArchive } from './changes'
import type { Circumstances } from './circumstances'
import { fileNameFor } from './file-name'
import { readIncidentFile } from './incident-file'
import { setAside } from './quarantine'

/** What the file of an incident looks like now; empty when that cannot be told. */
export function stampOf(name: string, { folders, disk }: Circumstances): Promise<string> {
  return disk.stamp(join(folders.incidents, name)).catch(() => '')
}

/**
 * Puts aside a version that another program wrote while the incident was open here, such as a Git pull or a synced
 * folder, before it is saved over. Answers why it must not be saved over, where that is so.
 */
export async function keepOutsideVersion(
  id: string,
  { stamp, sha256 }: Pick<Entry, 'stamp' | 'sha256'>,
  { circumstances, contents }: OpenedArchive,
): Promise<{ readonly kind: 'failed'; readonly reason: string } | undefined> {
  const name = fileNameFor(id)
  if (stamp === '' || stamp === (await stampOf(name, circumstances))) return undefined
  const path = join(circumstances.folders.incidents, name)
  const found = await readIncidentFile(path, circumstances.disk)
  if (found.kind === 'newer') {
    return {
      kind: 'failed',
      reason: `${id} was not saved: a later version of Debrief has changed its file meanwhile. It was left untouched. Copy what you wrote and open it with that version.`,
    }
  }
  const isOther = found.kind === 'damaged' || (found.kind === 'opened' && found.file.sha256 !== sha256)
  if (!isOther) return undefined
  const place = await setAside(path, 'changed outside', circumstances)
  contents.report({
    file: `incidents/${name}`,
    message: `${id} was changed by another program while it was open here. What you wrote is saved; the other version is kept as quarantine/${basename(place)}.`,
  })
  return undefined
}
