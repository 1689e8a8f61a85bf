/** Theorem 1's panel in chapter 1: what it says is what `rote theorem` computes; it follows p, the wall, and the way to chapter 5 and back. */

import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { ByHeartPage, type linkTo } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const panelOf = (page: Page) => page.getByRole('region', { name: 'Theorem 1 on the same images' })
const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`

/** The panel, once it has fitted the images of the link. */
async function openPanel(page: Page, settings: Parameters<typeof linkTo>[0]) {
  const chapter = new ByHeartPage(page)
  await chapter.open(settings)
  await chapter.skipQuestion()
  const panel = panelOf(page)
  await expect(panel).toContainText('100\u00a0% as told')
  return { chapter, panel, drawn: panel.getByRole('img') }
}

test('fit, test accuracy and weights are those of the command on the same images', async ({ page }) => {
  const { panel } = await openPanel(page, { n: 1000, corruption: 0.4, seed: 1 })
  const flags = ['--dataset', 'mnist', '--n', '1000', '--corruption', '.4', '--seed', '1', '--json', '-']
  const { stdout, stderr } = spawnSync('npm', ['run', '-s', 'rote', '--', 'theorem', ...flags], { encoding: 'utf8', maxBuffer: 2 ** 27 })
  expect(stdout, stderr).toContain('{')
  const told = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { trainAccuracy: number; testAccuracy: number; weights: number }
  const figures = panel.locator('.construction-figures > span')
  await expect(figures.nth(1)).toHaveText(`${percent(told.trainAccuracy)} as told`)
  await expect(figures.nth(2)).toHaveText(`${percent(told.testAccuracy)} of unseen`)
  await expect(figures.nth(3)).toHaveText(`${told.weights.toLocaleString('en')} weights`)
  // One decimal more stands in its text alternative.
  await expect(panel.getByRole('img')).toHaveAttribute('aria-label', new RegExp(`${(100 * told.testAccuracy).toFixed(1)}\\s% of unseen`))
})

test('while p is dragged every move is followed by a rebuilt construction that fits', async ({ page }) => {
  const { chapter, panel, drawn } = await openPanel(page, { n: 1000, corruption: 0.4, seed: 1 })
  const changed = async () => Number(/(\d+) with a changed label/.exec((await drawn.getAttribute('aria-label')) ?? '')?.[1])
  const box = await chapter.corruption.boundingBox()
  if (!box) throw new Error('no slider')
  const [left, middle] = [box.x, box.y + box.height / 2]
  await page.mouse.move(left + 0.4 * box.width, middle)
  await page.mouse.down()
  let before = await changed()
  for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    await page.mouse.move(left + share * box.width, middle)
    // The button is still down: what is seen here was rebuilt under the hand.
    await expect.poll(changed).toBeGreaterThan(before)
    before = await changed()
    await expect(panel).toContainText('100\u00a0% as told')
  }
  await page.mouse.up()
})

test('the wall lights an image’s point and hinge, and the line lights the image on the wall', async ({ page }) => {
  const { chapter, drawn } = await openPanel(page, { n: 1000, corruption: 0.4, seed: 1 })
  await expect(drawn).not.toHaveAttribute('aria-label', /Lit/)
  const wall = await chapter.wall.boundingBox()
  await chapter.wall.hover({ position: { x: (wall?.width ?? 0) / 2, y: (wall?.height ?? 0) / 2 } })
  await expect(drawn).toHaveAttribute('aria-label', /Lit: image \d+, point \d+ of 1000, .* hinge/)
  await drawn.hover()
  await expect(page.locator('.inspector-open')).toContainText('This is a')
  await expect(drawn).toHaveAttribute('aria-label', /Lit: image/)
})

test('the way to chapter 5 takes images, pixels, labels and class along; Back finds the panel as it was', async ({ page }) => {
  const { panel, drawn } = await openPanel(page, { n: 500, corruption: 0.3, seed: 2, pixels: 'shuffled' })
  await panel.getByLabel('up: told to be').selectOption('7')
  await expect(drawn).toHaveAttribute('aria-label', /output for 7/)
  const said = (await panel.locator('.construction-figures').textContent()) ?? ''
  await panel.getByRole('button', { name: 'Build it by hand, chapter\u00a05' }).click()
  await page.getByRole('button', { name: '8 images' }).click()
  await expect(page.getByRole('slider', { name: 'images, n', exact: true })).toHaveValue('500')
  await expect(page.getByRole('slider', { name: 'labels replaced at random' })).toHaveValue('0.3')
  await expect(page.getByLabel('output for', { exact: true })).toHaveValue('7')
  await expect(page.locator('.images-line figcaption')).toContainText('shuffled pixels')
  await expect(page).toHaveURL(/theorem/)
  expect(new URL(page.url()).search.length).toBeLessThan(200)
  await page.goBack()
  await expect(panel.locator('.construction-figures')).toHaveText(said)
  await expect(panel.getByLabel('up: told to be')).toHaveValue('7')
})

test('more images than chapter 5 lays on its line come with a notice', async ({ page }) => {
  const { chapter, panel } = await openPanel(page, { n: 2500, corruption: 0.4 })
  await panel.getByRole('button', { name: /^Build it by hand/ }).click()
  await page.getByRole('button', { name: '8 images' }).click()
  await expect(page.getByRole('slider', { name: 'images, n', exact: true })).toHaveValue('2000')
  await expect(chapter.messages).toContainText('up to 2,000')
})
