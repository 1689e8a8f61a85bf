/** What the tests of the chapter on Theorem 1 share: its parts by name, a handle dragged, its link. */

import type { Locator, Page } from '@playwright/test'

export const figure = (page: Page): Locator => page.getByRole('region', { name: 'The construction' })
export const sentence = (page: Page): Locator => page.locator('.theorem-sentence')
export const openStep = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const linkOf = async (page: Page): Promise<URL> => {
  // The address follows at most every half second.
  await page.waitForTimeout(700)
  return new URL(page.url())
}

export async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 8 })
  await page.mouse.up()
}
