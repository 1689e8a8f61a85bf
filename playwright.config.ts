/** The browser's journeys: the built site, served under a sub-path as a project page would be, in the Chromium of this machine. */

import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/find-chromium.ts'

const executablePath = findChromium()
const site = 'http://localhost:47811/some/path/'

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // What passes only then is listed as flaky, and is to be mended.
  retries: 1,
  expect: { timeout: 15_000 },
  use: {
    baseURL: site,
    viewport: { width: 1280, height: 720 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--enable-unsafe-webgpu', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
  webServer: {
    command: 'vite preview --base /some/path/ --port 47811 --strictPort',
    url: site,
    reuseExistingServer: !process.env.CI,
  },
})
