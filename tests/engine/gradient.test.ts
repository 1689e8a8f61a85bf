import { mean, sum, type Tensor, type Tensor3D, tensor, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Network } from '../../src/engine/network.ts'
import { softmaxCrossEntropy } from '../../src/engine/ops/cross-entropy.ts'
import { Sgd } from '../../src/engine/optimiser.ts'
import type { Layer } from '../../src/experiment/networks/layers.ts'
import { createStream } from '../../src/maths/random.ts'
import { exactBackends, startBackend } from './runs.ts'

// Two models side by side, 6 - 5 - 4 - 3, five images each.
const layers: Layer[] = [
  { kind: 'dense', units: 5, activation: 'relu' },
  { kind: 'dense', units: 4, activation: 'relu' },
  { kind: 'dense', units: 3, activation: 'linear' },
]
const seeds = [3, 4]
const batch = 5
const stream = createStream(5, 'gradient test')
const images = Float32Array.from({ length: seeds.length * batch * 6 }, stream.normal)
const labels = Int32Array.from({ length: seeds.length * batch }, () => stream.int(3))

const x = () => tensor(images, [seeds.length, batch, 6]) as Tensor3D
const told = () => tensor2d(labels, [seeds.length, batch], 'int32')

/** Sum of the two models' mean losses: neither has a say in the other's. */
function lossOf(network: Network): number {
  return tidy(() => sum(mean(softmaxCrossEntropy(network.forward(x()), told()).loss, 1)).dataSync()[0] as number)
}

const valuesOf = (tensors: readonly Tensor[]): Float32Array[] => tensors.map((values) => values.dataSync<'float32'>().slice())
const weightsOf = (network: Network): Float32Array[] => valuesOf(network.parameters.map(({ value }) => value))

/** What the loss gains for each step up in one weight, by small differences. */
function slopesOf(network: Network): number[][] {
  const h = 2 ** -10
  return network.parameters.map((parameter) => {
    const { shape } = parameter.value
    const own = Array.from(parameter.value.dataSync())
    const lossAt = (index: number, shift: number): number => {
      parameter.replace(tensor(own.with(index, (own[index] as number) + shift), shape))
      return lossOf(network)
    }
    const slopes = own.map((_, index) => (lossAt(index, h) - lossAt(index, -h)) / (2 * h))
    parameter.replace(tensor(own, shape))
    return slopes
  })
}

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('E2: the gradients are the slope of the loss in every weight, found by small differences, and asking for them changes none', () => {
    const network = new Network({ layers, input: [6] }, seeds)
    const before = weightsOf(network)
    const gradients = tidy(() => valuesOf(network.gradients(x(), told()).gradients))
    expect(weightsOf(network)).toEqual(before)
    const slopes = slopesOf(network)
    expect(slopes.flat()).toHaveLength(2 * (6 * 5 + 5 + 5 * 4 + 4 + 4 * 3 + 3))
    slopes.forEach((own, parameter) => {
      own.forEach((slope, index) => {
        // Losses of about 2 are rounded by 1e-7, which is 1e-4 over 2h.
        expect(Math.abs((gradients[parameter]?.[index] as number) - slope), `parameter ${parameter}, ${index}`).toBeLessThan(5e-4)
      })
    })
    expect(Math.max(...slopes.flat().map(Math.abs))).toBeGreaterThan(0.1)
    network.dispose()
  })

  test('E2: a step of size 1 without momentum takes the gradient away from every weight, to the bit', () => {
    const network = new Network({ layers, input: [6] }, seeds)
    const optimiser = new Sgd(network.parameters)
    const before = weightsOf(network)
    const gradients = tidy(() => {
      const own = network.gradients(x(), told()).gradients
      optimiser.step(own, { learningRate: 1, momentum: 0, weightDecay: 0 })
      return valuesOf(own)
    })
    const expected = before.map((own, parameter) => own.map((weight, index) => weight - (gradients[parameter]?.[index] as number)))
    expect(weightsOf(network)).toEqual(expected)
    optimiser.dispose()
    network.dispose()
  })
})
