import { type Tensor3D, tensor, tensor2d, tensor3d } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Network } from '../../src/engine/network.ts'
import type { Parameter } from '../../src/engine/parameter.ts'
import { defineNetwork, type ModelChoice } from '../../src/experiment/models.ts'
import fixture from '../fixtures/torch/networks.json' with { type: 'json' }
import { exactBackends, startBackend } from './runs.ts'

// The oracle is PyTorch in float64; its source is scripts/fixtures/networks_torch.py.
const { batch, classes } = fixture
const image = fixture.image as [number, number, number]
const pixels = image[0] * image[1] * image[2]
const tolerance = 1e-3

/** The fixture's generator: uniform in -.5 to .5. */
function numbers(): (count: number) => number[] {
  let state = 1
  return (count) =>
    Array.from({ length: count }, () => {
      state = (Math.imul(1664525, state) + 1013904223) >>> 0
      return state / 2 ** 32 - 0.5
    })
}

/** The fixture's starting point: weights [1, ..., in, out] by their fan-in, and what is one row [1, 1, units] around where it starts. */
function startWeights(network: Network, draw: (count: number) => number[]): void {
  for (const parameter of network.parameters) {
    const { shape } = parameter.value
    const fanIn = shape.slice(1, -1).reduce((product, side) => product * side, 1)
    const before = parameter.value.dataSync()
    const isRow = shape.length === 3 && fanIn === 1
    const values = draw(before.length).map((number, i) => (isRow ? (before[i] as number) + 0.2 * number : Math.sqrt(24 / fanIn) * number))
    parameter.value.dispose()
    parameter.value = tensor(values, shape)
  }
}

function unpacked(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer)
}

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test.each(fixture.steps)('one step of $model, batch norm $batchNorm, agrees with PyTorch: its loss and every gradient', (told) => {
    const draw = numbers()
    const network = new Network(defineNetwork(told as ModelChoice, image, classes), [1])
    const x: Tensor3D = tensor3d(
      draw(batch * pixels).map((number) => 3 * number),
      [1, batch, pixels],
    )
    startWeights(network, draw)
    const labels = tensor2d(
      Array.from({ length: batch }, (_, i) => i % classes),
      [1, batch],
      'int32',
    )
    // After one step from rest the velocity is the gradient.
    const loss = network.trainBatch(x, labels, { learningRate: 0.1, momentum: 0.9, weightDecay: 0 })
    expect(Math.abs((loss.dataSync()[0] as number) / told.loss - 1)).toBeLessThan(tolerance)
    expect(network.parameters.map(({ value }) => value.size)).toEqual(
      told.gradients.map(({ shape }) => shape.reduce((product, side) => product * side, 1)),
    )
    told.gradients.forEach(({ shape, values }, index) => {
      const expected = unpacked(values)
      const { velocity } = network.parameters[index] as Parameter
      const actual = velocity.dataSync()
      const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      const furthest = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (actual[i] as number))), 0)
      // A bias before batch normalisation has no say: its gradient is 0, and what is left is rounding.
      expect(furthest, `gradient ${index}, [${shape}]`).toBeLessThanOrEqual(tolerance * Math.max(scale, 1e-3))
    })
    network.dispose()
  })
})
