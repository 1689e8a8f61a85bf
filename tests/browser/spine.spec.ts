/** What holds the chapters together: the header, the end of each, words that explain themselves, and the setting that a link brought. */

import { devices } from '@playwright/test'
import { chapterIds, chapterOf, numberOf } from '../../src/experiment/chapters/table.ts'
import { glossary } from '../../src/words/glossary.ts'
import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('each chapter ends with the question of the next, which is one press away and begins at its top; the last says what is planned', async ({
  page,
}) => {
  await page.goto('')
  for (const id of chapterIds.slice(1)) {
    await page.getByRole('link', { name: chapterOf(id).question }).press('Enter')
    await expect(page.getByText(`Chapter ${numberOf(id)} of ${chapterIds.length}`)).toBeInViewport()
    await expect(page.locator('main')).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`r=1\\.${id}`))
  }
  await expect(page.locator('.ending')).toContainText('Planned:')
})

test('nothing is to be taken away before it has been seen, and what comes then moves nothing', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.open(smallRun)
  const next = page.locator('.next-chapter')
  await expect(page.locator('.ending')).not.toContainText('To take away:')
  const gap = async () => ((await next.boundingBox())?.y ?? 0) - ((await page.locator('.take-away').boundingBox())?.y ?? 0)
  const before = await gap()
  await chapter.button('nearly all').click()
  await chapter.toFinish()
  await expect(page.locator('.ending')).toContainText('To take away:')
  expect(await gap()).toBe(before)
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('button', { name: 'What to take away', exact: true }).click()
  await expect(page.locator('.take-away')).toBeFocused()
  await expect(page.locator('.take-away')).toBeInViewport({ ratio: 1 })
})

test('the header stays, the keyboard can skip it, and nothing that has the focus lies under it', async ({ page }) => {
  await page.goto('')
  await expect(page.getByRole('button', { name: 'about one in ten' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the chapter' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'about one in ten' })).toBeFocused()
  await page.locator('summary').last().focus()
  await expect(page.getByRole('link', { name: '3 More noise' })).toBeInViewport()
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press('Shift+Tab')
    const covered = await page.evaluate(() => {
      const [own, header] = [document.activeElement, document.querySelector('.site-header')]
      if (!own || !header || own === document.body || header.contains(own)) return 0
      return header.getBoundingClientRect().bottom - own.getBoundingClientRect().top
    })
    expect(covered).toBeLessThanOrEqual(0)
  }
})

test('a dotted word explains itself to pointer and keyboard, and Escape closes that', async ({ page, expectAccessible }) => {
  await page.goto('?r=1.more-noise')
  await page.locator('summary', { hasText: 'Settings' }).click()
  const word = page.getByRole('button', { name: 'batch size' })
  const note = page.locator('.term-note')
  await expect(word).toHaveAccessibleDescription(glossary.batch)
  await word.hover()
  await expect(note).toHaveText(glossary.batch)
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await page.getByLabel('batch size').focus()
  await page.keyboard.press('Shift+Tab')
  await expect(word).toBeFocused()
  await expect(note).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(note).toHaveCount(0)
  // What lies half below the header is no small target.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible()
})

test('what a link shared is named, runs at one press before any question, and comes back with one press after it', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  const shared = { ...smallRun, corruption: 0.7 }
  await chapter.open(shared)
  const sent = page.locator('.sent-setting')
  await expect(sent).toContainText(/You were sent: 70\s% random/)
  await chapter.button('Run it').click()
  await chapter.toFinish()
  await expect(page).toHaveURL(linkTo(shared))
  await expect(chapter.button('about half')).toBeVisible()
  await expect(sent.getByRole('button')).toHaveCount(0)
  await chapter.button('about half').click()
  await chapter.toFinish()
  await expect(chapter.corruption).toHaveValue('1')
  await chapter.button('back to what you were sent').click()
  await expect(chapter.corruption).toHaveValue('0.7')
  await chapter.toFinish()
  await expect(page).toHaveURL(linkTo(shared))
  await expect(page.getByRole('button', { name: /^back to what you were sent/ })).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.printed-address')).toContainText(page.url())
  await expect(page.locator('.site-header')).toBeHidden()
  await expect(page.locator('.asked-ways')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Copied: chapter 1, 70\s% random/ })).toBeVisible()
})

test('a damaged link is spoken of in the words of the page, a line for each setting that was lost', async ({ page }) => {
  await page.goto('?r=1.by-heart.n-100.corruption-25e-1.drop')
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages.getByRole('listitem')).toHaveText([
    /^This link was changed or cut off/,
    /^“labels replaced at random” cannot be 250\s%: 0 to 100\s% is possible\./,
    /^“dropout” is cut off/,
  ])
})

test.describe('on a narrow phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use({ ...phone, viewport: { width: 320, height: 640 } })

  test('a note opens and closes by taps, stays within the window, and goes when the page scrolls', async ({ page }) => {
    await page.goto('?r=1.more-noise')
    await page.locator('summary', { hasText: 'Settings' }).click()
    const note = page.locator('.term-note')
    for (const word of await page.locator('.settings .term').all()) {
      await word.tap()
      const box = await note.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)
      await word.tap()
      await expect(note).toHaveCount(0)
    }
    await page.locator('.settings .term').first().tap()
    await page.evaluate(() => scrollBy(0, -40))
    await expect(note).toHaveCount(0)
  })
})
