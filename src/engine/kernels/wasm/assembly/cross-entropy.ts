// Softmax cross-entropy of each row of logits, with its gradient and the largest logit's index.
import { exp, log } from './exp-log'

/**
 * logits, gradient: rows x classes; labels, predicted: int32 per row; loss: float per row, in nats.
 * gradient = (softmax - told) * scale.
 */
export function softmaxCrossEntropy(
  logits: usize, labels: usize, loss: usize, gradient: usize, predicted: usize,
  rows: i32, classes: i32, scale: f32,
): void {
  const rowBytes = <usize>classes << 2
  for (let row = 0; row < rows; row++) {
    let best: usize = 0
    let most = load<f32>(logits)
    for (let j: usize = 4; j < rowBytes; j += 4) {
      const logit = load<f32>(logits + j)
      if (logit > most) {
        most = logit
        best = j
      }
    }
    let sum: f64 = 0
    for (let j: usize = 0; j < rowBytes; j += 4) {
      const power = exp(<f64>load<f32>(logits + j) - <f64>most)
      store<f32>(gradient + j, <f32>power)
      sum += power
    }
    const told = <usize>load<i32>(labels) << 2
    store<f32>(loss, <f32>(log(sum) + <f64>most - <f64>load<f32>(logits + told)))
    const inverse = 1 / sum
    for (let j: usize = 0; j < rowBytes; j += 4) {
      const probability = <f64>load<f32>(gradient + j) * inverse
      store<f32>(gradient + j, <f32>((j == told ? probability - 1 : probability) * <f64>scale))
    }
    store<i32>(predicted, <i32>(best >> 2))
    logits += rowBytes
    gradient += rowBytes
    labels += 4
    loss += 4
    predicted += 4
  }
}
