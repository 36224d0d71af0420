import { existsSync } from 'node:fs'
import { Stop, secondsSince } from './command.mjs'
import { hasDisplay } from './display.mjs'
import { findProgram, runQuietly } from './run.mjs'

/**
 * What the machine has to bring besides Node: a program, a shared library or fonts, and the Debian package with it.
 *
 * @typedef {{ what: string, debian: readonly string[] }} Need
 */

// What Electron links to on Linux. Missing one, a machine usually misses most: they are installed together.
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
]

// What the tests look into documents with.
const testTools = /** @type {const} */ ([
  ['pdftotext', 'poppler-utils'],
  ['pdffonts', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['unzip', 'unzip'],
])

// A machine that has just started may be busy installing its own updates.
const patience = ['-o', 'DPkg::Lock::Timeout=180']

/**
 * Makes sure Electron can start here, and that the tools the tests read documents with are there. As root on Debian
 * and its relatives it installs what is missing; otherwise it stops with the one command that does.
 *
 * @param {string} executable
 * @param {{ tests: boolean, say: import('./command.mjs').Say }} options
 */
export async function ensureSystemLibraries(executable, { tests, say }) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(executable, tests)
  if (missing.length === 0) return
  await install(missing, say)
  const left = await findMissing(executable, tests)
  if (left.length > 0) throw new Stop(`Still missing after the installation: ${listed(left)}.`)
}

/** Installs one program from its Debian package where we may. @returns {Promise<boolean>} whether it is there now */
export async function ensureProgram(
  /** @type {string} */ program,
  /** @type {string} */ debian,
  /** @type {import('./command.mjs').Say} */ say,
) {
  if (!findProgram(program) && mayInstall()) await install([{ what: program, debian: [debian] }], say)
  return findProgram(program) !== null
}

/** @returns {Promise<Need[]>} */
async function findMissing(/** @type {string} */ executable, /** @type {boolean} */ tests) {
  const libraries = (await missingLibraries(executable)).map((what) => ({ what, debian: electronPackages }))
  const fonts = existsSync('/usr/share/fonts') ? [] : [{ what: 'fonts', debian: ['fonts-liberation'] }]
  const screen = hasDisplay() ? [] : missingProgram('Xvfb', ['xvfb', 'xauth'])
  const tools = tests ? testTools.flatMap(([program, debian]) => missingProgram(program, [debian])) : []
  return [...libraries, ...fonts, ...screen, ...tools]
}

const missingProgram = (/** @type {string} */ program, /** @type {string[]} */ debian) =>
  findProgram(program) ? [] : [{ what: program, debian }]

async function missingLibraries(/** @type {string} */ executable) {
  const linked = await runQuietly('ldd', [executable], {
    whatFailed: 'The libraries of Electron cannot be read.',
  })
  return [...linked.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name))
}

async function install(
  /** @type {readonly Need[]} */ missing,
  /** @type {import('./command.mjs').Say} */ say,
) {
  const wanted = [...new Set(missing.flatMap((need) => need.debian))]
  if (!mayInstall()) throw new Stop(howToInstall(missing, wanted))
  const start = performance.now()
  say(`Installing what the system misses (${listed(missing)}) …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const whatFailed = 'The system packages could not be installed.'
  // Of several package sources one may be out of reach; whether that matters shows at the installation.
  await runQuietly('apt-get', [...patience, 'update'], { env, whatFailed }).catch(() => {})
  const packages = await namesHere(wanted)
  await runQuietly('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
    whatFailed,
  })
  say(`Installed them in ${secondsSince(start)}.`)
}

// Debian 13 and Ubuntu 24.04 renamed some libraries when their time type grew to 64 bits.
async function namesHere(/** @type {string[]} */ packages) {
  const whatFailed = 'The list of system packages cannot be read.'
  const known = new Set((await runQuietly('apt-cache', ['pkgnames', 'lib'], { whatFailed })).split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

const mayInstall = () => process.getuid?.() === 0 && findProgram('apt-get') !== null

function listed(/** @type {readonly Need[]} */ needs) {
  const names = needs.map((need) => need.what)
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}

const howToInstall = (/** @type {readonly Need[]} */ missing, /** @type {string[]} */ packages) =>
  findProgram('apt-get')
    ? `This machine misses ${listed(missing)}. This installs it; then run the same command again:

  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : `This machine misses ${listed(missing)}. Install it with your system's package manager (on Debian it comes
in ${packages.join(' ')}), then run the same command again.`
