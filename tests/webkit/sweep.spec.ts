/** Chapter 3 in WebKit: a sweep over several workers, its figures, and a reload. */

import { moreNoiseFields } from '../../src/experiment/chapters/more-noise.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { sweepTold } from '../browser/command-line.ts'
import { expect, test } from './fixtures.ts'

/** Three levels, two seeds, 16 hidden units, 100 digits. */
const small = encodeLink({
  chapter: 'more-noise',
  state: { ...defaultsOf(moreNoiseFields), n: 100, width: 0.03125, learningRate: 0.05, levels: 3, seeds: 2, epochs: 60 },
})

test('a sweep has the figures of the command line, and is kept across a reload', async ({ reader }) => {
  await reader.haveMeasured()
  await reader.open(`?r=${small}`)
  await reader.press(/^Skip: just show me$/)
  await reader.expectText('.sweep-controls', /6 of 6 networks/)
  await reader.press(/^Table and data$/)
  const shown = await reader.csv()
  expect(shown).toHaveLength(6)
  expect([...shown].sort()).toEqual(sweepTold(small).sort())

  await reader.session.reload()
  await reader.expectText('.sweep-controls', /6 from an earlier visit/)
  await reader.press(/^Table and data$/)
  expect(await reader.csv()).toEqual(shown)
})
