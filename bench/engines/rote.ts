// Ours, with the parts that the training worker itself is made of.
import stockPlain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import stockSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import { tensor2d, tidy } from '@tensorflow/tfjs-core'
import relaxed from '../../build/kernels/relaxed.wasm?url'
import simd from '../../build/kernels/simd.wasm?url'
import { switchBackend } from '../../src/engine/backends.ts'
import { placeImages } from '../../src/engine/images/place-images.ts'
import { LossTape } from '../../src/engine/loss-tape.ts'
import { Network } from '../../src/engine/network.ts'
import { Sgd } from '../../src/engine/optimiser.ts'
import { trainBatch } from '../../src/engine/train-batch.ts'
import type { WasmFiles } from '../../src/engine/wasm-start.ts'
import type { StartTrainer } from './trainer.ts'

const wasmFiles: WasmFiles = {
  stock: async (build) => (await fetch({ simd: stockSimd, plain: stockPlain }[build])).arrayBuffer(),
  kernels: (build) => fetch({ relaxed, simd }[build]).then((response) => response.arrayBuffer()),
}

/** The models of a step start alike: what they compute does not depend on it. */
export const startRote: StartTrainer = async (material, { backend, models }) => {
  if (backend === 'native') throw new Error('rote: runs in the browser')
  const { images, inputs, layers, input, labels, rows, batchSize, batches, learningRate, momentum } = material
  await switchBackend(backend, wasmFiles)
  const seen = placeImages([images], { height: 1, width: inputs, channels: 1 })
  const members = Array.from({ length: models }, () => 0)
  const network = new Network(
    { layers, input },
    members.map(() => 1),
  )
  const optimiser = new Sgd(network.parameters)
  const settings = { learningRate, momentum, weightDecay: 0 }
  const tape = new LossTape()
  let step = 0
  return {
    train: async (steps) => {
      for (let end = step + steps; step < end; step++) {
        const first = (step % batches) * batchSize
        const own = rows.subarray(first, first + batchSize)
        const dealt = Int32Array.from({ length: models * batchSize }, (_, at) => own[at % batchSize] as number)
        const told = dealt.map((row) => labels[row] as number)
        tape.add(
          tidy(() => trainBatch(network, optimiser, seen.batch(dealt, members), tensor2d(told, [models, batchSize], 'int32'), settings)),
        )
      }
      const { losses } = await tape.read()
      return [...losses].filter((_, at) => at % models === 0)
    },
  }
}
