/** The chapter on Theorem 1 in Firefox: answered, built hinge by hinge, reopened from its link; then on real images. */

import { expect, test } from './fixtures.ts'

test('the construction is built, and reopens from its link', async ({ reader }) => {
  await reader.open('?r=1.theorem.vkx')
  await reader.press('about 2n')
  await reader.expectText('.theorem-sentence', /256 ways to label/)
  await reader.press('solve')
  await reader.expectText('.theorem-sentence', /No hinge is in place/)
  for (let hinge = 1; hinge <= 8; hinge++) {
    await reader.press('Next hinge')
    await reader.expectText('.theorem-sentence', new RegExp(`Hinge ${hinge} stands`))
  }
  const said = await reader.text('.theorem-sentence')
  // The address follows at most every half second.
  await new Promise((resolve) => setTimeout(resolve, 700))
  await reader.open(await reader.query())
  await expect.poll(() => reader.text('.theorem-sentence')).toBe(said)
})

test('1,000 real images are fitted', async ({ reader }) => {
  await reader.open('?r=1.theorem.vkx')
  await reader.press('about 2n')
  await reader.press('images')
  await reader.expectText('main', /100 % as told/)
  await reader.expectText('main', /11,784 weights/)
})
