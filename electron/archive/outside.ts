import { basename, join } from 'node:path'
import type { ArchiveChange, KeepOutcome, OutsideLook } from '../../domain/desktop/outside-requests'
import type { Incident } from '../../domain/incident'
import type { Instant } from '../../domain/time'
import { stampOf } from './circumstances'
import { readIncidentFile, sealed } from './incident-file'
import type { InTurn } from './keeping/kept-archive'
import { failed, type OpenedArchive } from './opened-archive'
import { otherVersion } from './outside-versions'
import { watchOutside } from './outside-watch'
import { keepText } from './quarantine'

/** What other programs do to the archive while it is open here. */
export type Outside = {
  readonly next: () => Promise<ArchiveChange | undefined>
  readonly lookAround: () => Promise<void>
  /** Tells that the archive as a whole is not what it was. */
  readonly tell: () => Promise<void>
  readonly look: (id: string) => Promise<OutsideLook>
  readonly goOnFrom: (id: string, version: string) => Promise<void>
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
    goOnFrom: async (id, version) => {
      // In its turn, so that a save that was asked for before does not take it for its own.
      await inTurn(id, async () => {
        const entry = archive.contents.catalogue.get(id)
        const stamp = entry?.sha256 === version ? entry.stamp : ''
        archive.inHand.set(id, { stamp, sha256: version })
      })
    },
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

async function keepAside(incident: Incident, at: Instant, archive: OpenedArchive): Promise<KeepOutcome> {
  const save = archive.contents.catalogue.get(incident.id)?.save ?? 1
  const seal = sealed(incident, save, at)
  if (seal.kind === 'invalid') return failed(seal.reason)
  const { circumstances } = archive
  const path = join(circumstances.folders.incidents, circumstances.fileNameFor(incident.id))
  const text = `${JSON.stringify(seal.file, null, 2)}\n`
  const place = await keepText(path, text, 'changed outside', { ...circumstances, now: at })
  return { kind: 'kept', file: `quarantine/${basename(place)}` }
}
