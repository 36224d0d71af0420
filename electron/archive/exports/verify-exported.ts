import type { NotedExport } from '../../../domain/exported'
import type { Status } from '../../../domain/incident'
import { wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import type { VerifiedFile } from '../../../domain/verified-file'
import type { ReadBack } from '../../export/read-back/read-back'
import type { Circumstances } from '../circumstances'
import { sha256OfBytes, sha256OfData } from '../sha256'
import { type KnownRecord, type KnownRecords, knownRecords } from './known-records'
import { readRegister } from './register'

type Claimed = {
  readonly incidentId: string
  readonly revision: number
  readonly edition?: string
  readonly recordSha256: string
}

/** Compares what a file says of itself with what the archive has and remembers. */
export async function verifyExported(
  bytes: Uint8Array,
  read: Exclude<ReadBack, { kind: 'manifest' }>,
  circumstances: Circumstances,
): Promise<VerifiedFile> {
  const register = await readRegister(circumstances)
  const exports = register.kind === 'read' ? register.exports : []
  const hash = sha256OfBytes(bytes)
  const noted = exports.find(({ sha256 }) => sha256 === hash)
  const claimed = claimOf(read) ?? noted
  if (!claimed) return foreign
  const records = await knownRecords(claimed.incidentId, circumstances)
  const alike = noted ?? exports.find((one) => isAlike(one, claimed))
  const kept = noted?.keptSha256 ?? alike?.keptSha256 ?? claimed.recordSha256
  const record = records.all.find(({ hashes }) => hashes.includes(kept))
  const isWhole = read.kind !== 'document' || !isTampered(read)
  const { incidentId, revision, edition } = claimed
  return {
    verdict: verdictOf({ isWhole, noted, alike, record }),
    incidentId,
    revision,
    ...(edition === undefined ? {} : { edition }),
    ...(record?.version === undefined ? {} : { version: record.version }),
    sentences: [
      `${read.kind === 'foreign' ? 'The archive remembers that' : 'It says that'} it is revision ${revision} of ${incidentId}${edition === undefined ? '' : `, ${edition} edition`}.`,
      ...sourceSentence(read),
      bytesSentence(noted, alike),
      ...recordSentences(incidentId, record, records),
      ...revisionSentences(revision, record, records),
    ],
  }
}

const foreign: VerifiedFile = {
  verdict: 'foreign',
  sentences: ['It is not one of ours: nothing in it says which incident it tells of.'],
}

/** A chart says nothing of itself. */
function claimOf(read: Exclude<ReadBack, { kind: 'manifest' }>): Claimed | undefined {
  if (read.kind === 'foreign') return undefined
  if (read.kind === 'document') return read.identity
  const { incident } = read
  return { incidentId: incident.id, revision: incident.revision, recordSha256: sha256OfData(incident) }
}

function isAlike(one: NotedExport, { incidentId, edition, recordSha256 }: Claimed): boolean {
  return (
    one.incidentId === incidentId &&
    one.recordSha256 === recordSha256 &&
    (edition === undefined || one.edition === edition)
  )
}

function isTampered(read: Extract<ReadBack, { kind: 'document' }>): boolean {
  return read.carriesSource && read.sourceSha256 !== read.identity.sourceSha256
}

function verdictOf(seen: {
  readonly isWhole: boolean
  readonly noted: NotedExport | undefined
  readonly alike: NotedExport | undefined
  readonly record: KnownRecord | undefined
}): VerifiedFile['verdict'] {
  if (seen.noted) return 'as exported'
  if (!seen.isWhole || seen.alike) return 'changed'
  return seen.record ? 'known record' : 'unknown'
}

function sourceSentence(read: ReadBack): string[] {
  if (read.kind !== 'document' || !read.carriesSource) return []
  if (read.sourceSha256 === undefined) return ['The incident inside it is missing or cannot be read.']
  return [
    isTampered(read)
      ? 'The incident inside it was changed: its hash is not the one that the document states.'
      : 'The incident inside it has the hash that the document states.',
  ]
}

function bytesSentence(noted: NotedExport | undefined, alike: NotedExport | undefined): string {
  if (noted) return `It is byte for byte “${noted.fileName}”, exported on ${dayOf(noted)}.`
  return alike
    ? `It is not byte for byte “${alike.fileName}”, exported on ${dayOf(alike)}: it was changed since, or exported once more elsewhere.`
    : 'The archive remembers no export of it.'
}

function dayOf({ at }: NotedExport): string {
  const { date, time } = wallClock(at, 'UTC')
  return `${dateText(date)} at ${time.slice(0, 5)} UTC`
}

function recordSentences(id: string, record: KnownRecord | undefined, { all, now }: KnownRecords): string[] {
  if (all.length === 0) return [`There is no incident ${id} in the archive.`]
  if (!record) return [`No state of ${id} that the archive has was the one it was made from.`]
  const isNow = now !== undefined && record.hashes.includes(sha256OfData(now))
  return [
    record.version === undefined
      ? `It was made from ${id} as it is now.`
      : `It was made from version ${record.version} of ${id}, ${isNow ? 'which is what the record says now' : 'and the record was changed since'}.`,
  ]
}

function revisionSentences(
  revision: number,
  record: KnownRecord | undefined,
  { now }: KnownRecords,
): string[] {
  if (!now) return []
  const then = record ? [stateThen(record.incident.status)] : []
  if (now.revision > revision) return [...then, `It is superseded by revision ${now.revision}.`]
  return [
    ...then,
    isSigned(now.status)
      ? `Revision ${now.revision} is approved.`
      : `Revision ${now.revision} is not approved yet.`,
  ]
}

const isSigned = (status: Status) => status === 'approved' || status === 'closed'

function stateThen(status: Status): string {
  return `The record was ${status === 'draft' ? 'a draft' : status} when it was made.`
}
