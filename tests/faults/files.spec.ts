/** Files of the site that do not come, or come as something else: what failed is said, what is training goes on, and another try is one. */

import { ByHeartPage, linkTo, longRun, smallRun } from '../browser/by-heart.ts'
import { type Fault, test } from '../browser/faulty-site.ts'
import { expect } from '../browser/fixtures.ts'

test.use({
  expectedComplaints: [/Failed to load (resource|module script)|did not load|MIME type|registration blocked by Playwright/],
  // The offline copy would mend everything.
  serviceWorkers: 'block',
})

const faults: readonly [what: string, fault: Fault][] = [
  ['missing', 'missing'],
  ["answered with the site's own page", 'page'],
  ['sent as text', 'text'],
  [
    'cut off in the middle',
    (file, response) => {
      response.writeHead(200, { 'Content-Length': file.length })
      response.write(file.subarray(0, 100), () => response.destroy())
    },
  ],
]

for (const [what, fault] of faults)
  for (const [kind, pattern] of [
    ['code', /five-ways-[^/]*\.js$/],
    ['style sheet', /five-ways-[^/]*\.css$/],
  ] as const)
    test(`a chapter's ${kind} ${what}: that is said, the run goes on, and "Try again" tries again`, async ({ page, site }) => {
      const chapter = new ByHeartPage(page)
      await chapter.haveMeasured()
      site.fault(pattern, fault)
      await chapter.begin(longRun)
      await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
      await page.getByRole('link', { name: '2 Five ways' }).click()
      const problem = page.getByRole('status').filter({ hasText: 'The code of chapter 2, Five ways, could not be loaded' })
      await expect(problem).toContainText('What is training goes on.')

      // Still away: it is asked for again, and the run is not lost for it.
      site.asked()
      await problem.getByRole('button', { name: 'Try again' }).click()
      await expect(problem).toContainText('It did not come this time either')
      expect(site.asked().filter((path) => pattern.test(path)).length).toBeGreaterThan(0)
      await expect(problem.getByRole('button', { name: 'Give up what is training and reload the page' })).toBeVisible()

      site.mend()
      await problem.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Five ways to take the signal away' })).toBeVisible()
      await expect(page.locator('.condition').first()).toHaveCSS('display', 'flex')
      await page.getByRole('link', { name: '1 By heart' }).click()
      await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
      await expect(chapter.stop).toBeVisible()
    })

test('the figure of chapter 1 missing: that is said in its place, the answer stands, and "Try again" shows the run', async ({
  page,
  site,
}) => {
  site.fault(/by-heart-figure-[^/]*\.js$/, 'missing')
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  await page.goto(linkTo({ ...smallRun, corruption: 1 }))
  const problem = page.getByRole('status').filter({ hasText: 'The code of this chapter’s figure could not be loaded' })
  await expect(problem).toContainText(/by-heart-figure-.*\.js did not come/)
  await chapter.answers.getByRole('button', { name: 'about half' }).click()
  await expect(chapter.asked).toContainText('You said about half.')
  site.mend()
  await problem.getByRole('button', { name: 'Try again' }).click()
  await chapter.toFinish()
  await expect(problem).toBeHidden()
})

test('a chapter opened by its address that does not come: the others are a press away', async ({ page, site }) => {
  site.fault(/theorem-[^/]*\.js$/, 'missing')
  await page.goto('?r=1.theorem.vkx')
  await expect(page.getByRole('status').filter({ hasText: 'The code of chapter 5, Theorem 1, could not be loaded' })).toBeVisible()
  await page.getByRole('link', { name: '3 More noise' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much noise is too much?')
})

test('a chapter that is on its way says so, and after a while what may be the matter', async ({ page, site }) => {
  site.fault(/more-noise-[^/]*\.js$/, 'never')
  await page.clock.install()
  await page.goto('?r=1.more-noise.zgg')
  const coming = page.getByRole('status').filter({ hasText: 'Loading chapter 3, More noise.' })
  await expect(coming).toBeVisible()
  await expect(coming).not.toContainText('It takes long')
  await page.clock.fastForward(20_000)
  await expect(coming).toContainText('It takes long: the network is slow, or gone.')
  await expect(coming.getByRole('button', { name: 'Reload the page' })).toBeVisible()
})

test('soon after the page was opened for the first time every chapter opens without a network', async ({ page, context, site }) => {
  await page.goto('')
  await expect.poll(() => site.asked().join(' '), { timeout: 20_000 }).toMatch(/theorem-/)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  for (const [link, heading] of [
    ['5 Theorem 1', 'Build a network that fits anything.'],
    ['4 Regularisers', 'Regularisers help; they are not the reason'],
    ['3 More noise', 'How much noise is too much?'],
    ['2 Five ways', 'Five ways to take the signal away'],
    ['1 By heart', 'What does a network learn when we lie to it?'],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
})

test('after the site was renewed a chapter leads to the newer version, at the same place; nothing is lost unasked', async ({
  page,
  site,
}) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  site.fault(/regularisers-[^/]*\.js$/, 'missing')
  await chapter.begin(longRun)
  await expect(chapter.sentence).toContainText(/^Epoch [1-9]/)
  // What is there by now is the same site under other names.
  site.fault(/index\.html$/, (file, response) => response.end(file.toString().replaceAll(/index-[^".]*\.js/g, 'index-renewed.js')))
  await page.getByRole('link', { name: '4 Regularisers' }).click()
  await expect(page.getByText('This version of the page is not there any more; the newer one has the chapter.')).toBeVisible()
  await expect(chapter.messages).toContainText('A newer version of this page is ready.')
  await expect(page.getByRole('button', { name: 'Give up what is training and change to it' })).toBeVisible()

  await page.getByRole('link', { name: '1 By heart' }).click()
  await chapter.stop.click()
  await page.getByRole('link', { name: '4 Regularisers' }).click()
  const { href } = new URL(page.url())
  site.mend()
  await page.getByRole('button', { name: 'Change to it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regularisers help; they are not the reason')
  expect(page.url()).toBe(href)
})

for (const [what, pattern, said] of [
  ['the code that trains', /work-[^/]*\.js$/, 'The code that trains networks could not be loaded'],
  ['the worker’s own file', /worker-[^/]*\.js$/, 'could not be loaded'],
] as const)
  test(`${what} missing: the run says why it is none, and loading the page anew mends it`, async ({ page, site }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    site.fault(pattern, 'missing')
    await page.goto(linkTo(smallRun))
    await chapter.skipQuestion()
    await chapter.train.click()
    const problem = page.locator('.notice-problem').filter({ hasText: said })
    await expect(problem).toBeVisible()
    site.mend()
    await problem.getByRole('link', { name: 'Load the page anew' }).click()
    await chapter.train.click()
    await chapter.toFinish()
    await expect(problem).toBeHidden()
  })
