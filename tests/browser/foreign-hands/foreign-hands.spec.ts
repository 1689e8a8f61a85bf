/** What others do to texts that React put on the page never makes it throw, and never keeps what it says from being read. */

import { expect } from '../fixtures.ts'
import { testOnPage } from '../page-of-its-own.ts'
import { type Hand, hands, translatorSource } from '../translators.ts'
import type { ForeignHandsWindow } from './harness.tsx'

const test = testOnPage(import.meta.dirname)
const states = 400

type Page = ForeignHandsWindow & { translate: (below: Element, chance: () => boolean) => void }

for (const hand of Object.keys(hands) as Hand[])
  for (const often of [1, 0.4])
    test(`${hand}, ${often === 1 ? 'every text' : 'some texts'}: what stands there is what React last said`, async ({ page }) => {
      await page.goto('')
      await page.waitForFunction(() => 'show' in window)
      await page.evaluate(translatorSource(hand))
      const wrong = await page.evaluate(
        ({ often, states }) => {
          const { show, expected, translate } = window as unknown as Page
          let seed = 1
          const chance = (): boolean => {
            seed = (seed * 48271) % 2147483647
            return seed / 2147483647 < often
          }
          const found: { state: number; read: string; expected: string }[] = []
          for (let state = 0; state < states; state++) {
            const read = show(state)
            if (read !== expected(state)) found.push({ state, read, expected: expected(state) })
            translate(document.querySelector('main') as Element, chance)
          }
          return found.slice(0, 3)
        },
        { often, states },
      )
      expect(wrong).toEqual([])
    })
