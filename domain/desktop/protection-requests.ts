import * as z from 'zod'
import { IncidentId } from '../incident'

/** What the window may ask about the protection of the archive by a passphrase. */
export interface ProtectionRequests {
  /** A new key to be printed, shown once. Nothing is changed by it. */
  newRecoveryKey(): Promise<string>
  /** Encrypts the whole archive. The recovery key is the one that was typed back. */
  protectArchive(passphrase: string, recoveryKey: string): Promise<ProtectionOutcome>
  /** Writes the archive as plain files again. */
  unprotectArchive(secret: Secret): Promise<ProtectionOutcome>
  changeProtection(change: ProtectionChange): Promise<ProtectionOutcome>
  /** Forgets the key and all incidents, and loads the window anew. Asked once everything is saved that can be. */
  lockArchive(halfTyped?: HalfTyped): Promise<void>
  /** What was half typed when the archive was locked, once it is unlocked again. Answered once. */
  takeHalfTyped(): Promise<HalfTyped | undefined>
  unlockArchive(secret: Secret): Promise<ProtectionOutcome>
}

/** What is typed but not part of an incident yet: by the names of the fields it stands in. */
export const HalfTyped = z.strictObject({
  id: IncidentId,
  texts: z.array(z.tuple([z.string().max(200), z.string().max(100_000)])).max(100),
})
export type HalfTyped = Readonly<z.infer<typeof HalfTyped>>

/** After how many minutes without a key or a mouse move the archive is locked; 0 is never. */
export const LockAfter = z.literal([5, 15, 60, 0])
export type LockAfter = z.infer<typeof LockAfter>

export type ProtectionOutcome =
  | { readonly kind: 'done'; readonly note?: string }
  /** What was typed does not open this archive. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** What opens a protected archive: its passphrase, or the printed recovery key where that is forgotten. */
export const Secret = z.strictObject({
  kind: z.enum(['passphrase', 'recovery key']),
  text: z.string().min(1).max(1000),
})
export type Secret = Readonly<z.infer<typeof Secret>>

const Passphrase = z.string().min(1).max(1000)
const RecoveryKeyText = z.string().min(1).max(100)

export const ProtectionChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), secret: Secret, passphrase: Passphrase }),
  /** From then on, the recovery key from before opens nothing. */
  z.strictObject({ kind: z.literal('recovery key'), secret: Secret, recoveryKey: RecoveryKeyText }),
  z.strictObject({ kind: z.literal('lock after'), minutes: LockAfter }),
])
export type ProtectionChange = Readonly<z.infer<typeof ProtectionChange>>

export const protectionArguments = {
  newRecoveryKey: z.tuple([]),
  protectArchive: z.tuple([Passphrase, RecoveryKeyText]),
  unprotectArchive: z.tuple([Secret]),
  changeProtection: z.tuple([ProtectionChange]),
  lockArchive: z.tuple([HalfTyped.optional()]),
  takeHalfTyped: z.tuple([]),
  unlockArchive: z.tuple([Secret]),
}
