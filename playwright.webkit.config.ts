/** The journeys in WebKit, which `npm run verify` makes. Each serves the built site itself and has a browser of its own. */

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/webkit',
  outputDir: 'test-results/webkit',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 15_000 },
})
