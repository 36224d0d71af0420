import { randomBytes, randomUUID } from 'node:crypto'
import type { Secret } from '../../../domain/desktop/protection-requests'
import { readRecoveryKey } from '../../../domain/recovery-key'
import { type ArchiveKey, makeArchiveKey } from './archive-key'
import { type Protection, protectionHead } from './protection-file'
import { keyOfPassphrase, keyOfRecoveryKey, newStretching, unwrap, wrap } from './wraps'

export type Unlocked =
  | { readonly kind: 'unlocked'; readonly key: ArchiveKey }
  | { readonly kind: 'refused'; readonly reason: string }

/** The key of an archive, for whoever has the passphrase or the recovery key. */
export async function unlock(protection: Protection, secret: Secret): Promise<Unlocked> {
  const { archive } = protection
  if (secret.kind === 'passphrase') {
    const key = await keyOfPassphrase(secret.text, protection.stretching)
    const own = unwrap(protection.passphrase, key, 'passphrase', archive)
    return own
      ? unlocked(archive, own)
      : refused('This is not the passphrase of this archive. Check Caps Lock and the keyboard layout.')
  }
  const typed = readRecoveryKey(secret.text)
  if (typed.kind === 'mistyped') return refused(typed.reason)
  const own = unwrap(protection.recoveryKey, keyOfRecoveryKey(typed.key, archive), 'recovery key', archive)
  return own
    ? unlocked(archive, own)
    : refused('This is a recovery key, but not the one of this archive. It may be an older one.')
}

export type NewProtection = { readonly protection: Protection; readonly key: ArchiveKey }

/** Protects an archive with a new random key. */
export async function newProtection(passphrase: string, recoveryKey: Uint8Array): Promise<NewProtection> {
  const archive = randomUUID()
  const key = makeArchiveKey(archive, randomBytes(32))
  const wrapped = await wrappedByPassphrase(key, passphrase)
  const protection = {
    ...protectionHead,
    archive,
    lockAfter: 15,
    ...wrapped,
    ...wrappedByRecoveryKey(key, recoveryKey),
  } as const
  return { protection, key }
}

/** The part of the protection that opens with a passphrase. The files stay as they are. */
export async function wrappedByPassphrase(
  { archive, secret }: ArchiveKey,
  passphrase: string,
): Promise<Pick<Protection, 'stretching' | 'passphrase'>> {
  const stretching = newStretching()
  const key = await keyOfPassphrase(passphrase, stretching)
  return { stretching, passphrase: wrap(secret, key, 'passphrase', archive) }
}

/** The part of the protection that opens with a recovery key. */
export function wrappedByRecoveryKey(
  { archive, secret }: ArchiveKey,
  recoveryKey: Uint8Array,
): Pick<Protection, 'recoveryKey'> {
  return { recoveryKey: wrap(secret, keyOfRecoveryKey(recoveryKey, archive), 'recovery key', archive) }
}

function unlocked(archive: string, secret: Buffer): Unlocked {
  const key = makeArchiveKey(archive, secret)
  secret.fill(0)
  return { kind: 'unlocked', key }
}

function refused(reason: string): Unlocked {
  return { kind: 'refused', reason }
}
