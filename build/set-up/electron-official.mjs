import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop, secondsSince } from './command.mjs'
import { cacheFolder, inProject } from './project.mjs'

/** @typedef {import('./electron-runtime.mjs').Electron} Electron */

const packageFolder = inProject('node_modules', 'electron')
const failedDownload = join(cacheFolder, 'electron-download-failed')
const day = 24 * 60 * 60 * 1000
const secondsToConnect = 15
const secondsToDownload = 600

/** The Electron folder named in ELECTRON_OVERRIDE_DIST_PATH. @returns {Electron | null} */
export function namedElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const found = electronIn(folder)
  if (!found) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`)
  return found
}

/** The one the `electron` package has downloaded before. @returns {Electron | null} */
export const installedElectron = () => {
  const found = electronIn(join(packageFolder, 'dist'))
  return found?.version === declaredVersion() ? found : null
}

/**
 * Lets the `electron` package download its binary. Where the download site cannot be reached this gives up within
 * seconds and is not tried again for a day, so that a start does not wait for it each time.
 *
 * @param {import('./command.mjs').Say} say
 * @returns {Promise<Electron | null>}
 */
export async function downloadedElectron(say) {
  if (await failedLately()) return null
  const start = performance.now()
  say(`Downloading Electron ${declaredVersion()} …`)
  await download()
  const found = installedElectron()
  if (found) {
    await rm(failedDownload, { force: true })
    say(`Downloaded Electron in ${secondsSince(start)}.`)
  } else {
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(
      failedDownload,
      'The next try is a day after this file was written. Delete it to try at once.\n',
    )
    say(`The Electron download cannot be reached from here (${secondsSince(start)}).`)
  }
  return found
}

async function failedLately() {
  const failed = await stat(failedDownload).catch(() => null)
  return failed !== null && Date.now() - failed.mtimeMs < day
}

// The installer has a temporary folder of its own, so that we can see whether bytes arrive.
async function download() {
  const arriving = join(cacheFolder, `electron-download-${process.pid}`)
  await mkdir(arriving, { recursive: true })
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: arriving, TEMP: arriving, TMP: arriving, NODE_NO_WARNINGS: '1' },
  })
  const unconnected = setTimeout(() => !holdsBytes(arriving) && installer.kill(), secondsToConnect * 1000)
  const endless = setTimeout(() => installer.kill(), secondsToDownload * 1000)
  await new Promise((resolve) => installer.once('error', resolve).once('exit', resolve))
  clearTimeout(unconnected)
  clearTimeout(endless)
  await rm(arriving, { recursive: true, force: true })
}

const holdsBytes = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true }).some((name) => {
    const found = statSync(join(folder, String(name)), { throwIfNoEntry: false })
    return found?.isFile() && found.size > 0
  })

/** @param {string} dist @returns {Electron | null} */
function electronIn(dist) {
  const executable = join(dist, executableName())
  const version = join(dist, 'version')
  if (!existsSync(executable) || !existsSync(version)) return null
  return {
    executable,
    dist,
    kind: 'official',
    version: readFileSync(version, 'utf8').trim().replace(/^v/, ''),
  }
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron'
}

/** @returns {string} */
const declaredVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
