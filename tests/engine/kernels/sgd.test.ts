import fc from 'fast-check'
import { it } from 'vitest'
import { sgdStep } from '../../../src/engine/ops/sgd.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const settings = fc.record({
  learningRate: fc.constantFrom(0.01, 0.1, 1),
  momentum: fc.constantFrom(0, 0.9),
  weightDecay: fc.constantFrom(0, 0.1),
})

describeBuilds('gradient descent step', () => {
  it('moves weights of any shape as on cpu, twice in a row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(side(3), side(9), side(9)), settings, (shape, own) =>
        expectSameOnCpu(
          () => {
            const [weight, velocity] = sgdStep(numbers(shape), numbers(shape, 1), numbers(shape, 2), own)
            return sgdStep(weight, velocity, numbers(shape, 3), own)
          },
          3e-6,
          1,
        ),
      ),
      { numRuns: 60 },
    )
  })
})
