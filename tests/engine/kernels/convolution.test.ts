import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { it } from 'vitest'
import { convolutionInputGradient, convolutionWeightGradient, convolve } from '../../../src/engine/ops/convolution.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

interface Case {
  /** [batch, height, width, channels] */
  images: [number, number, number, number]
  size: number
  outputs: number
  stride: number
  padding: 'same' | 'valid'
  activation: 'linear' | 'relu'
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    images: fc.tuple(side(3), side(9), side(9), side(6)),
    size: fc.constantFrom(1, 2, 3, 5, 7),
    outputs: side(13),
    stride: side(3),
    padding: fc.constantFrom('same', 'valid'),
    activation: fc.constantFrom('linear', 'relu'),
  })
  .filter(({ images: [, height, width], size, padding }) => padding === 'same' || size <= Math.min(height, width))

const usual = { stride: 1, padding: 'same', activation: 'relu' } as const
/** The layers of the networks, with more patches or deeper ones than are made at a time. */
const large: Case[] = [
  { ...usual, images: [2, 28, 28, 1], size: 5, outputs: 6 },
  { ...usual, images: [3, 14, 14, 6], size: 5, outputs: 16, padding: 'valid' },
  { ...usual, images: [1, 2, 2, 70], size: 3, outputs: 8 },
  { ...usual, images: [50, 7, 7, 20], size: 3, outputs: 3, stride: 2 },
]

describeBuilds('convolution', () => {
  it('is computed forward and back as on cpu, at any size, stride and padding', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ({ images, size, outputs, activation, ...sliding }) =>
        expectSameOnCpu(
          () => {
            const x = numbers(images) as Tensor4D
            const filterShape: Case['images'] = [size, size, images[3], outputs]
            const filter = numbers(filterShape, 1) as Tensor4D
            const y = convolve(x, filter, numbers([outputs], 2) as Tensor1D, activation, sliding)
            const dy = numbers(y.shape, 3) as Tensor4D
            return [y, convolutionInputGradient(dy, filter, x, sliding), ...convolutionWeightGradient(x, dy, filterShape, sliding)]
          },
          1e-5,
          1,
        ),
      ),
      { numRuns: 60, examples: large.map((one) => [one]) },
    )
  })
})
