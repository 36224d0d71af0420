import { defineConfig } from '@playwright/test'

/** Where the tests may open windows, one screen for each that runs at once; none where there is a screen already. */
export const screens = (process.env.DEBRIEF_SCREENS ?? '').split(' ').filter((screen) => screen !== '')

/** Drives the built app. */
export default defineConfig({
  outputDir: '../out/test/app',
  workers: Math.max(1, screens.length),
  // Beside each other, two apps on two cores can be late for a test; what fails twice is wrong. It is reported as flaky.
  retries: screens.length > 1 ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'app', testDir: 'app', testMatch: '*.test.ts' },
    { name: 'demo', testDir: 'demo', testMatch: '*.demo.ts' },
  ],
})
