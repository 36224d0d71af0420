import { z } from 'zod'

/** What the window may ask about the protection of the archive by a passphrase. */
export interface ProtectionRequests {
  protection(): Promise<ProtectionState>
  /** A new key to be printed, shown once. Nothing is changed by it. */
  newRecoveryKey(): Promise<string>
  /** Encrypts the whole archive. The recovery key is the one that was typed back. */
  protectArchive(passphrase: string, recoveryKey: string): Promise<ProtectionOutcome>
  /** Writes the archive as plain files again. */
  unprotectArchive(secret: Secret): Promise<ProtectionOutcome>
  changePassphrase(secret: Secret, passphrase: string): Promise<ProtectionOutcome>
  /** From then on, the recovery key from before opens nothing. */
  changeRecoveryKey(secret: Secret, recoveryKey: string): Promise<ProtectionOutcome>
  lockAfter(minutes: LockAfter): Promise<ProtectionOutcome>
  /** Forgets the key and all incidents. Asked once everything is saved. */
  lockArchive(): Promise<void>
  unlockArchive(secret: Secret): Promise<ProtectionOutcome>
}

/** After how many minutes without a key or a mouse move the archive is locked; 0 is never. */
export const LockAfter = z.literal([5, 15, 60, 0])
export type LockAfter = z.infer<typeof LockAfter>

export type ProtectionState =
  | { readonly kind: 'plain' }
  | { readonly kind: 'locked'; readonly folder: string }
  | { readonly kind: 'unlocked'; readonly lockAfter: LockAfter }
  /** The archive is encrypted, and what would open it is gone. */
  | { readonly kind: 'lost'; readonly reason: string }

export type ProtectionOutcome =
  | { readonly kind: 'done' }
  /** What was typed does not open this archive. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** What opens a protected archive: its passphrase, or the printed recovery key where that is forgotten. */
export const Secret = z.strictObject({
  kind: z.enum(['passphrase', 'recovery key']),
  text: z.string().min(1).max(1000),
})
export type Secret = Readonly<z.infer<typeof Secret>>

export const shortestPassphrase = 12

const passphrase = z.string().min(1).max(1000)

export const protectionArguments = {
  protection: z.tuple([]),
  newRecoveryKey: z.tuple([]),
  protectArchive: z.tuple([passphrase, z.string().max(100)]),
  unprotectArchive: z.tuple([Secret]),
  changePassphrase: z.tuple([Secret, passphrase]),
  changeRecoveryKey: z.tuple([Secret, z.string().max(100)]),
  lockAfter: z.tuple([LockAfter]),
  lockArchive: z.tuple([]),
  unlockArchive: z.tuple([Secret]),
}
