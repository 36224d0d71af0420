// npm test: the set-up, then types, lint, unit tests, build and app tests. Stops at the first that fails.
import { rm } from 'node:fs/promises'
import { bundle } from './bundle/bundle.mjs'
import { command, Stop, say, secondsSince } from './set-up/command.mjs'
import { playwright } from './set-up/playwright.mjs'
import { inProject } from './set-up/project.mjs'
import { npmTool, run } from './set-up/run.mjs'
import { setUp } from './set-up/set-up.mjs'
import { playwrightCount, vitestCount } from './test-counts.mjs'

const unitReport = inProject('out', 'test', 'unit.json')
const appReport = inProject('out', 'test', 'app.json')

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<number>} run to its exit code
 * @property {() => Promise<import('./test-counts.mjs').Count>} [count] the tests it ran
 */

/** @type {(electron: { executable: string }) => readonly Step[]} */
const stepsWith = (electron) => [
  { name: 'types', run: () => run(...npmTool('typescript/bin/tsc', ['-b'])) },
  {
    name: 'lint',
    run: () => run(...npmTool('@biomejs/biome/bin/biome', ['check', '--config-path=build/lint.json', '.'])),
  },
  { name: 'unit tests', run: runUnitTests, count: () => vitestCount(unitReport) },
  {
    name: 'build',
    run: async () => {
      await bundle({ say })
      return 0
    },
  },
  { name: 'app tests', run: () => runAppTests(electron.executable), count: () => playwrightCount(appReport) },
]

await command(async () => {
  await rm(inProject('out', 'test'), { recursive: true, force: true })
  heading('set-up')
  const electron = await setUp({ tests: true, say })
  const { code, passed, failed } = await runInOrder(stepsWith(electron))
  say(`\n${passed} passed, ${failed} failed`)
  return code
})

async function runInOrder(/** @type {readonly Step[]} */ steps) {
  let passed = 0
  let failed = 0
  for (const step of steps) {
    heading(step.name)
    const start = performance.now()
    const code = await step.run().catch(reported)
    const count = await step.count?.()
    passed += count?.passed ?? 0
    failed += count?.failed ?? 0
    const ranNothing = count?.passed === 0 && count.failed === 0
    const isGood = code === 0 && !ranNothing
    const outcome = isGood ? 'ok' : ranNothing ? 'FAILED, no test ran' : 'FAILED'
    say(`${step.name}: ${outcome}, ${secondsSince(start)}`)
    if (!isGood) return { code: code || 1, passed, failed }
  }
  return { code: 0, passed, failed }
}

function reported(/** @type {unknown} */ error) {
  console.error(error instanceof Stop ? error.message : error)
  return 1
}

function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  return run(...npmTool('vitest/vitest.mjs', ['run', '--config=build/vitest.config.mjs', ...reporters]))
}

function runAppTests(/** @type {string} */ executable) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: appReport }
  return playwright('app', executable, { args: ['--reporter=list,json'], env })
}

function heading(/** @type {string} */ name) {
  say(`\n── ${name} ${'─'.repeat(72 - name.length)}`)
}
