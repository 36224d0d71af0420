import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { Command } from '../domain/desktop/window-requests'

/** The application menu. Items ask the window, which knows what is open. */
export function setMenu(send: (command: Command) => void): void {
  // The window listens for the keys itself, so that they work wherever the menu is hidden.
  const item = (label: string, command: Command, accelerator: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(command),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const quit: MenuItemConstructorOptions = { role: 'quit' }
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        item('New post-mortem', 'new incident', 'CmdOrCtrl+N'),
        item('Import…', 'import', 'CmdOrCtrl+O'),
        separator,
        item('Export…', 'export', 'CmdOrCtrl+E'),
        item('History', 'history', 'CmdOrCtrl+Shift+H'),
        separator,
        item('Archive settings…', 'archive settings', 'CmdOrCtrl+,'),
        item('Lock archive', 'lock', 'CmdOrCtrl+L'),
        separator,
        isMac ? { role: 'close' } : quit,
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Find in archive', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Archive', 'show archive', 'CmdOrCtrl+Shift+A'),
        item('Commands…', 'commands', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Greys out what would do nothing on the screen that is showing. */
export function enableInMenu(offered: readonly Command[]): void {
  for (const name of Command.options) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name)
    if (item) item.enabled = offered.includes(name)
  }
}
