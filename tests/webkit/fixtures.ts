/** What every journey in WebKit gets: the site, and a page of it in a browser of its own. */

import { test as base, expect } from '@playwright/test'
import { findWebKit, webkitAdvice } from '../../scripts/find-webkit.ts'
import { type Site, serveSite } from '../firefox/serve-site.ts'
import { extraPages } from './extra-pages.ts'
import { Reader } from './reader.ts'
import { startDriver } from './start-driver.ts'
import { Session } from './web-driver.ts'

export { expect }

interface Fixtures {
  readonly site: Site
  readonly session: Session
  readonly reader: Reader
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  site: async ({}, use) => {
    const site = await serveSite(extraPages())
    await use(site)
    await site.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  session: async ({}, use, info) => {
    const webkit = findWebKit()
    info.skip(!webkit, webkitAdvice)
    if (!webkit) return
    const driver = await startDriver(webkit)
    const session = await Session.open(driver.address, {
      'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
    })
    info.annotations.push({ type: 'WebKitGTK', description: session.browserVersion })
    await use(session)
    await session.close()
    driver.stop()
  },
  reader: async ({ session, site }, use) => use(new Reader(session, site.address)),
})
