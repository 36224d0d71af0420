import { cp, mkdir, rm } from 'node:fs/promises'
import { inProject } from '../set-up/project.mjs'
import { copyFonts, fontFiles } from './fonts.mjs'
import { writeLicences } from './licences.mjs'

/**
 * One thing the build makes. Its tools are imported only when it is made: an unchanged app starts without them.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} from the files and folders it is made of
 * @property {readonly string[]} makes
 * @property {boolean} [isLast] whether it is made with the help of others
 * @property {() => Promise<void>} make
 */

const recipes = ['package-lock.json', 'build/bundle']

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'desktop',
    from: ['electron', 'domain', 'assets', ...recipes],
    makes: [
      'out/desktop/main.cjs',
      'out/desktop/preload.cjs',
      'out/desktop/archive-worker.cjs',
      'out/desktop/export-worker.cjs',
      'out/desktop/reading-worker.cjs',
    ],
    make: async () => {
      const { bundleForElectron } = await import('./desktop.mjs')
      await bundleForElectron({
        main: 'electron/main.ts',
        preload: 'electron/preload.ts',
        'archive-worker': 'electron/work/archive-worker.ts',
        'export-worker': 'electron/work/export-worker.ts',
        'reading-worker': 'electron/work/reading-worker.ts',
      })
    },
  },
  {
    name: 'cli',
    from: ['electron', 'domain', 'assets', ...recipes],
    makes: ['out/desktop/cli.cjs', 'out/desktop/command-line.cjs', 'out/desktop/command-line.compiled'],
    isLast: true,
    make: async () => {
      const { makeCommandLine } = await import('./command-line.mjs')
      await makeCommandLine()
    },
  },
  {
    name: 'window',
    from: ['renderer', 'domain', 'assets', 'build/vite.config.mjs', ...recipes],
    makes: ['out/window'],
    make: async () => {
      const { bundleWindow } = await import('./window.mjs')
      await bundleWindow()
    },
  },
  { name: 'fonts', from: recipes, makes: fontFiles, make: copyFonts },
  {
    name: 'samples',
    from: ['assets/samples', ...recipes],
    makes: ['out/desktop/samples'],
    make: () => copyAnew('assets/samples', 'out/desktop/samples'),
  },
  { name: 'licences', from: recipes, makes: ['out/desktop/LICENCES.txt'], make: writeLicences },
]

async function copyAnew(/** @type {string} */ from, /** @type {string} */ to) {
  await rm(inProject(to), { recursive: true, force: true })
  await mkdir(inProject(to), { recursive: true })
  await cp(inProject(from), inProject(to), { recursive: true })
}
