import * as z from 'zod'
import { PrintedEdition } from '../edition'
import { PageStamp } from '../export-choices'
import { IncidentId } from '../incident'
import type { VerifiedFile } from '../verified-file'
import { ReportFormat } from './export-requests'

/** What the window may ask about sets of documents, written one after another into a folder, and what became of them. */
export interface BatchRequests {
  /** Asks for the folder and starts. */
  startBatch(request: BatchRequest): Promise<StartedBatch>
  /** Answers at the next thing worth telling about a running set, last with how it ended. */
  followBatch(job: number): Promise<BatchProgress>
  /** What is written by then stays, and is listed. */
  cancelBatch(job: number): Promise<void>
  /** Asks for a file, and says which revision of which incident it is. */
  verifyExport(): Promise<VerifiedExport>
  /** Shows the folder in the system's file manager. */
  revealBatch(job: number): Promise<void>
}

export type VerifiedExport =
  | (VerifiedFile & { readonly kind: 'verified'; readonly fileName: string })
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Each incident in each edition in each format. */
export const BatchRequest = z.strictObject({
  ids: z.array(IncidentId).min(1).max(10_000),
  editions: z.array(PrintedEdition).min(1),
  formats: z.array(ReportFormat).min(1),
  rolesForNames: z.boolean(),
  /** Of the first page; it goes on from document to document. */
  stamp: PageStamp.optional(),
})
export type BatchRequest = Readonly<z.infer<typeof BatchRequest>>

export type StartedBatch =
  | { readonly kind: 'started'; readonly job: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type BatchProgress =
  | {
      readonly kind: 'working'
      readonly done: number
      readonly of: number
      /** What is being written. */
      readonly fileName: string
    }
  | {
      readonly kind: 'ended'
      readonly isCancelled: boolean
      readonly folder: string
      /** How many documents. */
      readonly written: number
      /** What looks like a secret or personal data in them: "1 possible secret"; empty where nothing does. */
      readonly found: string
      /** What could not be written, and why, in words. */
      readonly failures: readonly { readonly what: string; readonly reason: string }[]
    }

const job = z.int().min(1)

export const batchArguments = {
  startBatch: z.tuple([BatchRequest]),
  verifyExport: z.tuple([]),
  followBatch: z.tuple([job]),
  cancelBatch: z.tuple([job]),
  revealBatch: z.tuple([job]),
}
