import { ipcMain, type WebContents } from 'electron'
import { type Desktop, type RequestName, requestArguments } from '../domain/desktop/desktop'
import { isOurs } from './security'

/** Answers the window, after checking who asks and what they sent. */
export function serve(desktop: Desktop, isOurWindow: (contents: WebContents) => boolean): void {
  for (const name of Object.keys(requestArguments) as RequestName[]) {
    ipcMain.handle(name, (event, ...carried: unknown[]) => {
      const frame = event.senderFrame
      const isTrusted =
        frame && frame === event.sender.mainFrame && isOurs(frame.url) && isOurWindow(event.sender)
      if (!isTrusted) throw new Error(`Refused ${name}: it was not asked by our window.`)
      const checked = requestArguments[name].parse(carried)
      // The tuple of each name was checked against that method's parameters where they are defined.
      return (desktop[name] as (...args: unknown[]) => unknown)(...checked)
    })
  }
}
