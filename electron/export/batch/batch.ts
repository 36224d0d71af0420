import { join } from 'node:path'
import { ReportFormat } from '../../../domain/desktop/export-requests'
import type { PrintedEdition } from '../../../domain/edition'
import { type PageStamp, usualChoices } from '../../../domain/export-choices'
import type { NotedExport } from '../../../domain/exported'
import type { House } from '../../../domain/house'
import type { Incident } from '../../../domain/incident'
import type { RecordFacts } from '../../../domain/report/report'
import type { ShownFinding } from '../../../domain/scan/scan'
import type { Instant } from '../../../domain/time'
import type { ExportOrder } from '../../work/export-messages'
import { documentName } from '../document-name'
import { notedExport } from '../noted-export'
import { manifestName, writeManifest } from './manifest'

/** What to write: each incident in each edition in each format. */
export type Batch = {
  readonly ids: readonly string[]
  readonly editions: readonly PrintedEdition[]
  readonly formats: readonly ReportFormat[]
  readonly rolesForNames: boolean
  /** Of the first page; it goes on from document to document. */
  readonly stamp: PageStamp | undefined
  readonly folder: string
}

export type TakenIncident =
  | { readonly kind: 'kept'; readonly incident: Incident; readonly record: RecordFacts }
  | { readonly kind: 'failed'; readonly reason: string }

export type OrderEnd =
  | {
      readonly kind: 'done'
      readonly notes: readonly string[]
      readonly findings: readonly ShownFinding[]
      readonly pages?: number
      readonly sha256: string
      readonly recordSha256: string
    }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' }

/** What a batch needs of the world around it. */
export type BatchWorld = {
  readonly house: House
  readonly fontsFolder: string
  readonly at: Instant
  readonly take: (id: string) => Promise<TakenIncident>
  /** Makes one document, and answers once it is there. */
  readonly write: (order: ExportOrder) => Promise<OrderEnd>
  readonly isCancelled: () => boolean
  /** Told before each document. */
  readonly onStep: (step: BatchStep) => void
}

export type BatchStep = { readonly done: number; readonly of: number; readonly fileName: string }

export type BatchEnd = {
  readonly isCancelled: boolean
  readonly written: readonly NotedExport[]
  /** What looks like a secret or personal data in them, once for each incident. */
  readonly findings: readonly ShownFinding[]
  /** What could not be written, and why, in words. */
  readonly failures: readonly { readonly what: string; readonly reason: string }[]
}

/**
 * Writes a set of documents one after another, then what says which they are. What fails keeps nothing else from being
 * written; each file is there in full or not at all.
 */
export async function exportBatch(batch: Batch, world: BatchWorld): Promise<BatchEnd> {
  const progress: Progress = {
    written: [],
    findings: new Map(),
    failures: [],
    names: new Set(),
    done: 0,
    stamp: batch.stamp,
  }
  const perIncident = batch.editions.length * batch.formats.length
  for (const id of batch.ids) {
    if (world.isCancelled()) break
    const taken = await world.take(id)
    if (taken.kind === 'kept') {
      for (const edition of batch.editions) await writeEdition(taken, edition, batch, progress, world)
    } else {
      progress.failures.push({ what: id, reason: taken.reason })
      progress.done += perIncident
    }
  }
  const { written, failures } = progress
  const findings = [...progress.findings.values()]
  const listed = await writeManifest(batch.folder, written, world.at)
  if (listed.kind === 'failed') failures.push({ what: manifestName, reason: listed.reason })
  return { isCancelled: world.isCancelled(), written, findings, failures }
}

type Progress = {
  readonly written: NotedExport[]
  /** By the incident and the words. */
  readonly findings: Map<string, ShownFinding>
  readonly failures: { readonly what: string; readonly reason: string }[]
  /** In small letters, of the files that there are. */
  readonly names: Set<string>
  done: number
  /** Of the next page. */
  stamp: PageStamp | undefined
}

type Kept = Extract<TakenIncident, { kind: 'kept' }>

/** Only a PDF says how many pages it has, so it is made first, and also where it is not wanted itself. */
async function writeEdition(
  { incident, record }: Kept,
  edition: PrintedEdition,
  { ids, editions, formats, rolesForNames, folder }: Batch,
  progress: Progress,
  { house, fontsFolder, at, write, isCancelled, onStep }: BatchWorld,
): Promise<void> {
  const { stamp } = progress
  const choices = { ...usualChoices(edition), rolesForNames, ...(stamp ? { stamp } : {}) }
  const document = { incident, record, choices, house, fontsFolder }
  const of = ids.length * editions.length * formats.length
  if (stamp && !formats.includes('pdf')) {
    const counted = await write({ ...document, format: 'pdf', path: undefined })
    if (counted.kind === 'failed') progress.failures.push({ what: incident.id, reason: counted.reason })
    if (counted.kind !== 'done') return
    progress.stamp = next(stamp, counted.pages)
  }
  for (const format of inOrder(formats)) {
    if (isCancelled()) return
    const fileName = freeName(incident.id, edition, format, progress.names)
    onStep({ done: progress.done, of, fileName })
    const order = { ...document, format, path: join(folder, fileName) }
    const end = await write(order)
    if (end.kind === 'cancelled') return
    progress.done++
    if (end.kind === 'failed') {
      progress.failures.push({ what: fileName, reason: end.reason })
      // Nobody knows which numbers its other formats would take.
      if (stamp && format === 'pdf') return
      continue
    }
    progress.written.push(notedExport(order, end, at))
    for (const finding of end.findings) progress.findings.set(`${incident.id} ${finding.words}`, finding)
    if (stamp && format === 'pdf') progress.stamp = next(stamp, end.pages)
  }
}

function next(stamp: PageStamp, pages = 0): PageStamp {
  return { ...stamp, first: stamp.first + pages }
}

function inOrder(formats: readonly ReportFormat[]): readonly ReportFormat[] {
  return ReportFormat.options.filter((format) => formats.includes(format))
}

/** Two ids may differ only in what file names cannot hold, or in case. */
function freeName(id: string, edition: PrintedEdition, format: ReportFormat, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = documentName(number === 1 ? id : `${id} (${number})`, edition, format)
    const folded = name.toLowerCase()
    if (taken.has(folded)) continue
    taken.add(folded)
    return name
  }
}
