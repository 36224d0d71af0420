import { onTestFinished } from 'vitest'
import { type Disk, realDisk } from '../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../electron/archive/incident-archive'
import { type ArchiveKey, makeArchiveKey } from '../../electron/archive/protection/archive-key'
import {
  type Protection,
  protectionHead,
  writeProtection,
} from '../../electron/archive/protection/protection-file'
import { wrappedByRecoveryKey } from '../../electron/archive/protection/unlock'
import { keyOfPassphrase, wrap } from '../../electron/archive/protection/wraps'
import { openedAt } from './archives'
import { tempFolder } from './temp-folder'

export const passphrase = 'correct horse battery'
export const recoveryKey = Uint8Array.from({ length: 16 }, (_, index) => index * 16 + 1)

/** A protection whose passphrase is quick to try, which a real one must not be. */
export async function aProtection(): Promise<{ readonly protection: Protection; readonly key: ArchiveKey }> {
  const archive = '6f1a1e2c-6d0f-4d3e-9a43-0c5b8e1f2a77'
  const key = makeArchiveKey(archive, new Uint8Array(32).fill(7))
  const stretching = { name: 'scrypt', cost: 16, blockSize: 8, parallelism: 1, salt: 'c2FsdA==' } as const
  const wrapped = wrap(key.secret, await keyOfPassphrase(passphrase, stretching), 'passphrase', archive)
  const protection = {
    ...protectionHead,
    archive,
    lockAfter: 15,
    stretching,
    passphrase: wrapped,
    ...wrappedByRecoveryKey(key, recoveryKey),
  } as const
  return { protection, key }
}

/** A protected archive with nothing in it, by its folder. */
export async function aProtectedFolder(folder = tempFolder()) {
  const made = await aProtection()
  await writeProtection(folder, made.protection, realDisk)
  return { folder, ...made }
}

/** A protected archive that is open, and closed after the test. */
export async function openProtected(folder: string, key: ArchiveKey, disk?: Disk): Promise<Archive> {
  const archive = await openArchive(folder, openedAt, disk, key)
  onTestFinished(() => archive.close())
  return archive
}
