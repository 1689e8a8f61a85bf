/** Chapter 1 in WebKit: a run from the question to its end, its figures, a reload, and a worker that is lost. */

import { linkTo, longRun } from '../browser/by-heart.ts'
import { runTold } from '../browser/command-line.ts'
import { withWorkers } from './extra-pages.ts'
import { expect, test } from './fixtures.ts'

test('the question is answered by a run, which has the figures of the command line and is there after a reload', async ({ reader }) => {
  await reader.open()
  await reader.press(/^every single one$/)
  await reader.expectText('.asked', /You said every single one\. At 100 % it was every single one\./)
  await reader.expectText('.outcome', /^After \d+ epochs it gives every digit the label it was told/)
  await reader.press(/^Table and data$/)
  const said = await reader.text('.outcome')
  const shown = await reader.csv()
  // The address follows at most every half second.
  await expect.poll(() => reader.query()).toContain('corruption-1')

  const { run, curve } = runTold(await reader.query())
  expect(said).toContain(`After ${run?.fitEpoch} epochs`)
  expect(said).toContain(`it gets ${Math.round(100 * (run?.testAccuracy ?? 0))} % right`)
  expect(shown).toEqual(curve)

  await reader.session.reload()
  await reader.expectText('.asked', /You said every single one\./)
  await expect.poll(() => reader.text('.outcome')).toBe(said)
  await reader.press(/^Table and data$/)
  expect(await reader.csv()).toEqual(shown)
})

test('a worker that is lost in the middle of a run is replaced, and the run goes on', async ({ reader }) => {
  await reader.haveMeasured()
  await reader.open(withWorkers + linkTo({ ...longRun, corruption: 1 }))
  await reader.press(/^Skip: just show me$/)
  await reader.expectText('.outcome', /^Epoch [1-9]/)
  const lost = await reader.session.run(() => {
    const { workers } = window as unknown as { workers: Worker[] }
    for (const worker of workers) worker.terminate()
    return workers.length
  })
  expect(lost).toBe(1)
  await reader.expectText(
    '[aria-label="Messages"]',
    /[Tt]he training worker stopped answering; the run (starts again from its seed|goes on from epoch)/,
  )
  await reader.expectText('.outcome', /^(Epoch [1-9]|After)/)
})
