/** The fixture hears what it says it hears. */

import { expect, test } from './fixtures.ts'

// The page's own policy would not let most of this happen.
test.use({ expectedComplaints: [/./], bypassCSP: true })

const provocations = [
  ["console.warn('hm')", 'console.warning: hm'],
  ["Promise.reject(new Error('lost'))", 'uncaught: lost'],
  ["new Worker(URL.createObjectURL(new Blob(['console.error(4)'])))", 'console.error: 4'],
  ["new Worker(URL.createObjectURL(new Blob(['Promise.reject(new Error(5))'])))", 'uncaught: 5'],
  ["fetch('http://127.0.0.1:9/').catch(() => {})", 'foreign request: http://127.0.0.1:9/'],
] as const

for (const [code, complaint] of provocations) {
  test(`hears ${code}`, async ({ page, complaints }) => {
    await page.goto('')
    await page.evaluate(`{ ${code} }; undefined`)
    await expect.poll(() => complaints).toContain(complaint)
  })
}
