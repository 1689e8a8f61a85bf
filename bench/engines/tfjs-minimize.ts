// TensorFlow.js closer to the metal: tensors, one function for the loss, and `optimizer.minimize`.
import * as tf from '@tensorflow/tfjs'
import type { Layer } from '../../src/experiment/networks/layers.ts'
import { singleShape } from '../material-file.ts'
import { startTfjs, uploadBatches } from './tfjs-backend.ts'
import type { StartTrainer } from './trainer.ts'

type Multiply = (x: tf.Tensor2D, w: tf.Tensor2D, first: boolean) => tf.Tensor2D

export const startTfjsMinimize: StartTrainer = async (material, { backend, engine }) => {
  await startTfjs(backend)
  const multiply: Multiply = engine === 'tfjs minimize, explicit transposes' ? withExplicitTransposes : (x, w) => tf.matMul(x, w)
  const { batches, layers, learningRate, momentum } = material
  const [images, told] = uploadBatches(material)
  const xs = tf.split(images, batches)
  const ys = tf.split(told, batches)
  tf.dispose([images, told])
  const variables = material.weights.map((values, at) => tf.variable(tf.tensor(values, singleShape(material.shapes[at] as number[]))))
  const optimizer = tf.train.momentum(learningRate, momentum)
  let step = 0
  return {
    train: async (steps) => {
      const losses: tf.Scalar[] = []
      for (let end = step + steps; step < end; step++) {
        const [x, y] = [xs[step % batches] as tf.Tensor, ys[step % batches] as tf.Tensor2D]
        const loss = optimizer.minimize(
          () => tf.losses.softmaxCrossEntropy(y, forward(layers, x, [...variables], multiply)),
          true,
          variables,
        )
        losses.push(loss as tf.Scalar)
      }
      const joined = tf.tidy(() => tf.stack(losses))
      tf.dispose(losses)
      const values = [...(await joined.data())]
      joined.dispose()
      await variables[0]?.data()
      return values
    },
  }
}

/** Logits; takes what each layer learns from the front of `parameters`. */
function forward(layers: readonly Layer[], images: tf.Tensor, parameters: tf.Variable[], multiply: Multiply): tf.Tensor {
  const next = <T extends tf.Tensor>(): T => parameters.shift() as tf.Tensor as T
  let isFirst = true
  const activated = (x: tf.Tensor, activation: string): tf.Tensor => (activation === 'relu' ? tf.relu(x) : x)
  const chain = (parts: readonly Layer[], start: tf.Tensor): tf.Tensor =>
    parts.reduce((x, layer) => {
      switch (layer.kind) {
        case 'dense': {
          const product = multiply(x as tf.Tensor2D, next<tf.Tensor2D>(), isFirst)
          isFirst = false
          return activated(tf.add(product, next()), layer.activation)
        }
        case 'convolution':
          isFirst = false
          return activated(tf.add(tf.conv2d(x as tf.Tensor4D, next<tf.Tensor4D>(), layer.stride, layer.padding), next()), layer.activation)
        case 'max-pool':
          return tf.maxPool(x as tf.Tensor4D, layer.size, layer.stride, layer.padding)
        case 'mean-pool':
          return tf.mean(x, [1, 2])
        case 'flatten':
          return tf.reshape(x, [x.shape[0] as number, -1])
        case 'batch-norm': {
          const { mean, variance } = tf.moments(x, x.rank === 4 ? [0, 1, 2] : [0])
          const [scale, shift] = [next<tf.Tensor1D>(), next<tf.Tensor1D>()]
          return activated(tf.batchNorm(x, mean as tf.Tensor1D, variance as tf.Tensor1D, shift, scale, 1e-5), layer.activation)
        }
        case 'fork':
          return tf.concat(
            layer.branches.map((branch) => chain(branch, x)),
            3,
          )
        default:
          throw new Error(`tfjs minimize: ${layer.kind} is not measured`)
      }
    }, start)
  return chain(layers, images)
}

/** x w, whose gradients transpose before they multiply: stock tfjs-wasm is quick at untransposed products alone. */
function withExplicitTransposes(x: tf.Tensor2D, w: tf.Tensor2D, first: boolean): tf.Tensor2D {
  const multiply = tf.customGrad((...args) => {
    const [input, weights, save] = args as unknown as [tf.Tensor2D, tf.Tensor2D, tf.GradSaveFunc]
    save([input, weights])
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor[] => {
      const [xSaved, wSaved] = saved as [tf.Tensor2D, tf.Tensor2D]
      const weightGradient = tf.matMul(tf.transpose(xSaved), dy)
      // Nobody needs a gradient for the images, and computing it all the same would be unfair.
      return [first ? xSaved : tf.matMul(dy as tf.Tensor2D, tf.transpose(wSaved)), weightGradient]
    }
    return { value: tf.matMul(input, weights), gradFunc }
  })
  return multiply(x, w) as tf.Tensor2D
}
