import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../set-up/project.mjs'

/**
 * Shows how large the made parts are, so that a dependency that doubles the app is noticed the day it comes in.
 *
 * @param {readonly import('./parts.mjs').Part[]} parts
 * @param {import('../set-up/command.mjs').Say} say
 */
export async function printSizes(parts, say) {
  for (const part of parts) {
    if (part.makes.length > 3) {
      const sizes = await Promise.all(part.makes.map(sizeOf))
      say(
        line(
          part.name,
          sizes.reduce((sum, size) => sum + size, 0),
        ),
      )
      continue
    }
    for (const path of part.makes) say(line(path, await sizeOf(path)))
  }
}

/** Bytes in a file, or in all files of a folder. @returns {Promise<number>} */
export async function sizeOf(/** @type {string} */ path) {
  const found = await stat(inProject(path))
  if (found.isFile()) return found.size
  const sizes = await Promise.all((await readdir(inProject(path))).map((name) => sizeOf(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const line = (/** @type {string} */ name, /** @type {number} */ bytes) =>
  `  ${name.padEnd(32)} ${(bytes / 1024).toFixed(0).padStart(7)} KB`
