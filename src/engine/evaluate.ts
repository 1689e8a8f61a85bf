// Asks K networks for every image of a set: the class they answer, and their mean loss.
import { concat, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { evaluationRows } from '../experiment/memory.ts'
import { sliceImages } from './images.ts'
import type { Network } from './network.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'

export interface ModelAnswers {
  /** Predicted class of each image, [count]. */
  readonly predicted: Uint8Array
  /** Mean cross-entropy for the labels asked about, in nats. */
  readonly loss: number
}

/** Evaluates the first `count` images against each model's own labels (labels[k]: [>= count]); reads the device once. */
export async function evaluate(network: Network, images: Tensor2D, labels: readonly Uint8Array[], count: number): Promise<ModelAnswers[]> {
  const models = labels.length
  const most = evaluationRows(network.definition)
  const [predicted, losses] = tidy(() => {
    const parts = []
    for (let first = 0; first < count; first += most) {
      const rows = Math.min(most, count - first)
      const told = tensor2d(rowsOf(labels, first, rows), [models, rows], 'int32')
      parts.push(softmaxCrossEntropy(network.forward(sliceImages(images, first, rows)), told))
    }
    const join = (pieces: Tensor2D[]) => (pieces.length === 1 ? (pieces[0] as Tensor2D) : concat(pieces, 1))
    return [join(parts.map((part) => part.predicted)), join(parts.map((part) => part.loss))] as const
  })
  const [classes, nats] = await Promise.all([predicted.data<'int32'>(), losses.data<'float32'>()])
  predicted.dispose()
  losses.dispose()
  return labels.map((_, model) => ({
    predicted: Uint8Array.from(classes.subarray(model * count, (model + 1) * count)),
    loss: nats.subarray(model * count, (model + 1) * count).reduce((sum, value) => sum + value, 0) / count,
  }))
}

/** Entries `first` to `first + count` of each array, one after the other. */
function rowsOf(labels: readonly Uint8Array[], first: number, count: number): Int32Array {
  const joined = new Int32Array(labels.length * count)
  labels.forEach((own, model) => {
    joined.set(own.subarray(first, first + count), model * count)
  })
  return joined
}

/** Share of images (among those chosen, if a choice is given) whose predicted class is the one in `labels`; null for none. */
export function shareRight(predicted: Uint8Array, labels: Uint8Array, chosen: (image: number) => boolean = () => true): number | null {
  let asked = 0
  let right = 0
  for (let image = 0; image < predicted.length; image++) {
    if (!chosen(image)) continue
    asked++
    if (predicted[image] === labels[image]) right++
  }
  return asked === 0 ? null : right / asked
}
