// Takes pictures of the gallery to look at: npx tsx tests/gallery/screenshots.ts [FOLDER] [part of a section's name]

import { mkdirSync } from 'node:fs'
import { launchChromium } from '../../scripts/find-chromium.ts'
import { servePage } from '../browser/serve-page.ts'

const [folder = 'test-results/pictures', section = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
const gallery = await servePage(import.meta.dirname)
const views = [
  ['light', 1280, 1],
  ['dark', 1280, 1],
  ['projector', 1280, 1],
  ['light', 390, 2],
  ['light', 320, 1],
] as const
for (const [theme, width, deviceScaleFactor] of views) {
  const page = await browser.newPage({ viewport: { width, height: 720 }, deviceScaleFactor })
  await page.goto(`${gallery.address}?${new URLSearchParams({ theme, section })}`)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${section || 'all'}-${theme}-${width}.png`, fullPage: true })
  await page.close()
}
await browser.close()
await gallery.close()
