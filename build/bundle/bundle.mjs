import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { secondsSince } from '../set-up/command.mjs'
import { inProject } from '../set-up/project.mjs'
import { fingerprint } from './fingerprint.mjs'
import { parts } from './parts.mjs'
import { printSizes } from './sizes.mjs'

/** @typedef {import('./parts.mjs').Part} Part */

const record = inProject('out', 'built.json')

/**
 * Makes the app from its source: out/desktop/ for Electron and Node, out/window/ for the page. A part whose source
 * has not changed since it was last made is left as it is.
 *
 * @param {{ say: import('../set-up/command.mjs').Say, only?: readonly string[] }} options
 */
export async function bundle({ say, only = parts.map((part) => part.name) }) {
  const start = performance.now()
  const wanted = parts.filter((part) => only.includes(part.name))
  const before = await readRecord()
  const now = Object.fromEntries(
    await Promise.all(wanted.map(async (part) => [part.name, await fingerprint(part.from)])),
  )
  const stale = wanted.filter((part) => now[part.name] !== before[part.name] || !part.makes.every(isThere))
  if (stale.length === 0) return
  say(`Building ${stale.map((part) => part.name).join(', ')} …`)
  // Forgotten first: a build that breaks off half-way must not pass for a good one.
  await writeRecord(without(before, stale))
  await Promise.all(stale.filter(({ isLast }) => !isLast).map((part) => part.make()))
  await Promise.all(stale.filter(({ isLast }) => isLast).map((part) => part.make()))
  await writeRecord({ ...before, ...now })
  await printSizes(stale, say)
  say(`Built in ${secondsSince(start)}.`)
}

const isThere = (/** @type {string} */ path) => existsSync(inProject(path))

const without = (/** @type {Record<string, string>} */ fingerprints, /** @type {readonly Part[]} */ stale) =>
  Object.fromEntries(
    Object.entries(fingerprints).filter(([name]) => !stale.some((part) => part.name === name)),
  )

/** @returns {Promise<Record<string, string>>} */
async function readRecord() {
  try {
    return JSON.parse(await readFile(record, 'utf8'))
  } catch {
    return {}
  }
}

async function writeRecord(/** @type {Record<string, string>} */ fingerprints) {
  await mkdir(inProject('out'), { recursive: true })
  await writeFile(record, JSON.stringify(fingerprints, null, 2))
}
