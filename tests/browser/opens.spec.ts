/** The page opens from a static host's sub-path, and soon. */

import { gzipSync } from 'node:zlib'
import type { Page, Response, Route } from '@playwright/test'
import { ByHeartPage } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const mostBytes = 400_000
/** Of scripts, before the question can be answered: React and its DOM are 68 kB of them. */
const mostScriptBytes = 110_000
/** Of scripts, once chapter 1 is whole: its pictures with D3, and what trains and keeps. */
const mostWholeBytes = 175_000

/** What the pictures, and what training, are made of: fetched right after the first paint. */
const laterCode = /\/assets\/(?:by-heart-figure|work)-[^/]*\.js$/

test('what is fetched until the question can be answered is less than 400 kB, compressed, its scripts less than 110 kB', async ({
  page,
}) => {
  const fetched: Response[] = []
  page.on('response', (response) => fetched.push(response))
  const chapter = new ByHeartPage(page)
  // What follows the first paint (pictures, trainer), and what follows while the page idles (worker, data, other chapters), waits for
  // a timer: here the clock stands still, and none of it is counted at first.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(60_000)
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(chapter.answers.getByRole('button').first()).toBeEnabled()
  await page.evaluate(() => document.fonts.ready)
  await chapter.corruption.press('End')
  await expect(chapter.corruption).toHaveValue('1')
  const first = await weigh(fetched)
  expect(first.files).toBeGreaterThan(3)
  expect(first.all).toBeLessThan(mostBytes)
  expect(first.scripts).toBeLessThan(mostScriptBytes)
  expect(page.workers()).toHaveLength(0)

  // A moment later, and before the page counts as idle: the chapter is whole.
  await page.clock.runFor(100)
  await expect(chapter.scrubber).toBeVisible()
  await expect.poll(() => fetched.filter((response) => laterCode.test(response.url())).length).toBe(2)
  const whole = await weigh(fetched.filter((response) => !/\/data\//.test(response.url())))
  expect(whole.scripts).toBeGreaterThan(first.scripts)
  expect(whole.scripts).toBeLessThan(mostWholeBytes)
})

test('an answer that comes before the pictures and the trainer runs once they are there; nothing in sight moves', async ({ page }) => {
  const held: Route[] = []
  let isHeld = true
  await page.route(laterCode, (route) => {
    if (isHeld) held.push(route)
    else return route.continue()
  })
  const chapter = new ByHeartPage(page)
  await page.goto('')
  await expect.poll(() => held.length).toBe(2)
  await expect(chapter.sentence).toHaveText('Loading the images.')
  const before = await placesOf(page)
  await chapter.answers.getByRole('button', { name: 'about half' }).click()
  await expect(chapter.asked).toContainText('You said about half.')
  await expect(chapter.stop).toBeVisible()
  isHeld = false
  for (const route of held) await route.continue()
  await chapter.toFinish()
  await expect(chapter.asked).toContainText('every single one')
  await chapter.button('ask me again').click()
  await page.evaluate(() => scrollTo(0, 0))
  expect(await placesOf(page)).toEqual(before)
})

/** Where what is there from the first paint lies, in whole pixels. */
const placesOf = (page: Page): Promise<(readonly [string, number, number])[]> =>
  page.locator('h1, .question, .run-row, .outcome, .switches').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y } = element.getBoundingClientRect()
      return [element.className.trim(), Math.round(x), Math.round(y)] as const
    }),
  )

/** Bytes as a host compresses them. */
async function weigh(responses: readonly Response[]): Promise<{ files: number; all: number; scripts: number }> {
  const sizes = await Promise.all(
    [...responses].map(async (response) => ({ url: response.url(), bytes: gzipSync(await response.body()).byteLength })),
  )
  const bytesOf = (some: typeof sizes): number => some.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    files: sizes.filter(({ url }) => /\.(js|css|woff2)$/.test(url)).length,
    all: bytesOf(sizes),
    scripts: bytesOf(sizes.filter(({ url }) => url.endsWith('.js'))),
  }
}
