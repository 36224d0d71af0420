import * as z from 'zod'

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What the first version has for the hash of the one before it. */
export const noHash = '0'.repeat(64)

/** How far the history of an incident goes: the number and the hash of its newest version. */
export const Anchor = z.object({ versions: z.int().min(0), head: Hash })
export type Anchor = Readonly<z.infer<typeof Anchor>>

export const noVersions: Anchor = { versions: 0, head: noHash }
