import type {
  LockAfter,
  ProtectionChange,
  ProtectionOutcome,
  Secret,
} from '../../../domain/desktop/protection-requests'
import { readRecoveryKey } from '../../../domain/recovery-key'
import type { Instant } from '../../../domain/time'
import type { Disk } from '../disk/disk'
import { isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { DamagedFile } from '../disk/safe-file'
import type { Archive } from '../incident-archive'
import type { ArchiveKey } from './archive-key'
import { protect, unprotect } from './conversion'
import { comeToTheDoor } from './door'
import { type FoundProtection, mendCopies, type Protection, writeProtection } from './protection-file'
import { newProtection, unlock, wrappedByPassphrase, wrappedByRecoveryKey } from './unlock'

/** What is done at the door of an archive, before it is opened. */
export type WayIn =
  | { readonly kind: 'knock' }
  | { readonly kind: 'unlock'; readonly secret: Secret }
  | { readonly kind: 'protect'; readonly passphrase: string; readonly recoveryKey: string }
  | { readonly kind: 'unprotect'; readonly secret: Secret }

/** An archive that is open, and its protection. */
export type ProtectedArchive<Opened> = Opened & { readonly protection: OpenProtection }

export type OpenProtection = {
  readonly state: () => Promise<
    { readonly kind: 'plain' } | { readonly kind: 'unlocked'; readonly lockAfter: LockAfter }
  >
  readonly change: (change: ProtectionChange) => Promise<ProtectionOutcome>
  /** Whether this would unlock the archive. */
  readonly check: (secret: Secret) => Promise<ProtectionOutcome>
  /** Encrypts a text so that only this archive, unlocked again, can tell it. Of protected archives only. */
  readonly seal: (text: string) => Promise<Uint8Array>
  /** Undefined where another archive sealed it. */
  readonly unseal: (sealed: Uint8Array) => Promise<string | undefined>
}

export type Entered<Opened> =
  /** `note` tells what else there is to do. */
  | { readonly kind: 'opened'; readonly archive: ProtectedArchive<Opened>; readonly note: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'lost' | 'refused' | 'failed'; readonly reason: string }

/** Opens an archive for whoever may: a plain one for everybody, a protected one for those with its passphrase. */
export async function enterArchive<Opened extends Pick<Archive, 'readOnly' | 'whyReadOnly' | 'close'>>(
  folder: string,
  wayIn: WayIn,
  now: Instant,
  disk: Disk,
  open: (key: ArchiveKey | undefined) => Promise<Opened>,
): Promise<Entered<Opened>> {
  const found = await comeToTheDoor(folder, now, disk)
  if (found.kind === 'lost') return found
  const passed = await pass(folder, found, wayIn, now, disk)
  if (passed.kind !== 'passed') return passed
  const archive = await open(passed.key).catch((error: unknown) => {
    if (isDiskError(error)) return undefined
    throw error
  })
  if (!archive) return { kind: 'lost', reason: `The archive ${folder} cannot be read right now. Try again.` }
  if (archive.readOnly === undefined) await mendCopies(folder, found, disk)
  return {
    kind: 'opened',
    note: passed.note ?? '',
    archive: {
      ...archive,
      protection: openProtection(folder, passed, archive.whyReadOnly, disk),
      close: () => archive.close().finally(() => passed.key?.forget()),
    },
  }
}

type Passed = {
  readonly kind: 'passed'
  readonly protection?: Protection
  readonly key?: ArchiveKey
  readonly note?: string | undefined
}
type Barred = Exclude<Entered<never>, { kind: 'opened' }>

async function pass(
  folder: string,
  found: Exclude<FoundProtection, { kind: 'lost' }>,
  wayIn: WayIn,
  now: Instant,
  disk: Disk,
): Promise<Passed | Barred> {
  if (found.kind === 'plain') {
    return wayIn.kind === 'protect' ? protectAndPass(folder, wayIn, now, disk) : { kind: 'passed' }
  }
  const { protection } = found
  if (wayIn.kind === 'knock' || wayIn.kind === 'protect') return { kind: 'locked' }
  const unlocked = await unlock(protection, wayIn.secret)
  if (unlocked.kind === 'refused') return unlocked
  const { key } = unlocked
  if (wayIn.kind === 'unlock') return { kind: 'passed', protection, key }
  const converted = await unprotect(folder, key, now, disk)
  if (converted.kind === 'converted') {
    key.forget()
    return { kind: 'passed', note: converted.note }
  }
  return { kind: 'passed', protection, key, note: converted.reason }
}

async function protectAndPass(
  folder: string,
  { passphrase, recoveryKey }: Extract<WayIn, { kind: 'protect' }>,
  now: Instant,
  disk: Disk,
): Promise<Passed | Barred> {
  const typed = readRecoveryKey(recoveryKey)
  if (typed.kind === 'mistyped') return { kind: 'refused', reason: typed.reason }
  const made = await newProtection(passphrase, typed.key)
  const converted = await protect(folder, made, now, disk)
  if (converted.kind === 'failed') return converted
  return { kind: 'passed', ...made, note: converted.note }
}

function openProtection(
  folder: string,
  { protection: atFirst, key }: Passed,
  whyReadOnly: Archive['whyReadOnly'],
  disk: Disk,
): OpenProtection {
  let protection = atFirst
  return {
    state: async () =>
      protection ? { kind: 'unlocked', lockAfter: protection.lockAfter } : { kind: 'plain' },
    async check(secret) {
      if (!protection) return { kind: 'failed', reason: 'This archive is not protected.' }
      const known = await unlock(protection, secret)
      if (known.kind === 'refused') return known
      known.key.forget()
      return { kind: 'done' }
    },
    async seal(text) {
      if (!key) throw new Error('A plain archive has no key to encrypt with.')
      // A Buffer may be a part of a larger piece of memory, which would go along to another thread.
      return Uint8Array.from(key.seal(Buffer.from(text)))
    },
    async unseal(sealed) {
      try {
        return key?.unseal(sealed).toString('utf8')
      } catch (error) {
        if (error instanceof DamagedFile) return undefined
        throw error
      }
    },
    async change(change) {
      if (!protection || !key) return { kind: 'failed', reason: 'This archive is not protected.' }
      const readOnly = await whyReadOnly()
      if (readOnly !== undefined) return { kind: 'failed', reason: readOnly }
      const next = await changed(protection, key, change)
      if (next.kind !== 'changed') return next
      try {
        await writeProtection(folder, next.protection, disk)
        protection = next.protection
        return { kind: 'done' }
      } catch (error) {
        if (!isDiskError(error)) throw error
        const { cause, advice } = diskTrouble(error)
        return { kind: 'failed', reason: `Nothing was changed: ${cause}. ${advice}` }
      }
    },
  }
}

/** What the protection is after a change. Only the passphrase, or the recovery key, lets either of them be changed. */
async function changed(
  protection: Protection,
  key: ArchiveKey,
  change: ProtectionChange,
): Promise<{ readonly kind: 'changed'; readonly protection: Protection } | ProtectionOutcome> {
  if (change.kind === 'lock after') {
    return { kind: 'changed', protection: { ...protection, lockAfter: change.minutes } }
  }
  const known = await unlock(protection, change.secret)
  if (known.kind === 'refused') return known
  known.key.forget()
  if (change.kind === 'passphrase') {
    const wrapped = await wrappedByPassphrase(key, change.passphrase)
    return { kind: 'changed', protection: { ...protection, ...wrapped } }
  }
  const typed = readRecoveryKey(change.recoveryKey)
  if (typed.kind === 'mistyped') return { kind: 'refused', reason: typed.reason }
  return { kind: 'changed', protection: { ...protection, ...wrappedByRecoveryKey(key, typed.key) } }
}
