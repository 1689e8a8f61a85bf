/** Chapter 1 as its readers hold it: where it is opened, and what is looked at and pressed there. */

import type { Locator, Page } from '@playwright/test'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink, linkParameter } from '../../src/experiment/links/permalink.ts'
import type { BackendName } from '../../src/experiment/runs/backend.ts'
import { type ExperimentSpec, runFields } from '../../src/experiment/runs/run-fields.ts'
import { expect } from './fixtures.ts'

/** A run of a tenth of a second: 100 images, 64 hidden units. */
export const smallRun: Partial<ExperimentSpec> = { n: 100, width: 0.125, learningRate: 0.05 }
/** One that goes on until it is stopped, and learns so slowly that nothing is memorised before. */
export const longRun: Partial<ExperimentSpec> = { stop: 'epochs', epochs: 2000, learningRate: 1e-4 }

export class ByHeartPage {
  readonly answers: Locator
  readonly asked: Locator
  readonly corruption: Locator
  readonly sentence: Locator
  readonly train: Locator
  readonly stop: Locator
  readonly scrubber: Locator
  readonly wall: Locator
  readonly accuracy: Locator
  readonly messages: Locator
  readonly undo: Locator

  constructor(readonly page: Page) {
    this.answers = page.getByRole('group', { name: /If every label were random/ })
    this.asked = page.locator('.asked')
    this.corruption = page.getByRole('slider', { name: 'labels replaced at random' })
    this.sentence = page.locator('.outcome')
    this.train = this.button(/^Train, (about )?\d/)
    this.stop = this.button('Stop')
    this.scrubber = page.getByRole('slider', { name: 'epoch', exact: true })
    this.wall = page.getByRole('listbox', { name: /with the labels that we gave/ })
    this.accuracy = page.locator('.curves-accuracy')
    this.undo = this.button(/^undo/)
    this.messages = page.getByRole('region', { name: 'Messages' })
  }

  /** Opens the chapter, with a link where the settings differ from the defaults. */
  async open(settings?: Partial<ExperimentSpec>): Promise<void> {
    await this.page.goto(settings ? linkTo(settings) : '')
    await expect(this.sentence).toContainText('Nothing has been learned yet')
  }

  /** As on a later visit: the backends' speeds are known, so that no worker but the one that trains comes and goes. */
  async haveMeasured(override: BackendName | null = null): Promise<void> {
    const timings = [{ backend: 'wasm', msPerStep: 2, reason: '', losses: [] }]
    await this.page.addInitScript((device) => localStorage.setItem('rote.device', device), JSON.stringify({ timings, override }))
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A regulariser's switch. */
  switch(name: string): Locator {
    return this.page.getByRole('group', { name: 'Regularisers, network and data' }).getByRole('checkbox', { name })
  }

  /** Waits in the page for a text to stand in the line of the answer, however shortly; returns how to ask whether it has. */
  async watchAsked(text: string): Promise<() => Promise<boolean>> {
    const watch = await this.page.evaluateHandle((awaited) => {
      const seen = { it: false }
      new MutationObserver(() => {
        if (document.querySelector('.asked')?.textContent.includes(awaited)) seen.it = true
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
      return seen
    }, text)
    return () => watch.evaluate(({ it }) => it)
  }

  /** Past the question with nothing run: it is skipped in another tab, since here that would run. */
  async skipQuestion(): Promise<void> {
    await this.page.evaluate(() => {
      const key = 'rote.answer.by-heart'
      localStorage.setItem(key, '"skipped"')
      window.dispatchEvent(new StorageEvent('storage', { key }))
    })
    await expect(this.answers).toBeHidden()
  }

  /** Opens the chapter, as {@link open} does, and starts its run without an answer. */
  async begin(settings?: Partial<ExperimentSpec>): Promise<void> {
    await this.open(settings)
    await this.skipQuestion()
    await this.train.click()
  }

  /** Drags the slider to p with the mouse, in three moves, and lets go unless told to hold. */
  async drag(p: number, { hold = false } = {}): Promise<void> {
    await this.corruption.scrollIntoViewIfNeeded()
    const box = await this.corruption.boundingBox()
    if (!box) throw new Error('slider: expected to be on the page')
    const thumb = 20
    const at = (share: number) => box.x + thumb / 2 + share * (box.width - thumb)
    const y = box.y + box.height / 2
    await this.page.mouse.move(at(Number(await this.corruption.inputValue())), y)
    await this.page.mouse.down()
    await this.page.mouse.move(at((p + 0.5) / 2), y)
    await this.page.mouse.move(at(p), y, { steps: 2 })
    if (!hold) await this.page.mouse.up()
  }

  async toFinish(): Promise<void> {
    await expect(this.sentence).toContainText(/^(After|Ended at)/, { timeout: 30_000 })
    await expect(this.train).toBeVisible()
  }

  fold(title: string | RegExp): Locator {
    return this.page.locator('summary', { hasText: title })
  }

  /** The rows of the table view, each cell by the name of its column. */
  async figures(): Promise<Record<string, string>[]> {
    await this.table()
    return this.page.locator('table', { hasText: 'curves, epoch by epoch' }).evaluate((table: HTMLTableElement) => {
      const [head, ...rows] = Array.from(table.rows, ({ cells }) => Array.from(cells, ({ textContent }) => textContent ?? ''))
      return rows.map((row) => Object.fromEntries(row.map((cell, column) => [head?.[column] ?? '', cell])))
    })
  }

  /** What the table view says, cell by cell. */
  async table(): Promise<string[]> {
    const cells = this.page.locator('table', { hasText: 'curves, epoch by epoch' }).locator('th, td')
    if (!(await cells.first().isVisible())) await this.fold('Table and data').click()
    await expect(cells.first()).toBeVisible()
    return cells.allTextContents()
  }
}

/** An address of the chapter with these settings, relative to the site. */
export function linkTo(settings: Partial<ExperimentSpec>): string {
  return `?${linkParameter}=${encodeLink({ chapter: 'by-heart', state: { ...defaultsOf(runFields), ...settings } })}`
}
