import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, type Session } from 'electron'
import type { Command } from '../domain/desktop/window-requests'
import { startPage } from './app-protocol'
import { rememberedPlace, rememberPlace } from './window-place'

/** Makes the one window, which sees nothing of the computer but its `desktop`. */
export function makeWindow(session: Session): BrowserWindow {
  const { isMaximized, ...bounds } = rememberedPlace() ?? { width: 1280, height: 840, isMaximized: false }
  const window = new BrowserWindow({
    ...bounds,
    title: 'Debrief',
    minWidth: 880,
    minHeight: 600,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181b' : '#ffffff',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(window))
  window.loadURL(startPage)
  return window
}

/** How long the window may take to save before the person is asked whether to close all the same. */
const longestSaveMs = 5000

/** Lets the window save what is unsaved before it closes. */
export function closeWhenSaved(window: BrowserWindow, send: (command: Command) => void): void {
  let isAsked = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isAsked) return
    isAsked = true
    send('close')
    setTimeout(
      () =>
        askWhetherToClose(window).finally(() => {
          isAsked = false
        }),
      longestSaveMs,
    )
  })
  window.webContents.on('render-process-gone', () => {
    if (!window.isDestroyed()) window.reload()
  })
}

async function askWhetherToClose(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Not everything is saved yet.',
    detail: 'Go back to the window, or close it now and lose what was written since the last save.',
    buttons: ['Go back', 'Close now'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1 && !window.isDestroyed()) window.destroy()
}
