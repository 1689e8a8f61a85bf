/** The chapter on Theorem 1, walked through; its links; and its panel in chapter 1. */

import { devices, type Locator, type Page } from '@playwright/test'
import { theoremFields } from '../../src/experiment/chapters/theorem-fields.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { expect, test } from './fixtures.ts'

const figure = (page: Page): Locator => page.getByRole('region', { name: 'The construction' })
const sentence = (page: Page): Locator => page.locator('.theorem-sentence')
const openStep = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const linkOf = async (page: Page): Promise<URL> => {
  // The address follows at most every half second.
  await page.waitForTimeout(700)
  return new URL(page.url())
}

async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 8 })
  await page.mouse.up()
}

test('the chapter is built by hand: question, direction, threshold, substitution; and reopens from its link', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('?r=1.theorem.vkx')
  await page.getByRole('button', { name: 'about 2n', exact: true }).click()
  await expect(page.getByText('You said about 2n.')).toBeVisible()
  await expect(sentence(page)).toContainText('256 ways to label')
  await expectAccessible()

  await page.getByRole('button', { name: /^Next step/ }).click()
  const direction = page.getByRole('slider', { name: 'Direction a' })
  const before = await direction.getAttribute('aria-valuetext')
  await drag(page, direction.locator('circle').last(), -60, -50)
  await expect(direction).not.toHaveAttribute('aria-valuetext', before ?? '')

  const third = page.getByRole('slider', { name: 'Threshold 3', exact: true })
  const at = await third.getAttribute('aria-valuenow')
  await drag(page, third.locator('path'), 400, 0)
  await expect(third).not.toHaveAttribute('aria-valuenow', at ?? '')
  await expect(third).toHaveAttribute('aria-valuetext', /in its gap/)
  await page.getByLabel('thresholds may leave their gaps').check()
  await drag(page, third.locator('path'), 120, 0)
  await expect(third).toHaveAttribute('aria-valuetext', /past its own point/)
  await expect(sentence(page)).toContainText('Lemma 1 does not hold')
  // Whatever step it is found in, the way back stands beside it.
  await openStep(page, '6 network')
  await expect(sentence(page)).toContainText('Lemma 1 does not hold')
  await sentence(page).getByRole('button', { name: 'Put the thresholds back' }).click()
  await expect(sentence(page)).toContainText('18 weights')
  await openStep(page, '2 line')
  await expect(sentence(page)).toContainText('narrowest')
  await third.focus()
  const put = await third.getAttribute('aria-valuenow')
  await page.keyboard.press('ArrowLeft')
  await expect(third).not.toHaveAttribute('aria-valuenow', put ?? '')
  await expect(third).toHaveAttribute('aria-valuetext', /in its gap/)

  await openStep(page, '4 solve')
  await expect(sentence(page)).toContainText('No hinge is in place')
  for (let hinge = 1; hinge <= 8; hinge++) {
    await page.getByRole('button', { name: 'Next hinge' }).click()
    await expect(sentence(page)).toContainText(`Hinge ${hinge} stands`)
  }
  await expect(page.getByRole('button', { name: 'Next hinge' })).toBeDisabled()
  await page.getByRole('slider', { name: 'hinges in place' }).fill('5')
  await expect(sentence(page)).toContainText('Hinge 5 stands')
  const said = await sentence(page).textContent()

  const { search } = await linkOf(page)
  expect(search.length).toBeLessThan(200)
  await page.goto(search)
  await expect(sentence(page)).toHaveText(said ?? '')
  await expect(page.getByRole('button', { name: '4 solve' })).toHaveAttribute('aria-current', 'step')
})

test('points are moved, relabelled, added and removed without a pointer', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await page.getByRole('button', { name: /^Skip/ }).click()
  const point = figure(page).getByRole('button', { name: /^Point 3,/ })
  const label = await point.getAttribute('aria-label')
  await point.focus()
  await page.keyboard.press('Enter')
  const relabelled = figure(page).getByRole('button', { name: /^Point 3,/ })
  await expect(relabelled).not.toHaveAttribute('aria-label', label ?? '')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(figure(page).getByRole('button', { name: /^Point 4,/ })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(figure(page).getByRole('button', { name: /^Point \d+,/ })).toHaveCount(7)
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Point \d+,/)
  await openStep(page, '6 network')
  await expect(figure(page)).toContainText('2n + d = 16 weights')
  const direction = page.getByRole('slider', { name: 'Direction a' })
  await direction.focus()
  await page.keyboard.press('Home')
  await expect(direction).toHaveAttribute('aria-valuetext', '0 degrees')
})

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use(phone)

  test('a finger turns the direction, and the page stays where it is', async ({ page }) => {
    await page.goto('?r=1.theorem.vkx')
    await page.getByRole('button', { name: /^Skip/ }).tap()
    await page.getByRole('button', { name: /^Next step/ }).tap()
    const direction = page.getByRole('slider', { name: 'Direction a' })
    const handle = direction.locator('circle').last()
    await handle.scrollIntoViewIfNeeded()
    const box = await handle.boundingBox()
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
    const before = { turned: await direction.getAttribute('aria-valuetext'), scrolled: await page.evaluate(() => scrollY) }
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x - at / 2, y: y + at }] })
    await send('touchStart', 0)
    for (let at = 4; at <= 60; at += 4) await send('touchMove', at)
    await send('touchEnd', 60)
    await expect(direction).not.toHaveAttribute('aria-valuetext', before.turned ?? '')
    expect(await page.evaluate(() => scrollY)).toBe(before.scrolled)
  })
})

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

test('points that fall together are named once, and never drawn as a network', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await openStep(page, '6 network')
  await openStep(page, '2 line')
  await page.getByRole('button', { name: 'Make two collide' }).click()
  await expect(sentence(page)).toContainText('have the same projection: choose another direction')
  await openStep(page, '6 network')
  await expect(page.getByText('have the same projection')).toHaveCount(1)
  await openStep(page, '2 line')
  await page.getByRole('button', { name: 'Widest gaps of 1,000 directions' }).click()
  await expect(sentence(page)).toContainText('narrowest')
})

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
