/** Theorem 1 built by hand: points, direction and thresholds moved by pointer, finger and keys, and the link that keeps them. */

import { devices } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { drag, figure, linkOf, openStep, sentence } from './theorem.ts'

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
