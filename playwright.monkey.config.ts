/** The monkey, which `npm run verify` lets loose on the built site. */

import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

export default defineConfig({ ...journeys, testDir: 'tests/monkey', outputDir: 'test-results/monkey', workers: 1, timeout: 10 * 60_000 })
