import { randomBytes } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import type { ProtectionRequests } from '../domain/desktop/protection-requests'
import { recoveryKeyText } from '../domain/recovery-key'
import type { ShownArchive } from './shown-archive'

/** What is asked about the protection of the archive. */
export function protectionDesktop(shown: ShownArchive, window: BrowserWindow): ProtectionRequests {
  return {
    newRecoveryKey: async () => recoveryKeyText(randomBytes(16)),
    protectArchive: (passphrase, recoveryKey) => shown.protect(passphrase, recoveryKey),
    unprotectArchive: (secret) => shown.unprotect(secret),
    changeProtection: async (change) => (await shown.current()).protection.change(change),
    lockArchive: async () => {
      await shown.lock()
      // A page that is loaded anew holds nothing of what the one before had read.
      window.webContents.reload()
    },
    unlockArchive: (secret) => shown.unlock(secret),
  }
}
