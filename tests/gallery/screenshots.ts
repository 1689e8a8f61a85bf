// Takes pictures of the gallery to look at: npx tsx tests/gallery/screenshots.ts FOLDER [part of a section's name]

import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const [folder = 'test-results/gallery', section = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = await createServer({
  configFile: false,
  plugins: [react()],
  logLevel: 'error',
  server: { port: 0 },
  cacheDir: `${folder}/.vite`,
})
await server.listen()
const url = `${server.resolvedUrls?.local[0]}tests/gallery/index.html?section=${section}`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const views = [
  ['light', 1280, 1],
  ['dark', 1280, 1],
  ['projector', 1280, 1],
  ['light', 390, 2],
  ['light', 320, 1],
] as const
for (const [theme, width, deviceScaleFactor] of views) {
  const page = await browser.newPage({ viewport: { width, height: 720 }, deviceScaleFactor })
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.error(message.text()))
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`${url}&theme=${theme}`)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${folder}/${section || 'all'}-${theme}-${width}.png`, fullPage: true })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflow > 0) console.error(`${theme} ${width}: ${overflow} px wider than the window`)
  await page.close()
}
await browser.close()
await server.close()
