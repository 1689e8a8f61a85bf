/** A browser that keeps nothing, has no room, refuses the clipboard, or has no network. */

import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('storage refused: the page works, and says that a reload will forget', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
    IDBFactory.prototype.open = refuse
  })
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  await chapter.button('nearly all').click()
  await chapter.toFinish()
  await expect(chapter.messages).toContainText('This browser keeps nothing for this page')
  await expect(chapter.messages).toContainText('What is trained stays on the page but a reload will lose it')
})

test('storage full: the finished run stays on the page, and the page says that a reload will lose it', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
  })
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
  await expect(chapter.messages).toContainText(
    'What is trained stays on the page but a reload will lose it (the browser’s storage is full)',
  )
})

test('no clipboard, as on plain http: the address is shown to be copied by hand', async ({ page, expectAccessible }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const chapter = new ByHeartPage(page)
  await chapter.open({ corruption: 0.4 })
  await chapter.button('Copy link').click()
  await expect(page.getByLabel('Copy this address:')).toHaveValue(page.url())
  await expect(page.getByLabel('Copy this address:')).toBeFocused()
  await expectAccessible()

  // It follows the settings, and closes.
  await chapter.corruption.press('Home')
  await expect(page).not.toHaveURL(/corruption/)
  await expect(page.getByLabel('Copy this address:')).toHaveValue(page.url())
  await page.getByLabel('Copy this address:').press('Escape')
  await expect(page.getByLabel('Copy this address:')).toBeHidden()
  await expect(chapter.button('Copy link')).toBeFocused()
})

test('no network after the first visit: a reload opens the page, and it trains', async ({ page, context }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.goto(linkTo({ ...smallRun, dataset: 'fashion-mnist' }))
  await chapter.skipQuestion()
  await chapter.train.click()
  await chapter.toFinish()
  await expect(chapter.sentence).toContainText(/^After \d+ epochs? it gives every/)
})
