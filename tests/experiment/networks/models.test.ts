import { describe, expect, test } from 'vitest'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { type Layer, multiplyAdds, outputOf, outputShape, parameterCount, summarise } from '../../../src/experiment/networks/layers.ts'
import { defineNetwork, isConvolutional, type ModelChoice, networkOf } from '../../../src/experiment/networks/models.ts'

const cifarShaped = (choice: ModelChoice) => defineNetwork(choice, [28, 28, 3], 10)
const count = (choice: ModelChoice) => {
  const { layers, input } = cifarShaped(choice)
  return parameterCount(layers, input)
}

describe('networks', () => {
  test.each([
    ['mlp-1x512', 1_209_866],
    ['mlp-3x512', 1_735_178],
    ['alexnet', 1_387_786],
    ['inception', 1_649_402],
  ] as const)('%s has the paper’s %i weights on 28x28x3 images', (model, weights) => {
    expect(count({ model, width: 1 })).toBe(weights)
    expect(count({ model, width: 1, batchNorm: 'off' })).toBe(weights)
  })

  test('LeNet and softmax regression on digits', () => {
    const weights = (model: 'lenet' | 'softmax') => {
      const { layers, input } = networkOf({ model, width: 1 }, packedDatasets.mnist)
      return parameterCount(layers, input)
    }
    expect(weights('softmax')).toBe(7850)
    expect(weights('lenet')).toBe(61_706)
  })

  test('what an image costs: LeNet about as much as the MLP with a seventh of the weights', () => {
    const cost = (model: 'lenet' | 'mlp-1x512') => {
      const { layers, input } = networkOf({ model, width: 1 }, packedDatasets.mnist)
      return multiplyAdds(layers, input)
    }
    expect(cost('mlp-1x512')).toBe(784 * 512 + 512 * 10)
    expect(cost('lenet')).toBe(784 * 25 * 6 + 100 * 25 * 6 * 16 + 400 * 120 + 120 * 84 + 84 * 10)
  })

  test('LeNet’s shapes are those of LeNet-5', () => {
    const { layers, input } = networkOf({ model: 'lenet', width: 1 }, packedDatasets.mnist)
    expect(summarise(layers, input).map(({ output }) => output)).toEqual([
      [28, 28, 6],
      [14, 14, 6],
      [10, 10, 16],
      [5, 5, 16],
      [400],
      [120],
      [84],
      [10],
    ])
  })

  test.each(['softmax', 'mlp-1x512', 'mlp-3x512', 'lenet', 'alexnet', 'inception'] as const)(
    '%s answers with one number a class, at any width',
    (model) => {
      for (const width of [0.002, 0.125, 1, 1.5]) {
        const { layers, input } = cifarShaped({ model, width, dropout: 0.5 })
        expect(outputOf(layers, input)).toEqual([10])
      }
    },
  )

  test('width multiplies units and channels', () => {
    const [first, second] = cifarShaped({ model: 'inception', width: 0.25, batchNorm: 'off' }).layers
    expect(first).toMatchObject({ channels: 24 })
    expect(second).toMatchObject({ branches: [[{ size: 1, channels: 8 }], [{ size: 3, channels: 8 }]] })
    expect(networkOf({ model: 'mlp-1x512', width: 0.125 }, packedDatasets.mnist).layers[0]).toMatchObject({ units: 64 })
  })

  test('batch normalisation comes between weights and activation, in every hidden layer', () => {
    const kinds = (choice: ModelChoice) => cifarShaped(choice).layers.map(({ kind }) => kind)
    expect(kinds({ model: 'mlp-1x512', width: 1 })).toEqual(['dense', 'dense'])
    expect(kinds({ model: 'mlp-1x512', width: 1, batchNorm: 'on' })).toEqual(['dense', 'batch-norm', 'dense'])
    expect(cifarShaped({ model: 'mlp-1x512', width: 1, batchNorm: 'on' }).layers).toMatchObject([
      { activation: 'linear' },
      { activation: 'relu' },
      { activation: 'linear' },
    ])
    expect(cifarShaped({ model: 'inception', width: 1 }).layers[2]).toMatchObject({
      branches: [
        [{ kind: 'convolution' }, { kind: 'batch-norm' }],
        [{ kind: 'convolution' }, { kind: 'batch-norm' }],
      ],
    })
    expect(JSON.stringify(cifarShaped({ model: 'inception', width: 1, batchNorm: 'off' }))).not.toContain('batch-norm')
  })

  test('dropout silences what enters a fully connected layer, never pixels', () => {
    const kinds = (model: ModelChoice['model']) => cifarShaped({ model, width: 1, dropout: 0.5 }).layers.map(({ kind }) => kind)
    expect(kinds('softmax')).toEqual(['dense'])
    expect(kinds('mlp-1x512')).toEqual(['dense', 'dropout', 'dense'])
    expect(kinds('inception').slice(-3)).toEqual(['mean-pool', 'dropout', 'dense'])
  })

  test('the first layer tells whether a network looks at images or at rows of pixels', () => {
    expect(isConvolutional('lenet')).toBe(true)
    expect(cifarShaped({ model: 'lenet', width: 1 }).input).toEqual([28, 28, 3])
    expect(isConvolutional('softmax')).toBe(false)
    expect(cifarShaped({ model: 'softmax', width: 1 }).input).toEqual([2352])
  })

  test('layers that cannot take an input say so', () => {
    const convolution: Layer = { kind: 'convolution', size: 5, stride: 1, padding: 'valid', channels: 1, activation: 'relu' }
    expect(() => outputShape(convolution, [100])).toThrow('convolution: expected an image [height, width, channels], got [100]')
    expect(() => outputShape(convolution, [4, 4, 1])).toThrow('window: expected an image of at least 5 pixels a side, got 4')
  })
})
