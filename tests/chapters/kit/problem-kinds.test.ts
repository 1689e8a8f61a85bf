import { expect, test } from 'vitest'
import { problemKinds } from '../../../src/chapters/kit/problem-kinds.ts'
import { moreNoiseFields, moreNoiseSweep } from '../../../src/experiment/chapters/more-noise.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { endedSweep } from '../sweep-states.ts'

const sweep = moreNoiseSweep({ ...defaultsOf(moreNoiseFields), levels: 3, seeds: 2, learningRate: 5 })

test('reasons that differ in numbers alone are said once, with how many there are', () => {
  expect(problemKinds([...endedSweep(sweep, () => 'diverged').values()])).toEqual([
    { count: 6, reason: 'the loss ran away at epoch 0.25 with seed 1; a learning rate below 5 may help' },
  ])
  expect(problemKinds([undefined])).toEqual([])
})
