import { mul, sum, type Tensor3D, type Tensor4D, tensor, tensor2d, tensor3d, tensor4d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Network } from '../../../src/engine/network.ts'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy.ts'
import { localResponseForward, localResponseGradient } from '../../../src/engine/ops/local-response.ts'
import { Sgd } from '../../../src/engine/optimiser.ts'
import { trainBatch } from '../../../src/engine/train-batch.ts'
import { type ConvolutionLayer, type Layer, type Shape, sizeOf } from '../../../src/experiment/networks/layers.ts'
import { createStream } from '../../../src/maths/random.ts'
import { exactBackends, startBackend } from '../runs.ts'

const batch = 4
const classes = 3
/** Small enough for a straight line, large enough for float32: losses of about 1 are known to 1e-7. */
const h = 2 ** -9
const tolerance = 1e-3

const convolution = (size: number, channels: number, options: Partial<ConvolutionLayer> = {}): ConvolutionLayer => ({
  kind: 'convolution',
  size,
  channels,
  stride: 1,
  padding: 'same',
  activation: 'relu',
  ...options,
})
const dense = (units: number, activation: 'linear' | 'relu'): Layer => ({ kind: 'dense', units, activation })
const maxPool = (size: number, padding: 'same' | 'valid'): Layer => ({ kind: 'max-pool', size, stride: 2, padding })
const batchNorm: Layer = { kind: 'batch-norm', activation: 'relu' }
const flatten: Layer = { kind: 'flatten' }
const answer = dense(classes, 'linear')

const networks: readonly (readonly [what: string, layers: readonly Layer[], input: Shape, models: number])[] = [
  ['dense layers of two models', [dense(5, 'relu'), dense(4, 'relu'), answer], [6], 2],
  ['convolutions', [convolution(3, 3), convolution(3, 2), flatten, answer], [4, 5, 2], 1],
  [
    'convolutions that take steps',
    [convolution(3, 3, { stride: 2 }), convolution(2, 2, { padding: 'valid' }), flatten, answer],
    [7, 6, 1],
    1,
  ],
  ['max-pools', [convolution(3, 3), maxPool(3, 'same'), convolution(1, 3), maxPool(2, 'valid'), flatten, answer], [8, 8, 1], 1],
  ['local response normalisation', [convolution(3, 4), { kind: 'local-response' }, convolution(1, 2), flatten, answer], [4, 4, 1], 1],
  ['a mean-pool', [convolution(3, 4), { kind: 'mean-pool' }, answer], [4, 4, 2], 1],
  ['batch norm of two models', [dense(4, 'linear'), batchNorm, dense(4, 'linear'), batchNorm, answer], [5], 2],
  [
    'batch norm of channels',
    [convolution(3, 2, { activation: 'linear' }), batchNorm, convolution(1, 2, { activation: 'linear' }), batchNorm, flatten, answer],
    [3, 3, 1],
    1,
  ],
  [
    'dropout of two models',
    [dense(6, 'relu'), { kind: 'dropout', rate: 0.4 }, dense(4, 'relu'), { kind: 'dropout', rate: 0.2 }, answer],
    [5],
    2,
  ],
  [
    'forks',
    [
      convolution(3, 2),
      { kind: 'fork', branches: [[convolution(1, 2)], [convolution(3, 3)]] },
      { kind: 'fork', branches: [[convolution(3, 2, { stride: 2 })], [maxPool(3, 'same')]] },
      flatten,
      answer,
    ],
    [5, 5, 1],
    1,
  ],
]

type Values = readonly (readonly number[])[]

