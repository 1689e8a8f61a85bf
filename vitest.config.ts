/** Unit and property tests. The heavy ones (tests/verify) have a configuration of their own, the browser's journeys are Playwright's. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/verify/**'],
    setupFiles: ['scripts/relaxed-simd.ts', 'tests/quiet-console.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Long enough for a busy machine: no test here says anything about speed.
    testTimeout: 60_000,
  },
})
