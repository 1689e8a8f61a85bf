import { expect, test } from 'vitest'
import { resultsOf } from '../../../src/chapters/more-noise/results.ts'
import { takeAway } from '../../../src/chapters/more-noise/take-away.ts'
import { moreNoiseFields, moreNoiseSweep } from '../../../src/experiment/chapters/more-noise.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const state = { ...defaultsOf(moreNoiseFields), second: 'softmax' } as const
const said = (outcome: (cell: ExperimentSpec) => Outcome | null): string | undefined =>
  takeAway(resultsOf(state, endedSweep(moreNoiseSweep(state), outcome), undefined, packedDatasets))?.replaceAll('\u00a0', ' ')

test('where all was fitted it says so, with what time and unseen images paid; a second network changes nothing', () => {
  const of = (spread: number) =>
    said(({ corruption, seed, model }) =>
      model === 'softmax' ? null : { fit: 8 + 10 * corruption + spread * (seed - 2), unseen: 0.9 - 0.8 * corruption },
    )
  expect(of(1)).toBe(
    'for learning by heart, no noise was too much: training accuracy reached 100 % at every level, in 2.3 times as many epochs where all labels are random. It is unseen digits that pay: from 10 % wrong to 90 %.',
  )
  expect(of(7)).not.toMatch(/times/)
})

test('where some was not fitted, and before all have ended, nothing is claimed', () => {
  expect(said(({ corruption }) => ({ fit: corruption === 1 ? null : 8, unseen: 0.5 }))).toMatch(/^in the paper .* Here 3 of 18 networks/)
  expect(said(({ corruption }) => (corruption === 1 ? null : { fit: 8, unseen: 0.5 }))).toBeUndefined()
})
