import { basename, join } from 'node:path'
import type { OpenedArchive } from './changes'
import type { Circumstances } from './circumstances'
import { fileNameFor } from './file-name'
import { readIncidentFile } from './incident-file'
import { setAside } from './quarantine'

/** What the files of the incidents that were opened looked like the last time we read or wrote them. */
export type Stamps = {
  readonly note: (id: string) => Promise<void>
  readonly forget: (id: string) => void
  /** Whether a file has been touched by another program since. */
  readonly hasChanged: (id: string) => Promise<boolean>
}

export function makeStamps({ folders, disk }: Pick<Circumstances, 'folders' | 'disk'>): Stamps {
  const stamps = new Map<string, string>()
  const now = (id: string) => disk.stamp(join(folders.incidents, fileNameFor(id))).catch(() => 'not there')
  return {
    note: async (id) => {
      stamps.set(id, await now(id))
    },
    forget: (id) => {
      stamps.delete(id)
    },
    hasChanged: async (id) => stamps.has(id) && stamps.get(id) !== (await now(id)),
  }
}

/**
 * Puts aside a version that another program wrote while the incident was open here, such as a Git pull or a synced
 * folder, before it is saved over. Answers why it must not be saved over, where that is so.
 */
export async function keepOutsideVersion(
  id: string,
  sha256: string,
  { circumstances, contents, stamps }: OpenedArchive,
): Promise<{ readonly kind: 'failed'; readonly reason: string } | undefined> {
  if (!(await stamps.hasChanged(id))) return undefined
  const path = join(circumstances.folders.incidents, fileNameFor(id))
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
    file: `incidents/${basename(path)}`,
    message: `${id} was changed by another program while it was open here. What you wrote is saved; the other version is kept as quarantine/${basename(place)}.`,
  })
  return undefined
}
