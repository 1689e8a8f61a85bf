// convnetjs: plain JavaScript, one example at a time.
import convnet from 'convnetjs'
import type { Layer } from '../../src/experiment/networks/layers.ts'
import { laidOut } from '../material-file.ts'
import type { StartTrainer } from './trainer.ts'

export const startConvnet: StartTrainer = async (material) => {
  const { input, layers, batches, batchSize, inputs, learningRate, momentum } = material
  const [height, width, depth] = input.length === 3 ? input : [1, 1, input[0]]
  const net = new convnet.Net()
  net.makeLayers([{ type: 'input', out_sx: width, out_sy: height, out_depth: depth }, ...layers.flatMap(definitionOf)])
  const weighted = net.layers.filter((layer) => layer.filters !== undefined)
  weighted.forEach((layer, at) => {
    const [weights, biases] = [material.weights[2 * at] as Float32Array, material.weights[2 * at + 1] as Float32Array]
    const outputs = biases.length
    layer.filters?.forEach((filter, output) => {
      // Ours lie [inputs, outputs], and so do patches of images: rows, columns, channels.
      for (let i = 0; i < filter.w.length; i++) filter.w[i] = weights[i * outputs + output] as number
    })
    biases.forEach((bias, output) => {
      if (layer.biases) layer.biases.w[output] = bias
    })
  })
  const trainer = new convnet.Trainer(net, { method: 'sgd', learning_rate: learningRate, momentum, batch_size: batchSize, l2_decay: 0 })
  const { pixels, told } = laidOut(material)
  const volume = new convnet.Vol(width, height, depth, 0)
  let step = 0
  return {
    train: async (steps) => {
      const losses: number[] = []
      for (let end = step + steps; step < end; step++) {
        let loss = 0
        for (let example = 0; example < batchSize; example++) {
          const row = (step % batches) * batchSize + example
          volume.w.set(pixels.subarray(row * inputs, (row + 1) * inputs))
          loss += trainer.train(volume, told[row] as number).cost_loss
        }
        losses.push(loss / batchSize)
      }
      return losses
    },
  }
}

/** A layer as convnetjs wants it told; the last one becomes its softmax. */
function definitionOf(layer: Layer, at: number, { length }: readonly Layer[]): convnet.Definition[] {
  switch (layer.kind) {
    case 'dense':
      return at === length - 1
        ? [{ type: 'softmax', num_classes: layer.units }]
        : [{ type: 'fc', num_neurons: layer.units, activation: 'relu' }]
    case 'convolution': {
      const pad = layer.padding === 'same' ? (layer.size - 1) / 2 : 0
      return [{ type: 'conv', sx: layer.size, filters: layer.channels, stride: layer.stride, pad, activation: 'relu' }]
    }
    case 'max-pool':
      return [{ type: 'pool', sx: layer.size, stride: layer.stride }]
    case 'flatten':
      return []
    default:
      throw new Error(`convnetjs: ${layer.kind} is not measured`)
  }
}
