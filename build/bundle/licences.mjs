import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { inProject } from '../set-up/project.mjs'

// Declared for development, yet part of what ships.
const shippedAnyway = ['node_modules/@fontsource-variable/inter']

/** Gathers the licence of every npm package that is part of the app: they ask to be passed on with it. */
export async function writeLicences() {
  const { packages } = JSON.parse(await readFile(inProject('package-lock.json'), 'utf8'))
  const shipped = Object.entries(packages)
    .filter(
      ([path, entry]) => path !== '' && (!(entry.dev || entry.optional) || shippedAnyway.includes(path)),
    )
    .map(([path]) => path)
  const texts = await Promise.all(shipped.sort().map(licenceOf))
  await mkdir(inProject('out', 'desktop'), { recursive: true })
  await writeFile(
    inProject('out', 'desktop', 'LICENCES.txt'),
    texts.filter(Boolean).join(`\n\n${'-'.repeat(80)}\n\n`),
  )
}

async function licenceOf(/** @type {string} */ path) {
  const names = await readdir(inProject(path)).catch(() => /** @type {string[]} */ ([]))
  if (!names.includes('package.json')) return null
  const { name, version, license } = JSON.parse(await readFile(inProject(path, 'package.json'), 'utf8'))
  const files = names.filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const texts = await Promise.all(files.map((file) => readFile(inProject(path, file), 'utf8')))
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n')
}
