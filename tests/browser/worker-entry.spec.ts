/** The worker's entry is there before its engine: what is asked meanwhile waits, and where the engine does not come the page says so. */

import { ByHeartPage, linkTo, smallRun } from './by-heart.ts'
import { expect, test } from './fixtures.ts'

const engine = '**/assets/serve-page-*.js'

test('what is asked before the engine has come is answered once, in order', async ({ page }) => {
  const chapter = new ByHeartPage(page)
  await chapter.haveMeasured()
  let letCome = (): void => {}
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(engine, async (route) => {
    await mayCome
    await route.continue()
  })
  await page.addInitScript(() => {
    const asked: string[] = []
    const said: string[] = []
    Object.assign(window, { talk: { asked, said } })
    window.Worker = class extends Worker {
      constructor(...how: ConstructorParameters<typeof Worker>) {
        super(...how)
        this.addEventListener('message', ({ data }) =>
          said.push(...(data.type === 'events' ? data.events.map(({ type }: { type: string }) => type) : [data.type])),
        )
      }
      override postMessage(message: { type: string }): void {
        asked.push(message.type)
        super.postMessage(message)
      }
    }
  })
  await page.goto(linkTo({ ...smallRun, corruption: 1 }))
  await chapter.skipQuestion()
  await chapter.train.click()
  await expect(chapter.stop).toBeVisible()
  letCome()
  await chapter.toFinish()
  const { asked, said } = await page.evaluate(() => (window as unknown as { talk: { asked: string[]; said: string[] } }).talk)
  expect(asked).toContain('ask')
  expect(said.filter((word) => ['answered', 'began', 'settled', 'ended', 'failed'].includes(word))).toEqual([
    ...asked.filter((word) => word === 'ask').map(() => 'answered'),
    'began',
    'settled',
    'ended',
  ])
})

test.describe('an engine that does not come', () => {
  test.use({ expectedComplaints: [/Failed to load resource/] })

  test('is told, with what helps, and every run asked for ends with that; a reload mends it', async ({ page }) => {
    const chapter = new ByHeartPage(page)
    await chapter.haveMeasured()
    await page.route(engine, (route) => route.abort())
    await page.goto(linkTo(smallRun))
    await chapter.skipQuestion()
    const problem = page.getByRole('status').filter({ hasText: /a part of this page could not be loaded .*Load the page anew/ })
    await expect(problem).toBeVisible()
    for (const _ of ['first', 'second']) {
      await chapter.train.click()
      await expect(chapter.train).toBeVisible()
      await expect(problem).toBeVisible()
    }
    await page.unroute(engine)
    await page.reload()
    await chapter.train.click()
    await chapter.toFinish()
    await expect(problem).toBeHidden()
  })
})
