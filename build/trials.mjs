// npm run trials [NAME ...]: the promises of the archive at full size: a thousand kills, thirty power cuts a file
// system, thousands of flipped bits, full disks. As root on Linux, or what needs to mount is left out. See test/trials/.
import { command, say } from './set-up/command.mjs'
import { npmTool, run } from './set-up/run.mjs'
import { setUp } from './set-up/set-up.mjs'

// Those beside test/trials/ run with the unit tests at a smaller size.
const trials = ['test/trials/', 'kills.test.ts', 'faults.test.ts', 'damage']

await command(async () => {
  await setUp({ tests: true, say })
  const named = process.argv.slice(2)
  return run(
    ...npmTool('vitest/vitest.mjs', [
      'run',
      '--config=build/vitest.config.mjs',
      '--reporter=verbose',
      // Side by side they would wait for one disk and one processor, and come too late.
      '--no-file-parallelism',
      ...(named.length > 0 ? named : trials),
    ]),
    { env: { DEBRIEF_TRIALS: 'full' } },
  )
})
