// Softmax cross-entropy with its gradient and the predicted class, in one pass over the logits.
import {
  argMax,
  cast,
  div,
  exp,
  log,
  max,
  mul,
  neg,
  oneHot,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
} from '@tensorflow/tfjs-core'
import { dispatch } from './dispatch.ts'

export interface CrossEntropy {
  /** Loss of each example in nats, [K, B]. */
  loss: Tensor2D
  /** Gradient of the batch's mean loss for the logits, [K, B, C]. */
  gradient: Tensor3D
  /** Index of the largest logit (the first, on a tie), int32 [K, B]. */
  predicted: Tensor2D
}

/** logits: [K, B, C]; labels: int32 [K, B] in 0..C-1. */
export function softmaxCrossEntropy(logits: Tensor3D, labels: Tensor2D): CrossEntropy {
  const [, batch, classes] = logits.shape
  const [loss, gradient, predicted] = dispatch<Tensor[]>('RoteSoftmaxCrossEntropy', { logits, labels }, {}, () => {
    const shifted = sub(logits, max(logits, 2, true))
    const logSum = log(sum(exp(shifted), 2, true))
    const logProbability = sub(shifted, logSum)
    const told = cast(oneHot(labels, classes), 'float32')
    return [neg(sum(mul(told, logProbability), 2)), div(sub(exp(logProbability), told), batch), argMax(logits, 2)]
  })
  return { loss, gradient, predicted } as CrossEntropy
}
