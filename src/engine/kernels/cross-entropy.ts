// The kernel of ops/cross-entropy.ts.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import { addressOf, kernelsOf, type WasmBackend } from './wasm-backend.ts'

const softmaxCrossEntropy: KernelFunc = ({ inputs, backend }) => {
  const running = backend as WasmBackend
  const { logits, labels } = inputs as Record<'logits' | 'labels', TensorInfo>
  const [models, batch, classes] = logits.shape as [number, number, number]
  const loss = running.makeOutput([models, batch], 'float32')
  const gradient = running.makeOutput(logits.shape, 'float32')
  const predicted = running.makeOutput([models, batch], 'int32')
  kernelsOf(running).softmaxCrossEntropy(
    addressOf(running, logits),
    addressOf(running, labels),
    addressOf(running, loss),
    addressOf(running, gradient),
    addressOf(running, predicted),
    models * batch,
    classes,
    1 / batch,
  )
  return [loss, gradient, predicted]
}

export const crossEntropyKernels = { RoteSoftmaxCrossEntropy: softmaxCrossEntropy }
