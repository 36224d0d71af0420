import { build } from 'esbuild'
import { Stop } from '../set-up/command.mjs'
import { inProject } from '../set-up/project.mjs'

/**
 * Makes self-contained CommonJS scripts, out/desktop/NAME.cjs: a sandboxed preload can be nothing else, and one
 * file is read faster from disk than a hundred.
 *
 * @param {Record<string, string>} entries
 */
export async function bundleForElectron(entries) {
  await build({
    absWorkingDir: inProject(),
    entryPoints: entries,
    outdir: 'out/desktop',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    // Node 18 is what the oldest Electron we run on holds.
    target: 'node18',
    external: ['electron'],
    alias: { 'brotli/decompress.js': inProject('build', 'bundle', 'brotli.cjs') },
    define: { 'process.env.NODE_ENV': '"production"' },
    // Readable stacks are worth more than a few hundred kilobytes; the licences are in LICENCES.txt.
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: false,
    // esbuild shows what is wrong, with the place, better than an error's stack would.
    logLevel: 'warning',
  }).catch(() => {
    throw new Stop(`Could not build ${Object.values(entries).join(', ')}.`)
  })
}
