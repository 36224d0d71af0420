import { defineConfig } from '@playwright/test'

/** Drives the built app. One at a time: two Electrons on two cores only make each other late. */
export default defineConfig({
  outputDir: '../out/test/app',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'app', testDir: 'app', testMatch: '*.test.ts' },
    { name: 'demo', testDir: 'demo', testMatch: '*.demo.ts' },
  ],
})
