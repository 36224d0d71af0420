// npm run bench: measures the app beside a reference in the same run. See test/bench/.
import { bundle } from './bundle/bundle.mjs'
import { chromiumFlags } from './set-up/chromium-flags.mjs'
import { command } from './set-up/command.mjs'
import { openDisplay } from './set-up/display.mjs'
import { inProject } from './set-up/project.mjs'
import { run } from './set-up/run.mjs'
import { setUp } from './set-up/set-up.mjs'

await command(async () => {
  const quiet = () => {}
  const electron = await setUp({ tests: true, say: quiet })
  await bundle({ say: quiet })
  const { build } = await import('esbuild')
  const script = inProject('out', 'bench', 'bench.mjs')
  await build({
    entryPoints: [inProject('test', 'bench', 'bench.ts')],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const screen = await openDisplay()
  try {
    return await run(process.execPath, [script, ...process.argv.slice(2)], {
      env: {
        ...screen.env,
        DEBRIEF_ELECTRON: electron.executable,
        DEBRIEF_ELECTRON_FLAGS: chromiumFlags().join(' '),
      },
    })
  } finally {
    screen.close()
  }
})
