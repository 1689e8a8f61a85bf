// TensorFlow.js as most people use it: a layers model and `fit`.
import * as tf from '@tensorflow/tfjs'
import type { Layer } from '../../src/experiment/networks/layers.ts'
import { singleShape } from '../material-file.ts'
import { startTfjs, uploadBatches } from './tfjs-backend.ts'
import type { StartTrainer } from './trainer.ts'

export const startTfjsFit: StartTrainer = async (material, { backend }) => {
  await startTfjs(backend)
  const { batchSize, batches, layers, input, learningRate, momentum } = material
  const [xs, ys] = uploadBatches(material)
  const model = buildModel(
    layers,
    input,
    material.weights.map((values, at) => tf.tensor(values, singleShape(material.shapes[at] as number[]))),
  )
  const loss = (told: tf.Tensor, logits: tf.Tensor) => tf.losses.softmaxCrossEntropy(told, logits)
  model.compile({ optimizer: tf.train.momentum(learningRate, momentum), loss })

  /** Whole epochs at once; what is left over from a slice. */
  const fitPart = async (first: number, count: number, epochs: number, losses: number[] | null): Promise<void> => {
    const whole = count === batches
    const part = <T extends tf.Tensor>(all: T): T => (whole ? all : all.slice(first * batchSize, count * batchSize))
    const [x, y] = [part(xs), part(ys)]
    const callbacks = losses && { onBatchEnd: (_: number, logs?: tf.Logs) => void losses.push(logs?.loss ?? Number.NaN) }
    await model.fit(x, y, { batchSize, epochs, shuffle: false, verbose: 0, yieldEvery: 'never', ...(callbacks && { callbacks }) })
    if (!whole) tf.dispose([x, y])
  }

  let at = 0
  return {
    train: async (steps, tell) => {
      const losses: number[] = []
      for (let left = steps; left > 0; ) {
        const count = Math.min(left, batches - at)
        const epochs = count === batches ? Math.floor(left / batches) : 1
        await fitPart(at, count, epochs, tell ? losses : null)
        at = (at + count) % batches
        left -= count * epochs
      }
      await model.weights[0]?.read().data()
      return losses
    },
  }
}

/** The network with these parameters, in the order of its layers. */
function buildModel(layers: readonly Layer[], input: readonly number[], parameters: tf.Tensor[]): tf.LayersModel {
  const images = tf.input({ shape: [...input] })
  const trained: tf.layers.Layer[] = []
  const apply = (layer: tf.layers.Layer, x: tf.SymbolicTensor): tf.SymbolicTensor => {
    trained.push(layer)
    return layer.apply(x) as tf.SymbolicTensor
  }
  const chain = (parts: readonly Layer[], start: tf.SymbolicTensor): tf.SymbolicTensor =>
    parts.reduce((x, layer) => {
      switch (layer.kind) {
        case 'dense':
          return apply(tf.layers.dense({ units: layer.units, activation: layer.activation }), x)
        case 'convolution': {
          const { size, channels, stride, padding, activation } = layer
          return apply(tf.layers.conv2d({ kernelSize: size, filters: channels, strides: stride, padding, activation }), x)
        }
        case 'max-pool':
          return apply(tf.layers.maxPooling2d({ poolSize: layer.size, strides: layer.stride, padding: layer.padding }), x)
        case 'mean-pool':
          return apply(tf.layers.globalAveragePooling2d({}), x)
        case 'flatten':
          return apply(tf.layers.flatten(), x)
        case 'batch-norm':
          return apply(tf.layers.activation({ activation: layer.activation }), apply(tf.layers.batchNormalization({ epsilon: 1e-5 }), x))
        case 'fork':
          return apply(tf.layers.concatenate(), layer.branches.map((branch) => chain(branch, x)) as unknown as tf.SymbolicTensor)
        default:
          throw new Error(`tfjs fit: ${layer.kind} is not measured`)
      }
    }, start)
  const model = tf.model({ inputs: images, outputs: chain(layers, images) })
  const variables = trained.flatMap((layer) => layer.trainableWeights)
  if (variables.length !== parameters.length) throw new Error(`tfjs fit: ${variables.length} parameters, expected ${parameters.length}`)
  variables.forEach((variable, index) => {
    variable.write(parameters[index] as tf.Tensor)
  })
  return model
}
