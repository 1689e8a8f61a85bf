// What the programs are asked: one computation over shapes that fit a workgroup or four lanes, and over those that do not.
import { mul, type Rank, type Tensor, type Tensor2D, type Tensor3D, tensor } from '@tensorflow/tfjs-core'
import { placeImages } from '../../../src/engine/images/place-images.ts'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy.ts'
import { denseForward, denseInputGradient, denseWeightGradient } from '../../../src/engine/ops/dense.ts'
import { dropoutMask } from '../../../src/engine/ops/dropout-mask.ts'
import { sgdStep } from '../../../src/engine/ops/sgd.ts'
import { drawMoves } from '../../../src/maths/augment.ts'
import { createStream } from '../../../src/maths/random.ts'

/** Reproducible numbers, uniform in -1..1; `salt` tells tensors of one shape apart. */
function numbers<R extends Rank>(shape: number[], salt = 0): Tensor<R> {
  const stream = createStream(salt, 'numbers')
  const values = Float32Array.from({ length: shape.reduce((product, side) => product * side, 1) }, () => 2 * stream.uniform() - 1)
  return tensor<R>(values, shape as Tensor<R>['shape'])
}

function sgd(shape: number[], weightDecay: number): Tensor[] {
  const settings = { learningRate: 0.1, momentum: 0.9, weightDecay }
  const [weight, velocity] = sgdStep(numbers(shape), numbers(shape, 1), numbers(shape, 2), settings)
  return [weight, velocity, ...sgdStep(weight, velocity, numbers(shape, 3), settings)]
}

function crossEntropy(shape: [number, number, number], scale: number): Tensor[] {
  const [models, batch, classes] = shape
  const labels = tensor(
    Int32Array.from({ length: models * batch }, (_, i) => (i * 7) % classes),
    [models, batch],
    'int32',
  ) as Tensor2D
  const { loss, gradient, predicted } = softmaxCrossEntropy(mul(numbers<Rank.R3>(shape), scale), labels)
  return [loss, gradient, predicted]
}

/** `shared`: all models look at the same rows. */
function dense(models: number, batch: number, inputs: number, outputs: number, shared = false): Tensor[] {
  const x = numbers<Rank.R3>([shared ? 1 : models, batch, inputs])
  const [w, b, dy] = [
    numbers<Rank.R3>([models, inputs, outputs], 1),
    numbers<Rank.R3>([models, 1, outputs], 2),
    numbers<Rank.R3>([models, batch, outputs], 3),
  ] as const
  const both = ['linear', 'relu'] as const
  return [
    ...both.map((activation) => denseForward(x, w, b, activation)),
    ...(shared ? [] : both.map((activation) => denseInputGradient(dy, w, x, activation))),
    ...denseWeightGradient(x, dy),
  ]
}

/** The images of two seeds, gathered, moved, and some in a row. */
function whitened(height: number, width: number, channels: number): Tensor3D[] {
  const stream = createStream(height, 'images')
  const sets = [0, 1].map(() => Uint8Array.from({ length: 5 * height * width * channels }, () => stream.int(256)))
  const images = placeImages(sets, { height, width, channels })
  const [rows, seats] = [Int32Array.of(4, 0, 4, 3, 2, 1), [1, 0, 1]]
  const moves = drawMoves(rows.length, { padding: 3, flip: true }, stream)
  const seen = [images.batch(rows, seats), images.batch(rows, seats, moves), images.slice(1, 3, seats)]
  images.dispose()
  return seen
}

/** Next to no contrast, where a difference of large sums would lose everything. */
function pale(): Tensor3D[] {
  const [height, width] = [30, 30]
  const pixels = height * width
  const images = Uint8Array.from({ length: 3 * pixels }, (_, at) => (at < pixels ? 254 : 240 + (at % (at < 2 * pixels ? 2 : 16))))
  const placed = placeImages([images], { height, width, channels: 1 })
  const seen = placed.slice(0, 3, [0])
  placed.dispose()
  return [seen]
}

/** More images than a dispatch can have workgroups in a row. */
function crowd(): Tensor3D[] {
  const images = placeImages([Uint8Array.from({ length: 10 }, (_, at) => (at * 97) % 256)], { height: 1, width: 2, channels: 1 })
  const seen = images.batch(
    Int32Array.from({ length: 70_000 }, (_, at) => at % 5),
    [0],
  )
  images.dispose()
  return [seen]
}

const maskSeeds = [1, 2 ** 32 - 1, 0, 77, 123456789]
const masks = (rate: number): Tensor[] => [
  dropoutMask([1, 1], rate, [5], 0),
  dropoutMask([3, 7, 11], rate, maskSeeds.slice(0, 3), 5),
  dropoutMask([5, 2 ** 9], rate, maskSeeds, 2 ** 32 - 1),
]

export const cases = {
  sgd: [[1], [3, 5, 7], [2, 4, 8], [64, 257]].flatMap((shape) => [() => sgd(shape, 0), () => sgd(shape, 0.1)]),
  crossEntropy: [
    () => crossEntropy([1, 1, 2], 1),
    () => crossEntropy([1, 50, 10], 30),
    () => crossEntropy([3, 67, 13], 0),
    () => crossEntropy([3, 67, 13], 1),
  ],
  // tfjs has programs of several kinds for a product; these are enough to meet each of them.
  dense: [
    () => dense(1, 1, 1, 1),
    () => dense(1, 9, 320, 16),
    () => dense(1, 20, 2004, 10),
    () => dense(3, 7, 13, 11),
    () => dense(3, 7, 13, 11, true),
    () => dense(3, 1, 37, 193),
    () => dense(3, 33, 100, 70),
    () => dense(3, 33, 64, 96, true),
  ],
  dropoutMask: [0, 0.3, 0.999].map((rate) => () => masks(rate)),
  whitenedRows: [() => whitened(1, 1, 1), () => whitened(5, 7, 3), () => whitened(4, 6, 1), () => whitened(17, 20, 3), pale, crowd],
} satisfies Record<string, (() => Tensor[])[]>

export type CaseName = keyof typeof cases
