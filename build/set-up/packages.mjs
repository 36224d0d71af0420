// Runs before anything is installed, so it and all it imports use Node alone.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Stop, secondsSince } from './command.mjs'
import { inProject } from './project.mjs'
import { runQuietly } from './run.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages */
/** @typedef {{ packages: Packages }} Lock */

/**
 * Makes node_modules match package-lock.json. Costs a few milliseconds when it does already.
 *
 * @param {import('./command.mjs').Say} say
 */
export async function installPackages(say) {
  refuseOldNode()
  if (await packagesAreCurrent()) return
  const start = performance.now()
  say('Installing the npm packages …')
  const [npm, args] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  await runQuietly(npm, args, { whatFailed: 'The npm packages could not be installed.' })
  say(`Installed the npm packages in ${secondsSince(start)}.`)
}

/**
 * npm as a program and its arguments. npm says where its own script is, which spares a shell on Windows.
 *
 * @param {readonly string[]} args
 * @returns {[string, readonly string[]]}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  return script && basename(script).startsWith('npm-cli')
    ? [process.execPath, [script, ...args]]
    : ['npm', args]
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(`Debrief is built with Node 20.19 or newer. This is Node ${process.versions.node}.`)
}

async function packagesAreCurrent() {
  const declared = await readJson(inProject('package.json'))
  const wanted = await readJson(inProject('package-lock.json'))
  const installed = await readJson(inProject('node_modules', '.package-lock.json'))
  if (!declared || !wanted || !installed) return false
  return sameDeclarations(declared, wanted.packages['']) && sameVersions(wanted, installed)
}

// A package.json that was edited without its lock goes to npm, which explains what is wrong.
function sameDeclarations(/** @type {any} */ declared, /** @type {any} */ locked) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) =>
    isDeepStrictEqual(declared[kind] ?? {}, locked[kind] ?? {}),
  )
}

function sameVersions(/** @type {Lock} */ wanted, /** @type {Lock} */ installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true
    const found = installed.packages[path]
    // npm leaves out optional packages meant for another system.
    if (!found) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

async function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
