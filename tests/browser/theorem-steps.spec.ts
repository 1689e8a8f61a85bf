/** The steps of Theorem 1: what each adds, what each says, and that one screen holds it. */

import { expect, test } from './fixtures.ts'
import { figure, openStep, sentence } from './theorem.ts'

test('the substitution plays by itself, and every picture lights the hinge that is put in', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await openStep(page, '4 solve')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(sentence(page)).toContainText('Hinge 3 stands')
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  const place = /Hinge (\d)/.exec((await sentence(page).textContent()) ?? '')?.[1]
  await expect(page.locator('.picture-matrix figcaption')).toContainText(`row ${place} gives w${place}`)
  await expect(page.locator('.matrix-row')).toBeVisible()
  await expect(page.locator('.line-threshold-lit')).toHaveCount(1)
})

test('each step adds its picture, and nothing tells the answer before it is given', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  const pictures = figure(page).getByRole('figure')
  const next = page.getByRole('button', { name: /^Next step/ })
  await expect(pictures).toHaveCount(1)
  await expect(page.getByRole('slider', { name: 'Direction a' })).toBeHidden()
  for (const [count, title] of [
    [2, 'Lay them on a line'],
    [3, 'One equation a point'],
    [3, 'One hinge at a time'],
    [3, 'Between the points'],
    [4, 'It is a network'],
  ] as const) {
    await next.click()
    await expect(page.getByRole('heading', { level: 2 })).toContainText(title)
    await expect(pictures).toHaveCount(count)
    await expect(sentence(page)).not.toContainText('2n')
    await expect(page.getByRole('heading', { level: 2 })).toBeInViewport()
  }
  await expect(sentence(page)).toContainText('Answer the question above')
  await expect(page.locator('main')).not.toContainText(/2n \+|18/)
  await next.click()
  await expect(figure(page)).not.toContainText('that are not 0')
  await page.getByRole('button', { name: 'Back a step' }).click()
  await page.getByRole('button', { name: 'about n²' }).click()
  await expect(sentence(page)).toContainText('18 weights')
  await expect(figure(page)).toContainText(/2n \+ d102,352ten classes: n \+ d \+ 10n552,352/)
  await expect(page.getByRole('region', { name: 'The end of this chapter' })).toContainText('capacity is cheap')
})

test('sentence, pictures and the way on are in one screen at every step', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await page.getByRole('button', { name: 'about 2n', exact: true }).click()
  for (let step = 1; step <= 8; step++) {
    if (step > 1) await page.getByRole('button', { name: /^Next step/ }).click()
    await expect(sentence(page)).toBeInViewport({ ratio: 1 })
    for (const picture of await figure(page).getByRole('figure').all()) await expect(picture).toBeInViewport({ ratio: 0.97 })
    await expect(page.locator('.step-ways')).toBeInViewport({ ratio: 0.9 })
  }
})

test('depth takes the place of width, and the fit stays', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await page.getByRole('button', { name: /^Skip/ }).click()
  await openStep(page, '7 depth')
  await expect(sentence(page)).toContainText(/With 32 more points, 40 in all.* at most 11 units wide.* 172 that are not 0, instead of 82/)
  const depth = page.getByRole('slider', { name: 'layers, k' })
  await depth.fill('2')
  await expect(sentence(page)).toContainText('40 units')
  await openStep(page, '6 network')
  await expect(sentence(page)).toContainText('18 weights')
})

test('what is said between the points follows what is measured there', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await openStep(page, '5 function')
  const t = page.getByRole('slider', { name: /how far each threshold/ })
  for (const [value, said] of [
    ['0', 'between them it never leaves the range of the labels'],
    ['0.3', '0.43 times as large: it fades'],
    ['0.5', 'undiminished'],
    ['0.6', /1\.5 times as large: it grows.*the fit still holds/],
    ['0.95', /19 times as large: it grows.*the fit is lost there, though on paper it exists/],
  ] as const) {
    await t.fill(value)
    await expect(sentence(page)).toContainText(said)
  }
  await t.fill('0')
  await page.locator('.plane-plot').hover({ position: { x: 240, y: 60 } })
  await expect(page.locator('.plane-probe')).toContainText('a new point: ')
})
