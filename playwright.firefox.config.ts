/** The journeys in Firefox, which `npm run verify` makes. Each serves the built site itself and has a browser of its own. */

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/firefox',
  outputDir: 'test-results/firefox',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 15_000 },
})
