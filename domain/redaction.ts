import * as z from 'zod'
import { PrintedEdition } from './edition'

/** Why something is not shown. */
export const RedactionReason = z.enum([
  'personal data',
  'security',
  'legal privilege',
  'trade secret',
  'third party',
  'other',
])
export type RedactionReason = z.infer<typeof RedactionReason>

/** What stands in the box instead: short, and the same in every document. */
export const reasonCode: Record<RedactionReason, string> = {
  'personal data': 'PII',
  security: 'SEC',
  'legal privilege': 'PRIV',
  'trade secret': 'CONF',
  'third party': '3P',
  other: 'OTHER',
}

/** Something of the record that leaves it on the way out: from the text, the attachments and all that describes them. */
export const Redaction = z.object({
  id: z.string(),
  what: z.discriminatedUnion('kind', [
    /** These words, wherever they stand. */
    z.object({ kind: z.literal('words'), words: z.string().min(1) }),
    /** A field by its name, e.g. "impact.revenue". */
    z.object({ kind: z.literal('field'), field: z.string().min(1) }),
  ]),
  reason: RedactionReason,
  /** For the redaction log; says why without saying what. */
  note: z.string(),
  /** The editions that are printed without it; all of them where none is named. */
  editions: z.array(PrintedEdition),
})
export type Redaction = Readonly<z.infer<typeof Redaction>>

/** A name that is printed as a role where an edition says so. The pair never leaves the archive. */
export const Person = z.object({ id: z.string(), name: z.string(), role: z.string() })
export type Person = Readonly<z.infer<typeof Person>>

/** Something that looks like a secret or personal data and that somebody decided to show. */
export const PassedFinding = z.object({ id: z.string(), words: z.string() })
export type PassedFinding = Readonly<z.infer<typeof PassedFinding>>
