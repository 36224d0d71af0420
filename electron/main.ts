import { join } from 'node:path'
import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import { declareAppProtocol, serveWindow } from './app-protocol'
import { makeCommands } from './commands'
import { makeDesktop } from './desktop/real-desktop'
import { lockWhenAway } from './lock-when-away'
import { setMenu } from './menu'
import { makeRunningExports } from './running-exports'
import { dangerousSwitch, lockContents, lockSession, sandboxEverything, switchOffNetwork } from './security'
import { serve } from './serve'
import { closeWhenSaved, makeWindow } from './window'

app.setName('Debrief')
refuseDangerousSwitches()
sandboxEverything(app)
switchOffNetwork(app)
declareAppProtocol(protocol)
app.on('session-created', lockSession)
app.on('web-contents-created', (_event, contents) => lockContents(contents))

if (app.requestSingleInstanceLock()) app.whenReady().then(open)
else app.quit()

function open(): void {
  lockSession(session.defaultSession)
  // Kept in memory only: nothing of what people write is left in a browser profile.
  const ownSession = session.fromPartition('debrief', { cache: false })
  serveWindow(ownSession, join(__dirname, '../window'))

  const commands = makeCommands()
  const window = makeWindow(ownSession)
  closeWhenSaved(window, commands.send)
  setMenu(commands.send)
  const desktop = makeDesktop({
    archiveFolder: join(app.getPath('userData'), 'archive'),
    commands,
    exports: makeRunningExports(),
    window,
  })
  serve(desktop, (contents) => contents === window.webContents)

  lockWhenAway(commands.send)
  app.on('second-instance', () => focus(window))
  app.on('window-all-closed', () => app.quit())
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

function refuseDangerousSwitches(): void {
  const found = app.isPackaged ? dangerousSwitch(app) : undefined
  if (!found) return
  dialog.showErrorBox('Debrief was not started', `The switch --${found} would open the app to others.`)
  app.exit(1)
}
