/** A page that a translator keeps changing: nothing goes blank in any chapter, and sentences and numbers go on as without it. */

import type { Page } from '@playwright/test'
import { fiveWaysFields } from '../../src/experiment/chapters/five-ways.ts'
import { moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { regulariserFields, rowsText } from '../../src/experiment/chapters/regularisers.ts'
import { type ChapterId, chapterOf, numberOf } from '../../src/experiment/chapters/table.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { ByHeartPage, linkTo, smallRun } from '../browser/by-heart.ts'
import { expect, test } from '../browser/fixtures.ts'
import { type Hand, translatorSource } from '../browser/translators.ts'

const small = { n: 100, width: 0.125, learningRate: 0.05, seeds: 2 }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const toFinish = (page: Page) => expect(page.getByText(/^(\d+) of \1 networks$/).first()).toBeVisible({ timeout: 60_000 })

/** Where each chapter opens, and what its reader does there. */
const chapters: Readonly<Partial<Record<ChapterId, { link: string; journey: (page: Page) => Promise<void> }>>> = {
  'by-heart': {
    link: linkTo(smallRun),
    journey: async (page) => {
      const chapter = new ByHeartPage(page)
      await press(page, 'nearly all')
      await chapter.toFinish()
      await press(page, /^Now lie about/)
      await chapter.toFinish()
      await chapter.drag(0.2)
      await chapter.toFinish()
      await press(page, 'ask me again')
      await chapter.skipQuestion()
      await chapter.fold('Settings').click()
      await page.getByLabel('number of seeds').fill('2')
      await page.keyboard.press('Enter')
      await chapter.train.click()
      await chapter.toFinish()
      await chapter.scrubber.press('Home')
      await expect(chapter.sentence).toContainText(/^Before training/)
      await chapter.scrubber.press('End')
      await expect(chapter.sentence).toContainText(/^(After|Ended at)/)
    },
  },
  'five-ways': {
    link: `?r=${encodeLink({ chapter: 'five-ways', state: { ...defaultsOf(fiveWaysFields), ...small, model: 'mlp-1x512' } })}`,
    journey: async (page) => {
      await press(page, 'true labels earlier')
      await press(page, /^That is my order/)
      await toFinish(page)
      await expect(page.locator('.race-verdict')).toContainText(/You had \d+ of them|There is no order to judge/)
    },
  },
  'more-noise': {
    link: `?r=${encodeLink({ chapter: 'more-noise', state: { ...defaultsOf(moreNoiseFields), ...small, width: 0.03125, levels: 3, epochs: 60 } })}`,
    journey: async (page) => {
      await page.getByRole('slider', { name: /Your curve/ }).focus()
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
      await press(page, /That is my curve/)
      await expect(page.getByRole('button', { name: 'Train with new seeds' })).toBeVisible({ timeout: 45_000 })
      await press(page, 'it had too little time to train')
      await page.getByLabel('second network').selectOption('softmax')
      await expect(page.getByText(/^6 of 12 networks$/)).toBeVisible()
    },
  },
  regularisers: {
    link: `?r=${encodeLink({ chapter: 'regularisers', state: { ...defaultsOf(regulariserFields), ...small, rows: rowsText([[], ['dropout']]) } })}`,
    journey: async (page) => {
      await press(page, 'all of them, but slower')
      await toFinish(page)
      await page.getByRole('checkbox', { name: /^early stopping/ }).click()
      await toFinish(page)
      await press(page, 'all off')
    },
  },
  theorem: {
    link: '?r=1.theorem.vkx',
    journey: async (page) => {
      await press(page, 'about 2n')
      for (const step of ['2 line', '3 matrix', '4 solve']) await press(page, step)
      for (let hinge = 1; hinge <= 8; hinge++) {
        await press(page, 'Next hinge')
        await expect(page.locator('.theorem-sentence')).toContainText(`Hinge ${hinge} stands`)
      }
      await page
        .getByLabel(/points/)
        .first()
        .press('ArrowRight')
    },
  },
}

/** A chapter's link in the header. */
const headerLink = (id: ChapterId): string => `${numberOf(id)} ${chapterOf(id).short}`

for (const hand of ['wrap', 'wrap step by step', 'replace', 'replace step by step'] satisfies Hand[])
  for (const [id, { link, journey }] of Object.entries(chapters) as [ChapterId, NonNullable<(typeof chapters)[ChapterId]>][])
    test(`${id}, every text taken by "${hand}" as soon as it stands there`, async ({ page }) => {
      test.setTimeout(120_000)
      await new ByHeartPage(page).haveMeasured()
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.evaluate(translatorSource(hand))
      await page.evaluate(() => {
        const { translate } = window as unknown as { translate: (below: Element) => void }
        const observer = new MutationObserver(() => translate(document.body))
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        Object.assign(window, { stopTranslating: () => observer.disconnect() })
        translate(document.body)
      })
      await journey(page)
      expect(await page.locator('main font').count()).toBeGreaterThan(20)

      const figures = page.locator('.outcome, .theorem-sentence, .race-verdict, .asked, main table:not(.backends)')
      const said = await figures.allTextContents()
      await page.evaluate(() => (window as unknown as { stopTranslating: () => void }).stopTranslating())
      const [own, other] = [headerLink(id), headerLink(id === 'by-heart' ? 'theorem' : 'by-heart')]
      await page.getByRole('link', { name: other }).click()
      await expect(page.getByRole('link', { name: other })).toHaveAttribute('aria-current', 'page')
      await page.getByRole('link', { name: own }).click()
      await expect(figures).toHaveText(said)
    })
