// Asks K networks for every image of a set: the class they answer, and the loss of each image.
import { concat, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { evaluationRows } from '../experiment/memory.ts'
import type { SeenImages } from './images.ts'
import type { Network } from './network.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'

export interface ModelAnswers {
  /** Predicted class of each image, [count]. */
  readonly predicted: Uint8Array
  /** Cross-entropy of each image for the label asked about, in nats, [count]. */
  readonly losses: Float32Array
}

/**
 * Evaluates the first `count` images against each model's own labels (labels[k]: [>= count]); reads the device once.
 * `seats` says which seeds' images the models see.
 */
export async function evaluate(
  network: Network,
  images: SeenImages,
  seats: readonly number[],
  labels: readonly Uint8Array[],
  count: number,
): Promise<ModelAnswers[]> {
  const most = evaluationRows(network.definition)
  const [predicted, losses] = tidy(() => {
    const parts: (readonly [Tensor2D, Tensor2D])[] = []
    for (let first = 0; first < count; first += most) {
      const rows = Math.min(most, count - first)
      // Of each part only the answers stay on the device.
      const part = tidy(() => {
        const told = tensor2d(rowsOf(labels, first, rows), [labels.length, rows], 'int32')
        const { predicted, loss } = softmaxCrossEntropy(network.forward(images.slice(first, rows, seats)), told)
        return [predicted, loss] as [Tensor2D, Tensor2D]
      })
      parts.push(part)
    }
    const join = (pieces: Tensor2D[]) => (pieces.length === 1 ? (pieces[0] as Tensor2D) : concat(pieces, 1))
    return [join(parts.map(([predicted]) => predicted)), join(parts.map(([, loss]) => loss))] as const
  })
  const [classes, nats] = await Promise.all([predicted.data<'int32'>(), losses.data<'float32'>()])
  predicted.dispose()
  losses.dispose()
  return labels.map((_, model) => ({
    predicted: Uint8Array.from(classes.subarray(model * count, (model + 1) * count)),
    losses: nats.slice(model * count, (model + 1) * count),
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

/** Share of images (of those at `rows`, if given) whose predicted class is the one in `labels`; null for none. */
export function shareRight(predicted: Uint8Array, labels: Uint8Array, rows: Iterable<number> = predicted.keys()): number | null {
  let asked = 0
  let right = 0
  for (const image of rows) {
    asked++
    if (predicted[image] === labels[image]) right++
  }
  return asked === 0 ? null : right / asked
}
