import { join } from 'node:path'
import type { ArchiveChange, KeepOutcome, OutsideLook } from '../../domain/desktop/outside-requests'
import type { Incident } from '../../domain/incident'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { keepOnce } from './history/history'
import { readIncidentFile, sealed } from './incident-file'
import type { InTurn } from './keeping/kept-archive'
import { failed, type OpenedArchive } from './opened-archive'
import { otherVersion } from './outside-versions'
import { watchOutside } from './outside-watch'

/** What other programs do to the archive while it is open here. */
export type Outside = {
  readonly next: () => Promise<ArchiveChange | undefined>
  readonly lookAround: () => Promise<void>
  /** Tells that the archive as a whole is not what it was. */
  readonly tell: () => Promise<void>
  readonly look: (id: string) => Promise<OutsideLook>
  readonly goOnFrom: (id: string, version: string, at: Instant) => Promise<KeepOutcome>
  readonly keepAside: (incident: Incident, at: Instant) => Promise<KeepOutcome>
  readonly end: () => Promise<void>
}

export function outside(archive: OpenedArchive, change: InTurn, inTurn: InTurn): Outside {
  const watch = watchOutside(archive, async (work) => {
    const sight = await inTurn('A changed file was not read', work)
    return sight.kind === 'failed' ? { kind: 'unchanged' } : sight
  })
  return {
    next: watch.next,
    lookAround: watch.lookAround,
    tell: async () => watch.tell(),
    look: (id) => inTurn(`${id} was not read`, () => lookOutside(id, archive)),
    // In its turn, so that a save that was asked for before does not take it for its own.
    goOnFrom: (id, version, at) =>
      (archive.circumstances.mayRepair ? change : inTurn)(`The other version of ${id} was not kept`, () =>
        goOnFrom(id, version, at, archive),
      ),
    keepAside: (incident, at) =>
      change(`The other version of ${incident.id} was not kept`, () => keepAside(incident, at, archive)),
    end: async () => watch.end(),
  }
}

/** What the file of an incident is now, compared with when it was opened or saved here last. Changes nothing. */
async function lookOutside(id: string, { circumstances, inHand }: OpenedArchive): Promise<OutsideLook> {
  const version = inHand.get(id)
  const name = circumstances.fileNameFor(id)
  if (!version || version.stamp === (await stampOf(name, circumstances))) return { kind: 'same' }
  const path = join(circumstances.folders.incidents, name)
  const found = await readIncidentFile(path, circumstances.disk)
  switch (found.kind) {
    case 'missing':
      return { kind: 'removed' }
    case 'opened': {
      const { sha256, data } = found.file
      if (data.id !== id) return failed(`Another program has put ${data.id} into the file of ${id}.`)
      const isOurs = sha256 === version.sha256 || version.attempts?.includes(sha256)
      return isOurs ? { kind: 'same' } : { kind: 'other', other: otherVersion(found.file) }
    }
    case 'newer':
      return failed(`A later version of Debrief has changed the file of ${id}. Open it with that version.`)
    default:
      return failed(`Another program has changed the file of ${id}, which cannot be read. ${found.reason}`)
  }
}

/**
 * What is saved from now on may be saved over this version: it is in the history first, as undo would bring back what
 * was there before and save that. Throws what the disk reports; then it may not.
 */
async function goOnFrom(
  id: string,
  version: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<KeepOutcome> {
  const { circumstances, inHand } = archive
  const name = circumstances.fileNameFor(id)
  const stamp = await stampOf(name, circumstances)
  const found = await readIncidentFile(join(circumstances.folders.incidents, name), circumstances.disk)
  // One that was changed once more meanwhile is found when it would be saved over.
  const isThere = found.kind === 'opened' && found.file.sha256 === version
  if (isThere && circumstances.mayRepair) await keepOnce(id, found.file, 'changed outside', at, archive)
  inHand.set(id, { stamp: isThere ? stamp : '', sha256: version })
  return { kind: 'kept' }
}

/** Keeps what was written here, and is in the file no more, as a version in the history. */
async function keepAside(incident: Incident, at: Instant, archive: OpenedArchive): Promise<KeepOutcome> {
  const save = archive.contents.catalogue.get(incident.id)?.save ?? 1
  const seal = sealed(incident, save, at)
  if (seal.kind === 'invalid') return failed(seal.reason)
  await keepOnce(incident.id, seal.file, 'written', at, archive)
  return { kind: 'kept' }
}
