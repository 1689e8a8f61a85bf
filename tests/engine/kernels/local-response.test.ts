import { mul, type Tensor4D } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { it } from 'vitest'
import { localResponseForward, localResponseGradient } from '../../../src/engine/ops/local-response.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

describeBuilds('local response normalisation', () => {
  it('is computed forward and back as on cpu, with any number of channels, where neighbours hardly matter and where they do', async () => {
    const shapes = fc.tuple(side(3), side(4), side(4), fc.oneof(side(13), fc.constant(64)))
    await fc.assert(
      fc.asyncProperty(shapes, fc.constantFrom(1, 100), (shape, scale) =>
        expectSameOnCpu(() => {
          const x = mul<Tensor4D>(numbers(shape) as Tensor4D, scale)
          const y = localResponseForward(x)
          return [y, localResponseGradient(numbers(shape, 1) as Tensor4D, x, y)]
        }),
      ),
      { numRuns: 40 },
    )
  })
})
