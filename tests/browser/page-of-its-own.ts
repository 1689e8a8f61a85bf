/** Tests on a page that is no part of the site, served for the tests that use it. */

import { test as base } from './fixtures.ts'
import { servePage } from './serve-page.ts'

/** The usual `test`, with the page of `folder` (its index.html, and what that imports) at the base URL. */
export function testOnPage(folder: string) {
  return base.extend<object, { site: string }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
      async ({}, use) => {
        const { address, close } = await servePage(folder)
        await use(address)
        await close()
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ site }, use) => use(site),
  })
}
