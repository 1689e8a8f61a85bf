// Stock TensorFlow.js, as its umbrella package brings it.
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import { laidOut, type Material } from '../material-file.ts'

/** Starts a backend at its best settings; throws where it does not start. */
export async function startTfjs(backend: string): Promise<void> {
  tf.enableProdMode()
  // On two cores threads gain it nothing, and its threaded build breaks when it is minified.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  })
  if (backend === 'webgpu') tf.env().set('WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE', false)
  if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend) throw new Error(`tfjs: ${backend} does not start here`)
  await tf.ready()
}

/** All batches on the device: images [rows, ...input] and one-hot labels [rows, classes]. */
export function uploadBatches(material: Material): [images: tf.Tensor, oneHot: tf.Tensor2D] {
  const { pixels, oneHot } = laidOut(material)
  const { rows, input, classes } = material
  return [tf.tensor(pixels, [rows.length, ...input]), tf.tensor2d(oneHot, [rows.length, classes])]
}
