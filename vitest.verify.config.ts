/** The heavy checks: whole runs of the chapters, one at a time, minutes each. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/verify/**/*.test.ts'],
    setupFiles: ['scripts/relaxed-simd.ts', 'tests/quiet-console.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 30 * 60_000,
  },
})
