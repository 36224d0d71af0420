import { basename, join } from 'node:path'
import type { Incident } from '../../../domain/incident'
import type { Circumstances } from '../circumstances'
import { historyFolderOf, readVersionFile } from '../history/version-file'
import { versionsIn } from '../history/versions'
import { readIncidentFile } from '../incident-file'
import { sha256OfData } from '../sha256'

/** A state of an incident that the archive has, and the hashes that documents may know it by. */
export type KnownRecord = {
  /** Its number in the history; undefined for what the incident is now. */
  readonly version: number | undefined
  readonly incident: Incident
  /** Two where it was kept by an earlier version of Debrief, which wrote it in another shape. */
  readonly hashes: readonly string[]
}

export type KnownRecords = {
  readonly now: Incident | undefined
  /** The oldest first, what it is now last. */
  readonly all: readonly KnownRecord[]
}

/** All states of an incident that can be read. */
export async function knownRecords(id: string, circumstances: Circumstances): Promise<KnownRecords> {
  const name = circumstances.fileNameFor(id)
  const all: KnownRecord[] = []
  const folder = historyFolderOf(basename(name), circumstances)
  for (const number of await versionsIn(folder, circumstances)) {
    const found = await readVersionFile(folder, number, circumstances.disk)
    if (found.kind !== 'kept') continue
    const { data } = found.file
    all.push({
      version: number,
      incident: data,
      hashes: [sha256OfData(found.version.saved.data), sha256OfData(data)],
    })
  }
  const present = await readIncidentFile(join(circumstances.folders.incidents, name), circumstances.disk)
  if (present.kind !== 'opened') return { now: undefined, all }
  const now = present.file.data
  return { now, all: [...all, { version: undefined, incident: now, hashes: [sha256OfData(now)] }] }
}
