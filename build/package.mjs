// npm run package: the app to hand to somebody, in out/package/.
// `-- --release` makes this system's installers, on the official Electron that electron-builder downloads.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { arch, platform } from 'node:process'
import { bundle } from './bundle/bundle.mjs'
import { command, say, secondsSince } from './set-up/command.mjs'
import { findElectron } from './set-up/electron-runtime.mjs'
import { installPackages } from './set-up/packages.mjs'
import { inProject } from './set-up/project.mjs'
import { findProgram } from './set-up/run.mjs'
import { ensureProgram } from './set-up/system-libraries.mjs'

await command(async () => {
  await installPackages(say)
  const electron = process.argv.includes('--release') ? null : await findElectron(say)
  await bundle({ say })
  await makePackages(electron)
  if (electron?.kind === 'fallback') await markForTesting()
  return 0
})

/** @param {import('./set-up/electron-runtime.mjs').Electron | null} electron null for a release */
async function makePackages(electron) {
  const start = performance.now()
  await rm(inProject('out', 'package'), { recursive: true, force: true })
  await provide7zip()
  // The last percent of size takes 100 s on two cores: worth it for what is handed out, not for a try.
  if (electron) process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '5'
  const { build } = await import('electron-builder')
  const { packageConfiguration } = await import('./electron-builder.mjs')
  const made = await build({
    projectDir: inProject(),
    config: packageConfiguration(electron),
    publish: 'never',
  })
  say(
    [
      '',
      `Packaged for ${platform} ${arch} in ${secondsSince(start)}:`,
      ...made.map((file) => `  ${relative(inProject(), file)}`),
    ].join('\n'),
  )
}

// electron-builder would download a 7-Zip from GitHub.
async function provide7zip() {
  if (platform === 'linux' && (await ensureProgram('7zz', '7zip', say))) {
    process.env.ELECTRON_BUILDER_7ZIP_PATH ??= String(findProgram('7zz'))
  }
}

async function markForTesting() {
  const { testingOnly, testingOnlyText } = await import('./electron-builder.mjs')
  await mkdir(inProject('out', 'package'), { recursive: true })
  await writeFile(inProject('out', 'package', testingOnly), testingOnlyText)
  say(`\n${testingOnlyText}`)
}
