import { basename } from 'node:path'
import { compare } from '../../../domain/compare'
import type {
  ListVersionsOutcome,
  ReadVersionOutcome,
  RestoreVersionOutcome,
  Verification,
  VersionEntry,
} from '../../../domain/desktop/history-requests'
import type { Step } from '../../../domain/draft'
import { type Change, edit } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import type { RecordFacts } from '../../../domain/report/report'
import { type Instant, secondsOf } from '../../../domain/time'
import { readIncidentFile } from '../incident-file'
import { type Failed, failed, incidentPath, list, type OpenedArchive } from '../opened-archive'
import { saveIncident } from '../save-incident'
import { sha256OfData } from '../sha256'
import { noVersions } from './anchor'
import { holds, keepVersion, newestOf } from './history'
import { together, verifyIncident } from './verify'
import { verifyRest } from './verify-rest'
import { type FoundVersion, historyFolderOf, readVersionFile } from './version-file'
import { versionHolding, versionsIn } from './versions'

/** What can be asked of the histories of an archive. */
export type KeptHistory = {
  /** The newest first. */
  readonly versions: (id: string) => Promise<ListVersionsOutcome>
  readonly read: (id: string, number: number) => Promise<ReadVersionOutcome>
  /** Keeps what is there, then saves what an earlier version says as a new save; of something locked, as an amendment. */
  readonly restore: (id: string, number: number, at: Instant) => Promise<RestoreVersionOutcome>
  /** Keeps what is exported, and tells what a document prints to prove which version it was made from. */
  readonly keepExported: (id: string, at: Instant) => Promise<ExportedVersion | Failed>
  /** What an export would be made of; nothing is kept. */
  readonly lookAtExported: (id: string) => Promise<ExportedVersion | Failed>
  readonly verify: (id?: string) => Promise<Verification>
}

export type ExportedVersion = {
  readonly kind: 'kept'
  readonly incident: Incident
  readonly record: RecordFacts
}

type InTurn = <T>(what: string, work: () => Promise<T>) => Promise<T | Failed>

export function keptHistory(archive: OpenedArchive, change: InTurn, inTurn: InTurn): KeptHistory {
  return {
    versions: (id) => inTurn(`The history of ${id} was not read`, () => listVersions(id, archive)),
    read: (id, number) => inTurn(`Version ${number} was not read`, () => readOne(id, number, archive)),
    restore: (id, number, at) =>
      change(`Version ${number} of ${id} was not restored`, () => restoreVersion(id, number, at, archive)),
    keepExported: (id, at) =>
      archive.circumstances.mayRepair
        ? change(`${id} was not exported`, () => keepExported(id, at, archive))
        : inTurn(`${id} was not exported`, () => unkept(id, archive)),
    lookAtExported: (id) => inTurn(`${id} was not read`, () => unkept(id, archive)),
    verify: (id) => verify(id, archive, inTurn),
  }
}

async function listVersions(id: string, archive: OpenedArchive): Promise<ListVersionsOutcome> {
  const { circumstances } = archive
  await newestOf(id, archive)
  const folder = folderOf(id, archive)
  const there = await versionsIn(folder, circumstances)
  const last = Math.max(there.at(-1) ?? 0, archive.histories.anchors.get(id)?.versions ?? 0)
  const entries: VersionEntry[] = []
  let before: Incident | undefined
  for (let number = 1; number <= last; number++) {
    const found = await readVersionFile(folder, number, circumstances.disk)
    if (found.kind !== 'kept') {
      entries.push({ kind: 'unreadable', number, reason: troubleWith(found) })
      continue
    }
    const { data, savedAt } = found.file
    const { why, keptAt } = found.version
    const differences = before ? compare(before, data).length : 0
    entries.push({ kind: 'kept', number, why, keptAt, savedAt, title: data.title, differences })
    before = data
  }
  return { kind: 'listed', versions: entries.reverse() }
}

function troubleWith(found: Exclude<FoundVersion, { kind: 'kept' }>): string {
  switch (found.kind) {
    case 'missing':
      return 'Its file is missing.'
    case 'newer':
      return 'It was kept by a later version of Debrief.'
    default:
      return found.kind === 'damaged' ? `It was changed after it was kept: ${found.reason}` : found.reason
  }
}

