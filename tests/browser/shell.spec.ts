/** What surrounds the chapters: title and description, messages, the copied link, two tabs, and the terms of what is shipped. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

test('title and description are the open chapter’s', async ({ page }) => {
  await page.goto('?r=1.theorem.vkx')
  await expect(page).toHaveTitle(/. · Rote$/)
  const description = page.locator('meta[name=description]')
  const seen = new Set<string>()
  for (const [link, title] of [
    ['1 By heart', 'By heart · Rote'],
    ['2 Five ways', 'Five ways to take the signal away · Rote'],
    ['3 More noise', 'How much noise is too much? · Rote'],
  ] as const) {
    seen.add((await description.getAttribute('content')) ?? '')
    await page.getByRole('link', { name: link }).click()
    await expect(page).toHaveTitle(title)
  }
  seen.add((await description.getAttribute('content')) ?? '')
  expect(seen.size).toBe(4)
  await page.goBack()
  await expect(page).toHaveTitle('Five ways to take the signal away · Rote')
})

test('a link with a hundred faults has a box of a few lines to say so', async ({ page }) => {
  const faults = Array.from({ length: 100 }, (_, at) => `field${at}-1`).join('.')
  await page.goto(`?r=1.by-heart.${faults}.abc`)
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages.getByRole('listitem')).toHaveCount(9)
  await expect(messages).toContainText(/… \d\d more …/)
  expect((await messages.boundingBox())?.height).toBeLessThan(600)
  await messages.getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages).toBeHidden()
})

test('a clipboard that never answers: after a moment the address is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => new Promise(() => {}) } }))
  const chapter = new ByHeartPage(page)
  await chapter.open({ corruption: 0.4 })
  await chapter.button('Copy link').click()
  await expect(page.getByLabel('Copy this address:')).toHaveValue(page.url())
})

test('an answer given in one tab comes over to the other, and different answers stay beside each other', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await one.goto(linkTo(smallRun))
  await other.goto(linkTo(smallRun))
  await one.getByRole('button', { name: 'Skip: just show me' }).click()
  await expect(other.locator('.asked')).toBeVisible()
  await other.getByRole('link', { name: '5 Theorem 1' }).click()
  await other.getByRole('button', { name: 'about 2n' }).click()
  await one.getByRole('link', { name: '5 Theorem 1' }).click()
  await expect(one.getByText('You said about 2n.')).toBeVisible()
  await one.getByRole('link', { name: '1 By heart' }).click()
  await one.getByRole('button', { name: 'ask me again' }).click()
  await other.getByRole('link', { name: '1 By heart' }).click()
  await expect(other.getByRole('button', { name: 'nearly all' })).toBeVisible()
  for (const page of [one, other]) {
    await page.reload()
    await expect(page.getByRole('button', { name: 'nearly all' })).toBeVisible()
    await page.getByRole('link', { name: '5 Theorem 1' }).click()
    await expect(page.getByText('You said about 2n.')).toBeVisible()
  }
})

test('the terms of every library that is shipped lie beside the page, and a line below it leads to them', async ({ page }) => {
  const dist = join(import.meta.dirname, '..', '..', 'dist')
  const libraries = readFileSync(join(dist, 'libraries.txt'), 'utf8')
  for (const name of [
    'react-dom',
    'react',
    'scheduler',
    'zustand',
    'valibot',
    'idb',
    'd3-scale',
    '@noble/hashes',
    'pure-rand',
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-backend-wasm',
    '@fontsource-variable/inter',
    'workbox-precaching',
  ])
    expect(libraries, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'))
  for (const words of ['Permission is hereby granted', 'Apache License', 'SIL OPEN FONT LICENSE']) expect(libraries).toContain(words)
  expect(readdirSync(dist)).toEqual(expect.arrayContaining(['licence.txt', 'citation.txt']))
  await page.goto('')
  for (const link of await page.getByRole('contentinfo').getByRole('link').all()) {
    const address = (await link.getAttribute('href')) ?? ''
    if (!address.startsWith('http')) expect((await page.request.get(address)).status(), address).toBe(200)
  }
})
