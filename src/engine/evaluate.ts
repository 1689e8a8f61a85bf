// Asks K networks for every image of a set: the class they answer, and the loss of each image.
import { tensor2d, tidy } from '@tensorflow/tfjs-core'
import { evaluationRows } from '../experiment/runs/memory.ts'
import type { Evaluating } from '../experiment/runs/run-events.ts'
import type { SeenImages } from './images/seen-images.ts'
import type { Network } from './network.ts'
import { softmaxCrossEntropy } from './ops/cross-entropy.ts'

export interface ModelAnswers {
  /** Predicted class of each image asked about. */
  readonly predicted: Uint8Array
  /** Cross-entropy of each image for the label asked about, in nats. */
  readonly losses: Float32Array
}

/** Yields between the parts of an evaluation. */
export type Evaluated<T> = AsyncGenerator<Evaluating, T>

/**
 * Evaluates the images from `from` to before `to` against each model's own labels (labels[k]: of all images), in parts that fit
 * into memory. `members` says which seeds' images the models see.
 */
export async function* evaluate(
  network: Network,
  images: SeenImages,
  members: readonly number[],
  labels: readonly Uint8Array[],
  { from = 0, to }: { readonly from?: number; readonly to: number },
): Evaluated<ModelAnswers[]> {
  const answers = labels.map(() => ({ predicted: new Uint8Array(to - from), losses: new Float32Array(to - from) }))
  const most = evaluationRows(network.definition)
  for (let first = from; first < to; first += most) {
    if (first > from) yield { type: 'evaluating' }
    const rows = Math.min(most, to - first)
    const [predicted, loss] = tidy(() => {
      const told = tensor2d(rowsOf(labels, first, rows), [labels.length, rows], 'int32')
      const part = softmaxCrossEntropy(network.forward(images.slice(first, rows, members)), told)
      return [part.predicted, part.loss]
    })
    const [classes, nats] = await Promise.all([predicted.data<'int32'>(), loss.data<'float32'>()])
    predicted.dispose()
    loss.dispose()
    answers.forEach((own, model) => {
      own.predicted.set(classes.subarray(model * rows, (model + 1) * rows), first - from)
      own.losses.set(nats.subarray(model * rows, (model + 1) * rows), first - from)
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
