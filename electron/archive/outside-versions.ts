import { basename, join } from 'node:path'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import type { OtherVersion } from '../../domain/desktop/outside-requests'
import type { SavedFile } from '../../domain/saved-file'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { keepOnce } from './history/history'
import { readIncidentFile } from './incident-file'
import { type Failed, failed, type OpenedArchive, type Version } from './opened-archive'
import { keepACopy } from './quarantine'

/** What was found of other programs' doing before a save, and what to tell about it once the save is done. */
type Outside =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'kept'
      readonly problem: ArchiveProblem
      /** What it says, where it could be read. */
      readonly other?: OtherVersion
    }
  /** It must not be saved over. */
  | Failed

/**
 * Keeps a version that another program wrote while the incident was in hand here, such as a Git pull or a synced
 * folder, before it is saved over.
 */
export async function keepOutsideVersion(
  id: string,
  { stamp, sha256, attempts = [] }: Version,
  at: Instant,
  archive: OpenedArchive,
): Promise<Outside> {
  const { circumstances } = archive
  const name = circumstances.fileNameFor(id)
  if (stamp !== '' && stamp === (await stampOf(name, circumstances))) return { kind: 'none' }
  const path = join(circumstances.folders.incidents, name)
  const found = await readIncidentFile(path, circumstances.disk)
  if (found.kind === 'newer') {
    return failed(
      `${id} was not saved: a later version of Debrief has changed its file meanwhile. It was left untouched. Copy what you wrote and open it with that version.`,
    )
  }
  if (found.kind === 'unreachable') {
    return failed(
      `${id} was not saved: its file cannot be read, so it may hold what another program wrote. ${found.reason}`,
    )
  }
  const isOurs = (checksum: string) => checksum === sha256 || attempts.includes(checksum)
  const isOther = found.kind === 'damaged' || (found.kind === 'opened' && !isOurs(found.file.sha256))
  if (!isOther) return { kind: 'none' }
  // The history takes what is a version of this incident; anything else stays a file.
  const whereabouts =
    found.kind === 'opened' && found.file.data.id === id
      ? `in its history as version ${(await keepOnce(id, found.file, 'changed outside', at, archive)).number}`
      : `as quarantine/${basename(await keepACopy(path, 'changed outside', circumstances))}`
  return {
    kind: 'kept',
    ...(found.kind === 'opened' ? { other: otherVersion(found.file) } : {}),
    problem: {
      file: `incidents/${name}`,
      message: `${id} was changed by another program while it was open here. What you wrote is saved; the other version is kept ${whereabouts}.`,
    },
  }
}

export function otherVersion({ data, savedAt, sha256 }: SavedFile): OtherVersion {
  return { incident: data, savedAt, version: sha256 }
}
