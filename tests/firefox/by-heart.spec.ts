/** Chapter 1 in Firefox: a run from the question to its end, its figures, and a reload. */

import { runTold } from '../browser/command-line.ts'
import { expect, test } from './fixtures.ts'

test('the question is answered by a run, which has the figures of the command line and is there after a reload', async ({ reader }) => {
  await reader.open()
  await reader.press('every single one')
  await reader.expectText('.asked', /You said every single one\. At 100 % it was every single one\./)
  await reader.expectText('.outcome', /^After \d+ epochs it gives every digit the label it was told/)
  await reader.press('Table and data')
  const said = await reader.text('.outcome')
  const shown = await reader.csv()
  // The address follows at most every half second.
  await expect.poll(() => reader.query()).toContain('corruption-1')

  const { run, curve } = runTold(await reader.query())
  expect(said).toContain(`After ${run?.fitEpoch} epochs`)
  expect(shown).toEqual(curve)

  await reader.page.reload()
  await reader.expectText('.asked', /You said every single one\./)
  await expect.poll(() => reader.text('.outcome')).toBe(said)
  await reader.press('Table and data')
  expect(await reader.csv()).toEqual(shown)
})
