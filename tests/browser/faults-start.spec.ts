/** A page that cannot start says why and what to do, in the page itself: as a file, from a wrong host, without scripts, after starts that came to nothing. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { test } from './faulty-site.ts'
import { expect } from './fixtures.ts'

test.use({
  expectedComplaints: [
    /Failed to load|MIME type|blocked by|Unsafe attempt to load|sandboxed|net::ERR|SyntaxError|unexpected token|expected to fail|TrustedTypePolicy named 'default'/,
  ],
  serviceWorkers: 'block',
})

const dist = join(import.meta.dirname, '..', '..', 'dist')

test('opened by double click: it says that it needs a web server', async ({ page }) => {
  await page.goto(pathToFileURL(join(dist, 'index.html')).href)
  await expect(page.getByText('Rote cannot start here.')).toBeVisible()
  await expect(page.getByText('It was opened as a file')).toBeVisible()
  await expect(page.getByText('npm start')).toBeVisible()
})

test('the script that says so never answering: the page starts all the same', async ({ page }) => {
  await page.route('**/opening.js', () => {})
  await page.goto('', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('#opening')).toHaveCount(0)
})

test('its script sent as text: the file is named, and what to look for', async ({ page, site }) => {
  site.fault(/index-[^/]*\.js$/, 'text')
  await page.goto('')
  await expect(page.getByText(/index-[^/]*\.js could not be loaded as what it is\./)).toBeVisible()
})

for (const fault of ['missing', 'page'] as const)
  test(`a part of its script ${fault === 'page' ? "answered with the site's own page" : 'missing'}: a file is named, and a reload mends it`, async ({
    page,
    site,
  }) => {
    site.fault(/page-[^/]*\.js$/, fault)
    await page.goto('')
    await expect(page.getByText(/-[^/]*\.js could not be loaded as what it is\. Reloading the page may help\./)).toBeVisible()
    site.mend()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('#opening')).toHaveCount(0)
  })

test('every script missing: after a while the page itself says what it can be', async ({ page, site }) => {
  site.fault(/\.js$/, 'missing')
  await page.goto('')
  await expect(page.getByText('Loading Rote.')).toBeVisible()
  await expect(page.getByText('The address is a folder’s, and lacks the slash at its end.')).toBeVisible()
})

test('at the address of its folder without the slash: it says that the slash is missing', async ({ page, site }) => {
  await page.goto(site.address.replace(/\/$/, ''))
  await expect(page.getByText('The address is a folder’s, and lacks the slash at its end.')).toBeVisible()
})

test('in a browser that cannot read its script: it says which ones can', async ({ page, site }) => {
  site.fault(/index-[^/]*\.js$/, (_, response) => response.end('let x = @@'))
  await page.goto('')
  await expect(page.getByText('This browser is too old for it: Chrome 123, Firefox 120, Safari 17.5 and later will do.')).toBeVisible()
})

test('while its scripts are on their way it says so, before its style sheets have come', async ({ page, site }) => {
  site.fault(/\.(js|css)$/, 'never')
  await page.goto('', { waitUntil: 'commit' })
  await expect(page.getByText('Loading Rote.')).toBeVisible({ timeout: 1000 })
})

test('with an extension that has made the page’s rules for scripts before it: it starts, and trains', async ({ page }) => {
  await page.addInitScript(() => {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
    trustedTypes.createPolicy('default', { createHTML: (text: string) => text, createScriptURL: (text: string) => text })
  })
  const chapter = new ByHeartPage(page)
  await chapter.begin(smallRun)
  await chapter.toFinish()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it says that it needs them, and nothing else', async ({ page }) => {
    await page.goto('')
    await expect(page.locator('noscript')).toBeVisible()
    expect((await page.locator('noscript').boundingBox())?.height).toBeGreaterThan(20)
    await expect(page.getByText('Loading Rote.')).toBeHidden()
  })
})

test.describe('starts that came to nothing', () => {
  const starts = (page: Page) => page.evaluate(() => localStorage.getItem('rote.starts'))

  test('each is said; the third offers to clear what is stored, names what goes, and does it', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.open(smallRun)
    await chapter.button('nearly all').click()
    await chapter.toFinish()
    await page.addInitScript(() => {
      if (localStorage.getItem('rote.answer.by-heart') === null) return
      const get = () => {
        throw new Error('expected to fail')
      }
      Object.defineProperty(navigator, 'hardwareConcurrency', { get })
    })
    for (const count of ['1', '2']) {
      await page.reload()
      await expect(page.getByText('It stopped with an error; reloading the page may help. (Error: expected to fail)')).toBeVisible()
      expect(await starts(page)).toBe(count)
    }
    await page.reload()
    await expect(page.getByText('The last 2 starts of this page came to nothing.')).toBeVisible()
    await expect(page.getByText(/takes away: your answers to the questions, .* all runs kept here/)).toBeVisible()
    await page.getByRole('button', { name: 'Clear what is stored and start' }).click()
    await expect(chapter.answers).toBeVisible()
    await expect(chapter.sentence).toContainText('Nothing has been learned yet')
    expect(await starts(page)).toBeNull()
  })

  test('or to start with it', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('rote.starts', '2'))
    await page.goto(linkTo(smallRun))
    await page.getByRole('button', { name: 'Start with what is stored' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => starts(page)).toBeNull()
  })

  test('leaving before the page is there is none', async ({ page, site }) => {
    site.fault(/by-heart-[^/]*\.js$/, 'never')
    for (let visit = 0; visit < 4; visit++) {
      await page.goto(`?visit=${visit}`)
      await expect(page.getByText('Loading chapter 1, By heart.')).toBeVisible()
    }
    expect(await starts(page)).toBe('1')
    site.mend()
    await page.goto('')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => starts(page)).toBeNull()
  })

  test('a chapter that cannot be shown counts too, and the others can', async ({ page }) => {
    await page.addInitScript(() => {
      const { createElement } = document
      document.createElement = function (this: Document, name: string, ...more: never[]) {
        if (name === 'article' && location.search.includes('five-ways')) throw new Error('expected to fail')
        return createElement.call(this, name, ...more)
      } as typeof createElement
    })
    await page.goto('?r=1.five-ways.onl')
    const failure = page.getByRole('status').filter({ hasText: 'This chapter could not be shown' })
    await expect(failure).toContainText('expected to fail')
    await expect(failure.getByRole('button', { name: 'Try again' })).toBeVisible()
    expect(await starts(page)).toBe('1')
    await page.getByRole('link', { name: '3 More noise' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much noise is too much?')
  })
})

test.describe('what a browser lacks is said', () => {
  test('no DecompressionStream', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { DecompressionStream: undefined }))
    await page.goto('')
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      'This browser lacks DecompressionStream, so that the images cannot be unpacked',
    )
  })

  for (const isOpen of [true, false])
    test(`a sandboxed frame${isOpen ? '' : ' whose scripts the host keeps from it'}`, async ({ page, site }) => {
      if (isOpen) site.allowAll()
      await page.goto('licence.txt')
      await page.setContent(`<iframe sandbox="allow-scripts" src="${site.address}" width="1200" height="900"></iframe>`)
      const frame = page.frameLocator('iframe')
      await expect(
        frame.getByText(isOpen ? 'this page is shown in a sandboxed frame' : 'It is shown in a frame that keeps its scripts from it.'),
      ).toBeVisible()
      await expect(frame.getByText(site.address).first()).toBeVisible()
      if (isOpen) await expect(frame.getByText('Loading the images.')).toHaveCount(0)
    })
})
