// Asks K networks for every image of a set: the class they answer, and the loss of each image.
import { tensor2d, tidy } from '@tensorflow/tfjs-core'
import { evaluationRows } from '../experiment/memory.ts'
import type { Evaluating } from '../experiment/run-events.ts'
import type { SeenImages } from './images/seen-images.ts'
import type { Network } from './network.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'

export interface ModelAnswers {
  /** Predicted class of each image, [count]. */
  readonly predicted: Uint8Array
  /** Cross-entropy of each image for the label asked about, in nats, [count]. */
  readonly losses: Float32Array
}

/** Yields between the parts of an evaluation. */
export type Evaluated<T> = AsyncGenerator<Evaluating, T>

/**
 * Evaluates the first `count` images against each model's own labels (labels[k]: [>= count]), in parts that fit into memory.
 * `seats` says which seeds' images the models see.
 */
export async function* evaluate(
  network: Network,
  images: SeenImages,
  seats: readonly number[],
  labels: readonly Uint8Array[],
  count: number,
): Evaluated<ModelAnswers[]> {
  const answers = labels.map(() => ({ predicted: new Uint8Array(count), losses: new Float32Array(count) }))
  const most = evaluationRows(network.definition)
  for (let first = 0; first < count; first += most) {
    if (first > 0) yield { type: 'evaluating' }
    const rows = Math.min(most, count - first)
    const [predicted, loss] = tidy(() => {
      const told = tensor2d(rowsOf(labels, first, rows), [labels.length, rows], 'int32')
      const part = softmaxCrossEntropy(network.forward(images.slice(first, rows, seats)), told)
      return [part.predicted, part.loss]
    })
    const [classes, nats] = await Promise.all([predicted.data<'int32'>(), loss.data<'float32'>()])
    predicted.dispose()
    loss.dispose()
    answers.forEach((own, model) => {
      own.predicted.set(classes.subarray(model * rows, (model + 1) * rows), first)
      own.losses.set(nats.subarray(model * rows, (model + 1) * rows), first)
    })
  }
  return answers
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
