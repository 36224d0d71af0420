import type { RedactionReason } from '../redaction'

/** One redaction as it was carried out: what may be said of it, and never what was there. */
export type WithheldEntry = {
  /** Its number in the document, from 1. */
  readonly number: number
  /** The id of the redaction in the record. */
  readonly id: string
  /** The label of a field; undefined for words. */
  readonly field: string | undefined
  readonly reason: RedactionReason
  readonly note: string
  /** The titles of the sections that something was taken out of, and in how many places. */
  readonly places: readonly { readonly section: string; readonly count: number }[]
}

export function placesOf({ places }: WithheldEntry): number {
  return places.reduce((sum, { count }) => sum + count, 0)
}
