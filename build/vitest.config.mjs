import { defineConfig } from 'vitest/config'
import { projectRoot } from './set-up/project.mjs'

/** @type {import('vitest/config').ViteUserConfig} */
export default defineConfig({
  root: projectRoot,
  test: {
    include: ['test/unit/**/*.test.ts', 'test/trials/**/*.test.ts'],
    environment: 'node',
    // For what never ends; a busy machine may take its time.
    testTimeout: 60_000,
    // Vitest leaves a core free by itself, which on two cores is half of them.
    maxWorkers: '100%',
  },
})
