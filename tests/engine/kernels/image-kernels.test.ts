import {
  avgPool,
  batchNorm,
  engine,
  localResponseNormalization,
  maxPool,
  mean,
  relu,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core'
import { it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

const images = (shape: readonly number[]) => numbers([...shape]) as Tensor4D
const kernel = (name: string, inputs: Record<string, Tensor>, attributes: Parameters<ReturnType<typeof engine>['runKernel']>[2]) =>
  engine().runKernel(name, inputs, attributes) as Tensor

/** images, window, strides, pad */
const pools = [
  [[1, 1, 1, 1], 1, 1, 'valid'],
  [[2, 8, 8, 6], 2, 2, 'same'],
  [[2, 7, 9, 5], 3, 2, 'same'],
  [[2, 9, 7, 8], 3, 2, 'valid'],
  [[1, 7, 7, 64], 7, 7, 'valid'],
  [[1, 5, 6, 3], [2, 3], [1, 2], 'same'],
] as const

describeBuilds('pooling gradient', () => {
  it.each(pools)('of %j with window %j, strides %j, pad %j', async (shape, window, steps, pad) => {
    const filterSize = window as number | [number, number]
    const strides = steps as number | [number, number]
    await expectSameOnCpu(() => {
      // After a relu many pixels tie at zero: the first of them takes the gradient.
      const input = relu(images(shape))
      const output = maxPool(input, filterSize, strides, pad)
      const dy = numbers(output.shape, 1)
      const attributes = { filterSize, strides, pad }
      return [
        output,
        kernel('MaxPoolGrad', { dy, input, output }, attributes),
        avgPool(input, filterSize, strides, pad),
        kernel('AvgPoolGrad', { dy, input }, attributes),
      ]
    })
  })
})

describeBuilds('local response normalisation', () => {
  it.each([
    [1, 0, 0.75],
    [3, 2, 0.75],
    [5, 5, 0.75],
    [64, 4, 0.75],
    [7, 2, 0.5],
  ])('of %i channels, radius %i, exponent %f, forward and back', async (channels, depthRadius, beta) => {
    await expectSameOnCpu(() => {
      const x = images([2, 3, 5, channels])
      const attributes = { depthRadius, bias: 1.5, alpha: 0.3, beta }
      const y = localResponseNormalization(x, depthRadius, 1.5, 0.3, beta)
      return [y, kernel('LRNGrad', { x, y, dy: numbers(x.shape, 1) }, attributes)]
    })
  })
})

describeBuilds('sum and mean', () => {
  it.each([
    [
      [50, 7, 5, 6],
      [0, 1, 2],
    ],
    [
      [50, 7, 5, 6],
      [2, 0, 1],
    ],
    [[50, 10], 0],
    [[5, 7], -2],
    [[5, 7, 3], [0]],
    [[5, 7, 3], [1]],
    [
      [2, 5, 7, 3],
      [1, 2],
    ],
    [
      [2, 5, 7, 3],
      [0, 2],
    ],
    [
      [5, 7, 3],
      [1, 2],
    ],
    [[5, 7], []],
    [[0, 7], [0]],
    [[9], 0],
  ])('of shape %j over axes %j', async (shape, axes) => {
    await expectSameOnCpu(() => [sum(numbers(shape), axes), sum(numbers(shape), axes, true), mean(square(numbers(shape)), axes)])
  })
})

describeBuilds('batch normalisation', () => {
  it.each([1, 5, 64])('with statistics of %i channels', async (channels) => {
    await expectSameOnCpu(() => {
      const x = images([2, 3, 3, channels])
      const row = (salt: number) => numbers([channels], salt) as Tensor1D
      return [
        batchNorm(x, row(1), square(row(2)), row(3), row(4), 0.01) as Tensor4D,
        batchNorm(x, row(1), square(row(2))) as Tensor4D,
        batchNorm(x, images(x.shape), square(images(x.shape))) as Tensor4D,
      ]
    }, 1e-5)
  })
})
