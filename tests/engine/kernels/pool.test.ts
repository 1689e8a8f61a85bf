import { relu, type Tensor4D } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { it } from 'vitest'
import { maxPoolForward, maxPoolGradient, meanPoolForward, meanPoolGradient } from '../../../src/engine/ops/pool.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const images = fc.tuple(side(3), side(9), side(9), side(9))
const windows = fc.record({ size: side(4), stride: side(3), padding: fc.constantFrom<('same' | 'valid')[]>('same', 'valid') })

describeBuilds('pooling', () => {
  it('of the largest value sends its gradient where cpu does, the first of several that tie', async () => {
    await fc.assert(
      fc.asyncProperty(images, windows, async (shape, window) => {
        fc.pre(window.padding === 'same' || window.size <= Math.min(shape[1], shape[2]))
        await expectSameOnCpu(() => {
          // After a relu many pixels tie at zero.
          const x = relu(numbers(shape)) as Tensor4D
          const y = maxPoolForward(x, window)
          return [y, maxPoolGradient(numbers(y.shape, 1) as Tensor4D, x, y, window)]
        })
      }),
      { numRuns: 60 },
    )
  })

  it('of the mean shares its gradient among all pixels', async () => {
    await fc.assert(
      fc.asyncProperty(images, (shape) =>
        expectSameOnCpu(
          () => {
            const x = numbers(shape) as Tensor4D
            const y = meanPoolForward(x)
            return [y, meanPoolGradient(numbers(y.shape, 1) as Tensor4D, x)]
          },
          3e-6,
          0.1,
        ),
      ),
      { numRuns: 60 },
    )
  })
})
