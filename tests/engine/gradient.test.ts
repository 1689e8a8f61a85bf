import { mean, sum, type Tensor, type Tensor3D, tensor, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Network } from '../../src/engine/network.ts'
import { softmaxCrossEntropy } from '../../src/engine/ops/cross-entropy.ts'
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

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('E2: a step of size 1 without momentum takes away the slope of the loss, found by small differences, from every weight', async () => {
    const network = new Network({ layers, input: [6] }, seeds)
    const before = network.parameters.map(({ value }) => value.dataSync().slice())
    const shapes = network.parameters.map(({ value }) => value.shape)
    const set = (parameter: number, values: Float32Array): void => {
      const target = network.parameters[parameter] as { value: Tensor }
      target.value.dispose()
      target.value = tensor(values, shapes[parameter])
    }
    const h = 2 ** -10
    const slopes = before.map((values, parameter) =>
      Array.from(values, (_, index) => {
        const lossAt = (shift: number): number => {
          const moved = Float32Array.from(values)
          moved[index] = (moved[index] as number) + shift
          set(parameter, moved)
          return lossOf(network)
        }
        const slope = (lossAt(h) - lossAt(-h)) / (2 * h)
        set(parameter, Float32Array.from(values))
        return slope
      }),
    )
    network.trainBatch(x(), told(), { learningRate: 1, momentum: 0, weightDecay: 0 })
    const count = slopes.flat().length
    expect(count).toBe(2 * (6 * 5 + 5 + 5 * 4 + 4 + 4 * 3 + 3))
    network.parameters.forEach(({ value }, parameter) => {
      value.dataSync().forEach((after, index) => {
        const descent = (before[parameter]?.[index] as number) - after
        // Losses of about 2 are rounded by 1e-7, which is 1e-4 over 2h.
        expect(Math.abs(descent - (slopes[parameter]?.[index] as number)), `parameter ${parameter}, ${index}`).toBeLessThan(5e-4)
      })
    })
    expect(Math.max(...slopes.flat().map(Math.abs))).toBeGreaterThan(0.1)
    network.dispose()
  })
})
