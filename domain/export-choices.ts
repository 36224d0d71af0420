import * as z from 'zod'
import { PrintedEdition } from './edition'

/**
 * The number stamped on a page, so that each page of a set can be named: "ACME-000042". The next document of a set goes
 * on where the one before it ended.
 */
export const PageStamp = z.strictObject({
  /** Stands before the number, with any hyphen: "ACME-". */
  prefix: z.string().max(40),
  /** That of the first page. */
  first: z.int().min(1),
  /** Numbers are written with at least as many. */
  digits: z.int().min(1).max(10),
})
export type PageStamp = Readonly<z.infer<typeof PageStamp>>

/** What somebody chooses about a document before it is made. */
export const ExportChoices = z.strictObject({
  edition: PrintedEdition,
  /** For a requirements specification: the id of the action whose missing feature it is about; all of them otherwise. */
  action: z.string().optional(),
  /** Whether people are called by their roles. */
  rolesForNames: z.boolean(),
  stamp: PageStamp.optional(),
})
export type ExportChoices = Readonly<z.infer<typeof ExportChoices>>

export function usualChoices(edition: PrintedEdition): ExportChoices {
  return { edition, rolesForNames: false }
}

/** "ACME-000042": what is stamped on a page, counted from 1 in its document. */
export function stampOn(page: number, { prefix, first, digits }: PageStamp): string {
  return `${prefix}${String(first + page - 1).padStart(digits, '0')}`
}
