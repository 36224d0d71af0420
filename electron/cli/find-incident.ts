import { stat } from 'node:fs/promises'
import type { Incident } from '../../domain/incident'
import type { RecordFacts } from '../../domain/report/report'
import type { Team } from '../../domain/team'
import { type Instant, instantOf } from '../../domain/time'
import type { ArchiveKey } from '../archive/protection/archive-key'
import { readIncident } from '../archive/read-incident'
import { readTeamIn } from '../archive/team/read-team-in'
import { importExchangeFile } from '../import/exchange-file'
import { keyFor } from './archive-key'
import type { World } from './world'

export type Found =
  | {
      readonly kind: 'found'
      readonly incident: Incident
      readonly savedAt: string
      readonly version?: RecordFacts['version']
      /** What the team of its archive has agreed on. */
      readonly team?: Team
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** When a file was last changed; undefined where there is none of that name. */
export function changedAt(file: string): Promise<Instant | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => instantOf(mtimeMs / 1000),
    () => undefined,
  )
}

export async function findInArchive(
  id: string,
  archive: string,
  passphraseFile: string | undefined,
  world: World,
): Promise<Found> {
  const found = await keyFor(archive, passphraseFile, world)
  return found.kind === 'failed' ? found : findWithKey(id, archive, found.key, world)
}

/** @param key of a protected archive */
export async function findWithKey(
  id: string,
  archive: string,
  key: ArchiveKey | undefined,
  world: World,
): Promise<Found> {
  const read = await readIncident(archive, id, world.now, key)
  if (read.kind === 'failed') return read
  if (read.warning) world.complain(read.warning)
  const agreed = await readTeamIn(archive, world.now, key)
  if (agreed.kind === 'failed') world.complain(agreed.reason)
  return { ...read, kind: 'found', ...(agreed.kind === 'team' ? { team: agreed.team } : {}) }
}

/** A document that does not say when it was begun was begun when its file was last changed: the same file gives the same bytes. */
export async function findInFile(file: string, fileChangedAt: Instant): Promise<Found> {
  const read = await importExchangeFile(file, fileChangedAt)
  if (read.kind === 'failed') return { kind: 'failed', reason: `${file}: ${read.reason}` }
  const [incident, ...others] = read.incidents
  if (!incident || others.length > 0) {
    return {
      kind: 'failed',
      reason: `${file} holds ${read.incidents.length} incidents. Import it, then name one of them by its id.`,
    }
  }
  return { kind: 'found', incident, savedAt: read.savedAt }
}
