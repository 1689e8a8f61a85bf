// Builds the gallery, serves it, and opens it in a real browser.

import { type Browser, chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, preview } from 'vite'
import { findChromium } from '../../scripts/find-chromium.ts'

export interface Gallery {
  readonly browser: Browser
  /** Address of the gallery in a theme; `section`: only the examples whose name contains it. */
  readonly address: (theme: string, section?: string) => string
  readonly close: () => Promise<void>
}

/** `name` keeps builds that run at once apart. */
export async function openGallery(name: string): Promise<Gallery> {
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'es2022', outDir: `../../test-results/gallery-${name}`, emptyOutDir: true },
  }
  await build(config)
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  return {
    browser,
    address: (theme, section = '') => `${server.resolvedUrls?.local[0]}?theme=${theme}&section=${section}`,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
