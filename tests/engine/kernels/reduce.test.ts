import { mean, square, sum } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const cases = fc
  .array(side(6), { minLength: 1, maxLength: 4 })
  .chain((shape) => fc.tuple(fc.constant(shape), fc.subarray([...shape.keys()]), fc.boolean()))

describeBuilds('sum and mean', () => {
  it('are those of cpu, over the rows of matrices and over whatever else', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ([shape, axes, keepDims]) =>
        expectSameOnCpu(
          () => [sum(numbers(shape), axes, keepDims), mean(numbers(shape), axes, keepDims), mean(square(numbers(shape)), axes)],
          1e-5,
          1,
        ),
      ),
      { numRuns: 80, examples: [[[[50, 7], [0], false]], [[[2, 1200, 5], [1], true]], [[[3, 5], [-2], false]], [[[0, 7], [0], false]]] },
    )
  })
})
