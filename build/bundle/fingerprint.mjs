import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../set-up/project.mjs'

/**
 * One value for the content of files and folders: it changes when any of them does, and not when Git merely touches
 * them.
 *
 * @param {readonly string[]} paths inside the project; one that does not exist counts as empty
 */
export async function fingerprint(paths) {
  const files = (await Promise.all(paths.map(filesUnder))).flat().sort()
  const contents = await Promise.all(files.map((file) => readFile(inProject(file))))
  const hash = createHash('sha256')
  files.forEach((file, index) => {
    hash.update(`${file}\0${contents[index]?.length}\0`).update(contents[index] ?? '')
  })
  return hash.digest('hex')
}

/** @returns {Promise<string[]>} */
async function filesUnder(/** @type {string} */ path) {
  const found = await stat(inProject(path)).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = await readdir(inProject(path), { withFileTypes: true })
  return (await Promise.all(entries.map((entry) => filesUnder(join(path, entry.name))))).flat()
}
