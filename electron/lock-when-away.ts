import { powerMonitor } from 'electron'
import type { Command } from '../domain/desktop/window-requests'

/** Asks the window to lock a protected archive when the computer sleeps or its screen is locked. */
export function lockWhenAway(send: (command: Command) => void): void {
  powerMonitor.on('suspend', () => send('lock'))
  powerMonitor.on('lock-screen', () => send('lock'))
}