async function readOne(id: string, number: number, archive: OpenedArchive): Promise<ReadVersionOutcome> {
  const found = await readVersionFile(folderOf(id, archive), number, archive.circumstances.disk)
  return found.kind === 'kept'
    ? { kind: 'read', incident: found.file.data, savedAt: found.file.savedAt }
    : failed(`Version ${number} of ${id} cannot be read. ${troubleWith(found)}`)
}

/** Throws what the disk reports. What is there now is in the history before anything is written over it. */
async function restoreVersion(
  id: string,
  number: number,
  at: Instant,
  archive: OpenedArchive,
): Promise<RestoreVersionOutcome> {
  const wanted = await readOne(id, number, archive)
  if (wanted.kind === 'failed') return wanted
  const present = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  if (present.kind !== 'opened') {
    return failed(`${id} cannot be read now, so nothing was written over it. Open the archive again first.`)
  }
  const { version } = await newestOf(id, archive)
  if (!holds(version, present.file)) {
    await keepVersion(id, present.file, 'before restoring', at, archive)
    await list(archive.contents.known, archive)
  }
  const change: Change = { kind: 'restore', by: wanted.incident, reason: `Restored version ${number}`, at }
  const incident = edit(present.file.data, change)
  const step: Step = { kind: 'change', change, at: secondsOf(at) * 1000 }
  const saved = await saveIncident(id, incident, [step], at, archive)
  return saved.kind === 'failed' ? saved : { kind: 'restored', incident, savedAt: saved.savedAt }
}

/** An export of what was exported last is of the same version, so that the same record gives the same bytes. */
async function keepExported(
  id: string,
  at: Instant,
  archive: OpenedArchive,
): Promise<ExportedVersion | Failed> {
  const present = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  if (present.kind !== 'opened') return failed(`${id} cannot be read now, so nothing was exported.`)
  const { file } = present
  const newest = await newestOf(id, archive)
  const isKept = newest.version?.why === 'exported' && holds(newest.version, file)
  const version =
    isKept && newest.version ? newest.version : await keepVersion(id, file, 'exported', at, archive)
  if (!isKept) await list(archive.contents.known, archive)
  const record = {
    sha256: sha256OfData(file.data),
    savedAt: file.savedAt,
    version: { number: version.number, head: version.hash },
  }
  return { kind: 'kept', incident: file.data, record }
}

/** Where nothing can be written a document is made all the same; it names a version only where one holds the same. */
async function unkept(id: string, archive: OpenedArchive): Promise<ExportedVersion | Failed> {
  const present = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  if (present.kind !== 'opened') return failed(`${id} cannot be read now, so nothing was exported.`)
  const { data, savedAt } = present.file
  const version = await versionHolding(present.file, archive.circumstances)
  const record = { sha256: sha256OfData(data), savedAt, ...(version ? { version } : {}) }
  return { kind: 'kept', incident: data, record }
}

/** One incident after the other, each in its turn, so that what is written meanwhile does not wait for all of them. */
async function verify(id: string | undefined, archive: OpenedArchive, inTurn: InTurn): Promise<Verification> {
  const { circumstances, contents, histories } = archive
  const parts: Verification[] = []
  for (const one of id === undefined ? [...contents.known].sort() : [id]) {
    const part = await inTurn(`${one} was not verified`, async () => {
      await newestOf(one, archive)
      const anchor = histories.anchors.get(one) ?? noVersions
      return verifyIncident({ id: one, name: circumstances.fileNameFor(one), anchor }, circumstances)
    })
    parts.push(
      'kind' in part
        ? { incidents: 1, versions: 0, findings: [{ id: one, message: part.reason }], leftOvers: [] }
        : part,
    )
  }
  if (id !== undefined) return together(parts)
  const rest = await inTurn('The archive was not verified', () =>
    verifyRest([...contents.known].map(circumstances.fileNameFor), circumstances),
  )
  if (!('kind' in rest)) return together([...parts, rest])
  const findings = [{ message: rest.reason }]
  return together([...parts, { incidents: 0, versions: 0, findings, leftOvers: [] }])
}

function folderOf(id: string, { circumstances }: OpenedArchive): string {
  return historyFolderOf(basename(circumstances.fileNameFor(id)), circumstances)
}
