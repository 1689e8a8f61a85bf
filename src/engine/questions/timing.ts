// Times a few real training steps on a backend: speed alone is no reason to choose it, its losses must agree too.
import { type Tensor1D, tensor2d } from '@tensorflow/tfjs-core'
import { packedDatasets } from '../../experiment/datasets/catalogue.ts'
import { networkOf } from '../../experiment/networks/models.ts'
import type { BackendName, Timing } from '../../experiment/runs/backend.ts'
import { createStream } from '../../maths/random.ts'
import { switchBackend } from '../backends.ts'
import { whyNoGpu } from '../gpu-adapter.ts'
import { placeImages } from '../images/place-images.ts'
import { Network } from '../network.ts'
import { Sgd } from '../optimiser.ts'
import { trainBatch } from '../train-batch.ts'
import type { WasmFiles } from '../wasm-start.ts'
import { timeUndisturbed } from './coarse-clock.ts'

const warmUpSteps = 3
const timedSteps = 12
const batchSize = 50

/** Trains the default network on noise for some steps. Never rejects: a backend that fails says why. */
export async function timeBackend(backend: BackendName, files: WasmFiles): Promise<Timing> {
  try {
    const reason = backend === 'webgpu' || backend === 'webgl' ? await whyNoGpu(backend) : null
    if (reason) return { backend, msPerStep: null, reason, losses: [] }
    await switchBackend(backend, files)
    return { backend, ...(await timeSteps()), reason: '' }
  } catch (error) {
    return { backend, msPerStep: null, reason: error instanceof Error ? error.message : String(error), losses: [] }
  }
}

async function timeSteps(): Promise<{ msPerStep: number; losses: number[] }> {
  const definition = networkOf({ model: 'mlp-1x512', width: 1 }, packedDatasets.mnist)
  const { inputs, classes } = definition
  const stream = createStream(1, 'calibration')
  const noise = Uint8Array.from({ length: batchSize * inputs }, () => stream.int(256))
  const labels = tensor2d(
    Int32Array.from({ length: batchSize }, () => stream.int(classes)),
    [1, batchSize],
    'int32',
  )
  const images = placeImages([noise], { height: 1, width: inputs, channels: 1 })
  const rows = Int32Array.from({ length: batchSize }, (_, row) => row)
  const network = new Network(definition, [1])
  const optimiser = new Sgd(network.parameters)
  const settings = { learningRate: 0.01, momentum: 0.9, weightDecay: 0 }
  const train = async (steps: number): Promise<number[]> => {
    const losses: Tensor1D[] = []
    for (let step = 0; step < steps; step++) {
      const batch = images.batch(rows, [0])
      losses.push(trainBatch(network, optimiser, batch, labels, settings))
      batch.dispose()
    }
    // Reading is what makes a GPU finish.
    const values = await Promise.all(losses.map((loss) => loss.data()))
    for (const loss of losses) loss.dispose()
    return values.map((value) => value[0] as number)
  }
  try {
    const warmUp = await train(warmUpSteps)
    const losses: number[] = []
    const msPerStep = await timeUndisturbed(async () => {
      const timed = await train(timedSteps)
      if (losses.length === 0) losses.push(...warmUp, ...timed)
    })
    return { msPerStep: msPerStep / timedSteps, losses }
  } finally {
    optimiser.dispose()
    network.dispose()
    labels.dispose()
    images.dispose()
  }
}
