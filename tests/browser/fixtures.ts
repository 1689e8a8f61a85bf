/** What every journey gets besides the page: it fails on any complaint or foreign request, and can have the page examined by axe. */

import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'

export { expect }

/** Axe's tags for WCAG 2.2, levels A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Fixtures = {
  /** Complaints that a journey provokes on purpose: `test.use({ expectedComplaints: [/lost connection/] })`. */
  expectedComplaints: RegExp[]
  /** What the context's pages and workers complained about so far; must be empty, but for the expected, when the journey ends. */
  complaints: string[]
  /** Tags of the rules that `expectAccessible` asks of axe: WCAG 2.2 AA and best practice, unless a test uses others. */
  accessibilityRules: string[]
  /** Expects the page to pass axe's rules. */
  expectAccessible: () => Promise<void>
}

export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, expectedComplaints }, use) => {
      const complaints: string[] = []
      listen(context, new URL(baseURL ?? '').origin, complaints)
      await use(complaints)
      const unexpected = complaints.filter((complaint) => !expectedComplaints.some((expected) => expected.test(complaint)))
      expect(unexpected, 'complaints of the page').toEqual([])
    },
    { auto: true },
  ],
  accessibilityRules: [[...wcag, 'best-practice'], { option: true }],
  expectAccessible: async ({ page, accessibilityRules }, use) => {
    await use(async () => expect(await axeViolations(page, accessibilityRules), 'violations found by axe').toEqual([]))
  },
})

/** Notes console warnings and errors, uncaught errors and rejections (of pages and their workers), and requests that leave `origin`. */
function listen(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`console.${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (webError) => complaints.push(`uncaught: ${webError.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`foreign request: ${url.href}`)
  })
}

/** One line a violation: the rule, what it asks, and where it is broken. */
async function axeViolations(page: Page, tags: string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`)
  }, tags)
}
