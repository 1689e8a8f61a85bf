// jax-js: the whole step compiled by `jit`, convolutions as patches times a matrix (its own convolution is slower).
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad, vmap } from '@jax-js/jax'
import type { Layer } from '../../src/experiment/networks/layers.ts'
import { laidOut, singleShape } from '../material-file.ts'
import type { StartTrainer } from './trainer.ts'

type Arrays = np.Array[]

export const startJax: StartTrainer = async (material, { backend, models }) => {
  const device = backend === 'webgpu' ? 'webgpu' : 'wasm'
  await init(device)
  defaultDevice(device)
  const { batches, batchSize, input, classes, layers, learningRate, momentum, rows } = material
  const { pixels, oneHot } = laidOut(material)
  const together = models > 1

  /** One tensor a batch; with several models each has its own copy, as if their orders differed. */
  const batchArrays = (values: Float32Array<ArrayBuffer>, shape: readonly number[]): Arrays =>
    Array.from({ length: batches }, (_, batch) => {
      const size = values.length / rows.length
      const part = values.slice(batch * batchSize * size, (batch + 1) * batchSize * size)
      return stacked(part, [batchSize, ...shape])
    })
  const stacked = (values: Float32Array<ArrayBuffer>, shape: readonly number[]): np.Array => {
    const copies = new Float32Array(models * values.length)
    for (let model = 0; model < models; model++) copies.set(values, model * values.length)
    return np.array(copies).reshape(together ? [models, ...shape] : [...shape])
  }

  const lossOf = (weights: Arrays, x: np.Array, told: np.Array): np.Array =>
    nn
      .logSoftmax(forward(layers, x, weights))
      .mul(told)
      .sum(-1)
      .mean()
      .neg()
  const descend = (weights: Arrays, velocities: Arrays, x: np.Array, told: np.Array): [Arrays, Arrays, np.Array] => {
    const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(weights), x, told) as [np.Array, Arrays]
    const faster = velocities.map((velocity, at) => velocity.mul(momentum).add(gradients[at] as np.Array))
    const moved = weights.map((weight, at) => weight.sub((faster[at] as np.Array).ref.mul(learningRate)))
    return [moved, faster, loss]
  }
  const takeStep = jit(together ? vmap(descend) : descend)

  const xs = batchArrays(pixels, input)
  const ys = batchArrays(oneHot, [classes])
  let weights = material.weights.map((values, at) => stacked(values, singleShape(material.shapes[at] as number[])))
  let velocities = material.weights.map((values, at) =>
    stacked(new Float32Array(values.length), singleShape(material.shapes[at] as number[])),
  )
  let step = 0
  return {
    train: async (steps) => {
      const losses: Arrays = []
      for (let end = step + steps; step < end; step++) {
        const [x, y] = [xs[step % batches] as np.Array, ys[step % batches] as np.Array]
        const [moved, faster, loss] = takeStep(weights, velocities, x.ref, y.ref) as [Arrays, Arrays, np.Array]
        weights = moved
        velocities = faster
        losses.push(loss)
      }
      const values: number[] = []
      for (const loss of losses) values.push((await loss.data())[0] as number)
      for (const weight of weights) await weight.blockUntilReady()
      return values
    },
  }
}

/** Logits of one model; uses `weights` up, as jax-js wants it. */
function forward(layers: readonly Layer[], images: np.Array, weights: Arrays): np.Array {
  const left = [...weights]
  const next = (): np.Array => left.shift() as np.Array
  return layers.reduce((x, layer) => {
    switch (layer.kind) {
      case 'dense': {
        const sums = np.matmul(x, next()).add(next())
        return layer.activation === 'relu' ? nn.relu(sums) : sums
      }
      case 'convolution':
        return nn.relu(convolve(x, next(), layer.padding === 'same').add(next()))
      case 'max-pool': {
        const [batch, height, width, channels] = x.shape as [number, number, number, number]
        return np.max(x.reshape([batch, height / 2, 2, width / 2, 2, channels]), [2, 4])
      }
      case 'flatten':
        return x.reshape([x.shape[0] as number, -1])
      default:
        throw new Error(`jax-js: ${layer.kind} is not measured`)
    }
  }, images)
}

/** Stride 1. x: [B, height, width, in], filter: [size, size, in, out]. */
function convolve(x: np.Array, filter: np.Array, same: boolean): np.Array {
  const [size, , inputs, outputs] = filter.shape as [number, number, number, number]
  const margin = same ? (size - 1) / 2 : 0
  const sides = [margin, margin] as [number, number]
  const padded = same ? np.pad(x, [[0, 0], sides, sides, [0, 0]]) : x
  const [batch, high, wide] = padded.shape as [number, number, number, number]
  const [height, width] = [high - size + 1, wide - size + 1]
  const windows = Array.from({ length: size * size }, (_, place) => {
    const [top, left] = [Math.floor(place / size), place % size]
    return padded.ref.slice([], [top, top + height], [left, left + width], [])
  })
  padded.dispose()
  const patches = np.concatenate(windows, 3).reshape([batch * height * width, size * size * inputs])
  return np.matmul(patches, filter.reshape([size * size * inputs, outputs])).reshape([batch, height, width, outputs])
}
