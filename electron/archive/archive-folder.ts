import { posix, win32 } from 'node:path'

/**
 * Where the app keeps its archive when nobody chose a folder, so that the command line finds the same one.
 * Source: Electron, `app.getPath('userData')` for an app named Debrief.
 */
export function defaultArchiveFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Debrief', 'archive')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Debrief', 'archive')
    default:
      return posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), 'Debrief', 'archive')
  }
}
