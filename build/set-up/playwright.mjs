import { chromiumFlags } from './chromium-flags.mjs'
import { openDisplay } from './display.mjs'
import { npmTool, run } from './run.mjs'

/**
 * Runs one project of test/playwright.config.ts, on a screen of our own where there is none. The tests learn what
 * to start from DEBRIEF_ELECTRON (the executable) and DEBRIEF_ELECTRON_FLAGS (its flags, separated by spaces).
 *
 * @param {'app' | 'demo'} project
 * @param {string} executable
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv }} [more]
 */
export async function playwright(project, executable, { args = [], env = {} } = {}) {
  const screen = await openDisplay()
  try {
    const flags = chromiumFlags().join(' ')
    return await run(
      ...npmTool('@playwright/test/cli.js', [
        'test',
        '-c',
        'test/playwright.config.ts',
        `--project=${project}`,
        ...args,
      ]),
      { env: { ...screen.env, ...env, DEBRIEF_ELECTRON: executable, DEBRIEF_ELECTRON_FLAGS: flags } },
    )
  } finally {
    screen.close()
  }
}
