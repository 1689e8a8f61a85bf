import { conv2d, engine, fused, type Tensor, type Tensor3D, type Tensor4D } from '@tensorflow/tfjs-core'
import { it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

const images = (shape: readonly number[]) => numbers([...shape]) as Tensor4D
const filters = (shape: readonly number[]) => numbers([...shape], 1) as Tensor4D

/** images, filters, strides, pad */
const cases = [
  [[1, 1, 1, 1], [1, 1, 1, 1], 1, 'valid'],
  [[2, 28, 28, 1], [5, 5, 1, 6], 1, 'same'],
  [[3, 14, 14, 6], [5, 5, 6, 16], 1, 'valid'],
  [[2, 7, 9, 3], [3, 3, 3, 5], 2, 'same'],
  [[2, 11, 8, 4], [5, 3, 4, 9], [3, 2], 'valid'],
  [[1, 6, 6, 8], [1, 1, 8, 13], 1, 'same'],
  [[2, 7, 7, 5], [1, 1, 5, 3], 2, 'valid'],
  [[2, 5, 4, 2], [2, 3, 2, 3], 1, 2],
  [[1, 3, 3, 2], [7, 7, 2, 3], 1, 'same'],
  [[1, 2, 2, 70], [3, 3, 70, 8], 1, 'same'],
] as const

type Strides = number | [number, number]
type Pad = Parameters<typeof conv2d>[3]

/** The convolution, and the gradients that tfjs would ask for. */
function forwardAndBack(imageShape: readonly number[], filterShape: readonly number[], strides: Strides, pad: Pad): Tensor[] {
  const [x, filter] = [images(imageShape), filters(filterShape)]
  const y = conv2d(x, filter, strides, pad)
  const dy = numbers(y.shape, 2)
  const attributes = { strides: [strides, strides].flat().slice(0, 2), pad, dataFormat: 'NHWC' }
  return [
    y,
    engine().runKernel('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape: x.shape }) as Tensor,
    engine().runKernel('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape: filter.shape }) as Tensor,
  ]
}

describeBuilds('convolution', () => {
  it.each(cases)('of %j with %j, strides %j, pad %j, is computed forward and back', async (imageShape, filterShape, strides, pad) => {
    await expectSameOnCpu(() => forwardAndBack(imageShape, filterShape, strides as Strides, pad))
  })

  it('pads each side by its own amount', async () => {
    const pad: Pad = [
      [0, 0],
      [1, 2],
      [0, 3],
      [0, 0],
    ]
    await expectSameOnCpu(() => forwardAndBack([2, 5, 6, 3], [3, 2, 3, 4], 1, pad))
  })

  it.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu', 'prelu'] as const)('fuses a bias and %s', async (activation) => {
    await expectSameOnCpu(() => [
      fused.conv2d({
        x: images([2, 8, 8, 3]),
        filter: filters([3, 3, 3, 5]),
        strides: 1,
        pad: 'same',
        bias: numbers([5], 2),
        activation,
        leakyreluAlpha: 0.3,
        ...(activation === 'prelu' && { preluActivationWeights: numbers([1, 1, 5], 3) as Tensor3D }),
      }),
    ])
  })

  it('leaves dilated filters to the stock kernel', async () => {
    await expectSameOnCpu(() => [conv2d(images([1, 9, 9, 3]), filters([3, 3, 3, 4]), 1, 'same', 'NHWC', 2)])
  })
})
