/** The built page keeps to its own policy: nothing is loaded or made that it does not allow, in any chapter, while training. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ByHeartPage, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

/** Notes what the policy has refused, from the page's first line on. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused.push(`${effectiveDirective}: ${blockedURI} ${sample}`),
    )
    Object.assign(window, { refused })
  })
const refusedBy = (page: Page) => page.evaluate(() => (window as unknown as { refused: string[] }).refused)

test('no inline script, no attribute with code or style, and no address beyond the site in the page itself', () => {
  const html = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\ssrc="\.\/)/)
  expect(html).not.toMatch(/\s(?:on\w+|style)="/)
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  const policy = /<meta charset[^>]*>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  const directives = Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/)))
  expect(directives).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'require-trusted-types-for': "'script'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/)
})

test('nothing is refused while every chapter is opened and trains, a link is copied, and figures are saved', async ({ page, context }) => {
  test.setTimeout(180_000)
  await listen(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await chapter.open(smallRun)
  await chapter.button('nearly all').click()
  await chapter.toFinish()
  await chapter.button('Copy link').click()
  await expect(chapter.button('Copied')).toBeVisible()
  await chapter.fold('Table and data').click()
  for (const link of await page.locator('a[download]').all()) {
    const download = page.waitForEvent('download')
    await link.click()
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/,/)
  }
  for (const name of ['2 Five ways', '3 More noise', '4 Regularisers']) {
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Skip: just show me' }).click()
    await expect(page.getByText(/^[1-9]\d* of \d+ networks$/).first()).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Stop' }).first().click()
  }
  await page.getByRole('link', { name: '5 Theorem 1' }).click()
  await page.getByRole('button', { name: 'about 2n' }).click()
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(await refusedBy(page)).toEqual([])
})

test.describe('what the policy is for', () => {
  test.use({ expectedComplaints: [/./] })

  test('is refused: code in texts, workers and scripts from elsewhere, requests to others', async ({ page }) => {
    await listen(page)
    await page.goto('')
    await page.evaluate(async () => {
      const attempts = [
        () => new Worker(URL.createObjectURL(new Blob(['1']))),
        () => new Worker('data:text/javascript,1'),
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=1>'),
        () => fetch('https://example.org/'),
        () => document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' })),
        () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' })),
      ]
      for (const attempt of attempts) await new Promise((resolve) => resolve(attempt())).catch(() => {})
    })
    await expect
      .poll(async () => (await refusedBy(page)).map((line) => line.split(':')[0]))
      .toEqual(expect.arrayContaining(['require-trusted-types-for', 'connect-src', 'img-src', 'base-uri']))
  })
})
