/** What every journey in Firefox gets: the site, and a page of it in a browser of its own, whose profile is thrown away. */

import { test as base, expect } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { findFirefox, firefoxAdvice } from '../../scripts/find-firefox.ts'
import { Reader } from './reader.ts'
import { type Site, serveSite } from './serve-site.ts'

export { expect }

interface Fixtures {
  readonly site: Site
  readonly reader: Reader
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  site: async ({}, use) => {
    const site = await serveSite()
    await use(site)
    await site.close()
  },
  reader: async ({ site }, use, info) => {
    const executablePath = findFirefox()
    info.skip(!executablePath, firefoxAdvice)
    if (!executablePath) return
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath })
    info.annotations.push({ type: 'Firefox', description: await browser.version() })
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    await use(new Reader(page, site.address))
    await browser.close()
  },
})
