import { randomBytes } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import type { ProtectionRequests } from '../../domain/desktop/protection-requests'
import { recoveryKeyText } from '../../domain/recovery-key'
import type { OpenedCopies } from '../opened-copies'
import type { ShownArchive } from '../shown-archive'

type Surroundings = {
  readonly shown: ShownArchive
  readonly window: BrowserWindow
  readonly copies: OpenedCopies
}

/** What is asked about the protection of the archive. */
export function protectionDesktop({ shown, window, copies }: Surroundings): ProtectionRequests {
  return {
    newRecoveryKey: async () => recoveryKeyText(randomBytes(16)),
    protectArchive: (passphrase, recoveryKey) => shown.protect(passphrase, recoveryKey),
    unprotectArchive: (secret) => shown.unprotect(secret),
    changeProtection: async (change) => (await shown.current()).protection.change(change),
    lockArchive: async (halfTyped) => {
      await shown.lock(halfTyped)
      // What other programs were shown of it is readable by whoever finds it.
      copies.removeAll()
      // A page that is loaded anew holds nothing of what the one before had read.
      window.webContents.reload()
    },
    takeHalfTyped: () => shown.takeHalfTyped(),
    unlockArchive: (secret) => shown.unlock(secret),
  }
}
