/** A second visit to the page in Firefox, without a network. */

import { linkTo, smallRun } from '../browser/by-heart.ts'
import { expect, test } from './fixtures.ts'

test('once kept, the page opens without a network, and trains', async ({ reader, site }) => {
  await reader.open()
  // The page itself registers it, once it has come to rest.
  await reader.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await site.close()
  expect(await reader.page.evaluate(() => fetch('no-such-file').catch(() => 'no network'))).toBe('no network')
  await reader.open(linkTo({ ...smallRun, corruption: 1 }))
  await reader.press('Skip: just show me')
  await reader.expectText('.outcome', /^After \d+ epochs/)
})
