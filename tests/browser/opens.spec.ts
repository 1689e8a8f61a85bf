/** The page opens from a static host's sub-path, and soon. */

import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { ByHeartPage } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const mostBytes = 400_000
/** Measured: 169 kB, of which React and the parts of D3 are nearly half. */
const mostScriptBytes = 175_000

test('what is fetched until the page can be read and the slider used is less than 400 kB, compressed, its scripts less than 175 kB', async ({
  page,
}) => {
  const fetched: Response[] = []
  page.on('response', (response) => fetched.push(response))
  const chapter = new ByHeartPage(page)
  // Worker, data and backend follow while the page idles: here the clock stands still before that.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1)
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await chapter.corruption.press('End')
  await expect(chapter.corruption).toHaveValue('1')
  const own = [...fetched]
  const sizes = await Promise.all(own.map(async (response) => ({ url: response.url(), bytes: gzipSync(await response.body()).byteLength })))
  const bytesOf = (some: typeof sizes): number => some.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(own.map((response) => response.url()).filter((url) => /\.(js|css|woff2)$/.test(url)).length).toBeGreaterThan(3)
  expect(bytesOf(sizes)).toBeLessThan(mostBytes)
  expect(bytesOf(sizes.filter(({ url }) => url.endsWith('.js')))).toBeLessThan(mostScriptBytes)
  expect(page.workers()).toHaveLength(0)
})
