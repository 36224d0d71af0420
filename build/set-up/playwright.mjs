import { chromiumFlags } from './chromium-flags.mjs'
import { hasDisplay, openDisplay } from './display.mjs'
import { npmTool, run } from './run.mjs'

/** As many apps as run beside each other where nobody watches; two cores are idle half of the time with one. */
const invisibleScreens = 2

/**
 * Runs one project of test/playwright.config.ts, on a screen of our own where there is none. The tests learn what
 * to start from DEBRIEF_ELECTRON (the executable) and DEBRIEF_ELECTRON_FLAGS (its flags, separated by spaces), and
 * where from DEBRIEF_SCREENS: as many X screens as tests may run at once, so that no window takes another's focus.
 *
 * @param {'app' | 'demo'} project
 * @param {string} executable
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv }} [more]
 */
export async function playwright(project, executable, { args = [], env = {} } = {}) {
  const screens = await openScreens()
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
      {
        env: {
          ...screens[0]?.env,
          ...env,
          DEBRIEF_ELECTRON: executable,
          DEBRIEF_ELECTRON_FLAGS: flags,
          DEBRIEF_SCREENS: screens.flatMap(({ env: { DISPLAY } }) => DISPLAY ?? []).join(' '),
        },
      },
    )
  } finally {
    for (const screen of screens) screen.close()
  }
}

/** The screen that is there, or invisible ones of our own. */
function openScreens() {
  return Promise.all(Array.from({ length: hasDisplay() ? 1 : invisibleScreens }, openDisplay))
}
