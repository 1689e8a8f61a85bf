/** Faults that take long to show, injected into the built site: `npm run verify` runs them. */

import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

export default defineConfig({ ...journeys, testDir: 'tests/faults', outputDir: 'test-results/faults' })