/** The network with these values for its parameters, fresh from the start, so that its dropout masks are those of step 0. */
function networkWith(layers: readonly Layer[], input: Shape, models: number, values?: Values): Network {
  const network = new Network({ layers, input }, models === 1 ? [1] : [1, 2])
  values?.forEach((own, index) => {
    const parameter = network.parameters[index]
    parameter?.replace(tensor([...own], parameter.value.shape))
  })
  return network
}

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test.each(networks)('the gradient of %s is the slope of the loss in every weight', (_, layers, input, models) => {
    const stream = createStream(7, 'gradients')
    const pixels = sizeOf(input)
    const images = Float32Array.from({ length: models * batch * pixels }, stream.normal)
    const told = Int32Array.from({ length: models * batch }, () => stream.int(classes))
    const x = () => tensor3d(images, [models, batch, pixels])
    const labels = () => tensor2d(told, [models, batch], 'int32')
    const lossOf = (values: Values): number => {
      const network = networkWith(layers, input, models, values)
      const loss = tidy(() => (sum(softmaxCrossEntropy(network.forward(x(), true), labels()).loss).dataSync()[0] as number) / batch)
      network.dispose()
      return loss
    }

    const start = networkWith(layers, input, models)
    const values = start.parameters.map(({ value }) => Array.from(value.dataSync(), (number) => number + 0.2 * stream.normal()))
    start.dispose()
    const network = networkWith(layers, input, models, values)
    const gradients = tidy(() => network.gradients(x(), labels()).gradients.map((gradient) => gradient.dataSync()))
    expect(network.parameters.map(({ value }) => Array.from(value.dataSync()))).toEqual(values.map((own) => own.map(Math.fround)))
    network.dispose()

    const here = lossOf(values)
    const bends: number[] = []
    const sizes: number[] = []
    values.forEach((own, index) => {
      const gradient = gradients[index] as Float32Array
      own.forEach((value, at) => {
        const lossAt = (shift: number) => lossOf(values.map((all, i) => (i === index ? all.with(at, value + shift) : all)))
        const [left, right] = [(here - lossAt(-h)) / h, (lossAt(h) - here) / h]
        const bend = Math.abs(right - left)
        const error = Math.abs((gradient[at] as number) - (left + right) / 2)
        // Where a ReLU or a maximum switches within the step, the slopes on both sides differ.
        expect(error, `parameter ${index}, ${at}`).toBeLessThan(tolerance + bend)
        bends.push(bend)
        sizes.push(Math.abs(gradient[at] as number))
      })
    })
    expect(bends.reduce((total, bend) => total + bend, 0) / bends.length).toBeLessThan(0.01)
    // A tolerance says something only of gradients that are much larger.
    const large = sizes.filter((size) => size > 20 * tolerance)
    expect(large.length).toBeGreaterThan(sizes.length / 3)
  })

  test('the gradient of local response normalisation is its slope where neighbours matter', () => {
    const shape: [number, number, number, number] = [1, 1, 2, 7]
    const stream = createStream(8, 'gradients')
    const values = Array.from({ length: 14 }, () => 40 * stream.normal())
    const weights = Array.from({ length: 14 }, stream.normal)
    const probe = () => tensor4d(weights, shape)
    const outputOf = (inputs: readonly number[]): Float32Array =>
      tidy(() => mul<Tensor4D>(localResponseForward(tensor4d([...inputs], shape)), probe()).dataSync<'float32'>())
    const gradient = tidy(() => {
      const x = tensor4d(values, shape)
      return localResponseGradient(probe(), x, localResponseForward(x)).dataSync()
    })
    values.forEach((value, at) => {
      const [less, more] = [-0.25, 0.25].map((shift) => outputOf(values.with(at, value + shift))) as [Float32Array, Float32Array]
      // Summed in float64, so that large values elsewhere do not drown the difference.
      const slope = more.reduce((total, output, i) => total + (output - (less[i] as number)), 0) / 0.5
      expect(Math.abs((gradient[at] as number) - slope)).toBeLessThan(1e-3)
    })
    const own = weights.map((weight, at) => (weight * (outputOf(values)[at] as number)) / (weight * (values[at] as number)))
    expect(Math.min(...own)).toBeLessThan(0.8)
  })
})

test('two models side by side learn as each does alone', async () => {
  await startBackend('cpu')
  const layers: Layer[] = [dense(5, 'linear'), batchNorm, { kind: 'dropout', rate: 0.3 }, answer]
  const stream = createStream(9, 'gradients')
  const images = Float32Array.from({ length: 2 * batch * 6 }, stream.normal)
  const labels = Int32Array.from({ length: 2 * batch }, () => stream.int(classes))
  const trainedWeights = (seeds: number[], first: number): number[][] => {
    const network = new Network({ layers, input: [6] }, seeds)
    const optimiser = new Sgd(network.parameters)
    const x = tensor3d(images.subarray(first * batch * 6, (first + seeds.length) * batch * 6), [seeds.length, batch, 6]) as Tensor3D
    const told = tensor2d(labels.subarray(first * batch, (first + seeds.length) * batch), [seeds.length, batch], 'int32')
    const settings = { learningRate: 0.1, momentum: 0.9, weightDecay: 0.01 }
    for (let step = 0; step < 4; step++) trainBatch(network, optimiser, x, told, settings)
    return seeds.map((_, model) =>
      network.parameters.flatMap(({ value }) => {
        const size = value.size / seeds.length
        return Array.from(value.dataSync().subarray(model * size, (model + 1) * size))
      }),
    )
  }
  const together = trainedWeights([5, 6], 0)
  expect(together[0]).toEqual(trainedWeights([5], 0)[0])
  expect(together[1]).toEqual(trainedWeights([6], 1)[0])
})
