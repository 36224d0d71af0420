import { fallbackElectron } from './electron-fallback.mjs'
import { downloadedElectron, installedElectron, namedElectron } from './electron-official.mjs'

/**
 * An Electron that can be started on this machine.
 *
 * @typedef {object} Electron
 * @property {string} executable starts the app when given the project folder
 * @property {string} dist the folder to package from, holding nothing but Electron
 * @property {'official' | 'fallback'} kind the fallback is for development and tests, never for a release
 * @property {string} version
 */

/**
 * Finds an Electron, in this order: the one a person named, the one the `electron` package downloaded, a quick try
 * to download it, an older one from the npm registry.
 *
 * @param {import('./command.mjs').Say} say
 * @returns {Promise<Electron>}
 */
export async function findElectron(say) {
  const official = namedElectron() ?? installedElectron() ?? (await downloadedElectron(say))
  if (official) return official
  const fallback = await fallbackElectron(say)
  say(
    `Using Electron ${fallback.version} from the npm registry: for development and tests only, not for release.`,
  )
  return fallback
}
