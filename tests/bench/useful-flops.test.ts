import { expect, test } from 'vitest'
import { usefulFlops } from '../../bench/useful-flops.ts'
import { defineNetwork } from '../../src/experiment/networks/models.ts'

test('a dense network counts its products three times, but the images have no gradient', () => {
  const { layers, input } = defineNetwork({ model: 'mlp-1x512', width: 1 }, [28, 28, 1], 10)
  expect(usefulFlops(layers, input)).toBe(2 * (2 * 784 * 512 + 3 * 512 * 10))
})

test('a convolution counts the values under its filter at every place, in the branches of a fork too', () => {
  const filter = { kind: 'convolution', size: 3, stride: 1, padding: 'same', channels: 4, activation: 'relu' } as const
  const [first, second] = [9 * 2 * 4 * 36, 9 * 4 * 4 * 36]
  expect(usefulFlops([filter, filter], [6, 6, 2])).toBe(2 * (2 * first + 3 * second))
  expect(usefulFlops([filter, { kind: 'fork', branches: [[filter], [filter]] }], [6, 6, 2])).toBe(2 * (2 * first + 6 * second))
})
