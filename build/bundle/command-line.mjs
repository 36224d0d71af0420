import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../set-up/project.mjs'
import { runQuietly } from '../set-up/run.mjs'
import { bundleForElectron } from './desktop.mjs'

/** Makes the command, and compiles what an export needs of it by making one. */
export async function makeCommandLine() {
  await rm(inProject('out', 'desktop', 'command-line.compiled'), { force: true })
  await bundleForElectron({ cli: 'electron/start-cli.ts', 'command-line': 'electron/cli.ts' })
  const folder = await mkdtemp(join(tmpdir(), 'debrief-build-'))
  try {
    const outputs = ['pdf', 'docx', 'html', 'md'].flatMap((format) => [`--${format}`, join(folder, format)])
    const sample = inProject('assets', 'samples', 'INC-2026-107.json')
    await runQuietly(
      process.execPath,
      [inProject('build', 'bundle', 'keep-compiled.cjs'), 'export', sample, ...outputs],
      { whatFailed: 'Could not compile the command line.' },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
