// The kernel of ops/cross-entropy.ts: loss, gradient and predicted class from one program, a thread for each example.
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { runProgram } from './program.ts'

const code = `
  fn main(row: i32) {
    if (row >= uniforms.threads) { return; }
    let first = row * uniforms.classes;
    let end = first + uniforms.classes;
    var top = first;
    for (var i = first + 1; i < end; i++) {
      if (logits[i] > logits[top]) { top = i; }
    }
    let largest = logits[top];
    var sum = 0.0;
    for (var i = first; i < end; i++) { sum += exp(logits[i] - largest); }
    let told = first + labels[row];
    for (var i = first; i < end; i++) {
      gradient[i] = (exp(logits[i] - largest) / sum - select(0.0, 1.0, i == told)) / uniforms.batch;
    }
    loss[row] = log(sum) - (logits[told] - largest);
    predicted[row] = top - first;
  }`

/** logits: [K, B, C]; labels: int32 [K, B] in 0..C-1, which nobody checks here. Returns loss [K, B], gradient [K, B, C], predicted int32 [K, B]. */
const softmaxCrossEntropy: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WebGPUBackend
  const { logits, labels } = inputs as Record<'logits' | 'labels', TensorInfo>
  const [models, batch, classes] = logits.shape as [number, number, number]
  const loss = running.makeTensorInfo([models, batch], 'float32')
  const gradient = running.makeTensorInfo(logits.shape, 'float32')
  const predicted = running.makeTensorInfo([models, batch], 'int32')
  runProgram(running, {
    name: 'cross-entropy',
    writes: { loss, gradient, predicted },
    reads: { logits, labels },
    uniforms: { classes: ['i32', classes], batch: ['f32', batch] },
    threads: models * batch,
    code,
  })
  return [loss, gradient, predicted]
}

export const crossEntropyKernels = { RoteSoftmaxCrossEntropy: softmaxCrossEntropy }
