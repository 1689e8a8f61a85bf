/** Theorem 1 on real images: beside a trained network in its own chapter, and beside a run in chapter 1. */

import type { Locator } from '@playwright/test'
import { theoremFields } from '../../src/experiment/chapters/theorem-fields.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { expect, test } from './fixtures.ts'
import { figure, linkOf, openStep, sentence } from './theorem.ts'

test('real images come with true labels; a network is trained beside the construction, and again for other labels', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('?r=1.theorem.vkx')
  await page.getByRole('button', { name: /^Skip/ }).click()
  await openStep(page, '8 images')
  const built = page.getByRole('region', { name: 'Theorem 1' })
  const trained = page.getByRole('region', { name: 'A trained network' })
  await expect(built).toContainText('100\u00a0% as told')
  await expect(built).toContainText('11,784 weights')
  await expect(trained).toContainText('100\u00a0% as told')
  const unseen = async (where: Locator) => Number(/(\d+)\s% of/.exec((await where.locator('.versus-unseen').textContent()) ?? '')?.[1])
  expect(await unseen(built)).toBeLessThan(20)
  expect(await unseen(trained)).toBeGreaterThan(80)
  await expect(sentence(page)).toContainText('the fit does not tell them apart')
  await expectAccessible()
  await page.getByRole('slider', { name: 'labels replaced at random' }).fill('1')
  await expect(sentence(page)).toContainText('Random labels can only be learned as a list')
  await expect(trained).toContainText(/100\s% as told/)
  await expect.poll(() => unseen(trained)).toBeLessThan(20)
  const { search } = await linkOf(page)
  await page.goto(search)
  await expect(page.getByRole('region', { name: 'Theorem 1' })).toContainText('100\u00a0% as told')
})

test('an image on the line tells what it is, by pointer and by keys', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await openStep(page, '8 images')
  const line = page.getByRole('slider', { name: /^1000 digits along one direction/ })
  const told = page.locator('.images-told')
  await line.hover()
  await expect(told).toHaveText(/^Digit \d+ is an? \d.* Beside it on the line, .* away: an? \d and an? \d\.$/)
  await page.getByRole('slider', { name: 'images, n' }).hover()
  await expect(told).toContainText('Beside it')
  const before = (await told.textContent()) ?? ''
  await line.focus()
  await page.keyboard.press('ArrowRight')
  await expect(told).not.toHaveText(before)
  expect(await line.getAttribute('aria-valuetext')).toBe(await told.textContent())
})

test('a link to the images trains nothing by itself', async ({ page }) => {
  await page.goto(`?r=${encodeLink({ chapter: 'theorem', state: { ...defaultsOf(theoremFields), step: 8 } })}`)
  await expect(page.getByRole('region', { name: 'Theorem 1' })).toContainText('as told')
  await expect(page.getByRole('slider', { name: 'labels replaced at random' })).toHaveValue('1')
  await expect(page.getByRole('button', { name: /^Train it on the same labels/ })).toBeVisible()
})

test('the same construction stands beside a run in chapter 1, follows p, and leads here; Back returns', async ({ page }) => {
  await page.goto('?r=1.by-heart.corruption-4e-1.b15')
  await page.getByRole('button', { name: 'Skip: just show me' }).click()
  const panel = page.getByRole('region', { name: 'Theorem 1 on the same images' })
  await expect(panel).toContainText('100\u00a0% as told')
  const drawn = panel.getByRole('img')
  const before = await drawn.getAttribute('aria-label')
  await page.getByRole('slider', { name: 'labels replaced at random' }).fill('0.6')
  await expect(drawn).not.toHaveAttribute('aria-label', before ?? '')
  await expect(panel).toContainText('100\u00a0% as told')
  await panel.getByRole('button', { name: 'Build it by hand' }).click()
  await expect(page.getByRole('button', { name: '1 points' })).toHaveAttribute('aria-current', 'step')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await expect(figure(page)).toContainText('Your 1,000 digits from chapter 1, 60\u00a0% of their labels random, wait at step 8.')
  await figure(page).getByRole('button', { name: 'step 8', exact: true }).click()
  await expect(page.getByRole('slider', { name: 'labels replaced at random' })).toHaveValue('0.6')
  await page.goBack()
  await expect(page.getByRole('slider', { name: 'labels replaced at random' })).toHaveValue('0.6')
})
