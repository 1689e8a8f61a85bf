// What all engines train on, drawn once: images, labels, the order of batches and the initial weights.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import '@tensorflow/tfjs-backend-cpu'
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core'
import { openDataset } from '../src/data/load.ts'
import { Dealer } from '../src/engine/batches.ts'
import { Network } from '../src/engine/network.ts'
import { packedDatasets } from '../src/experiment/datasets/catalogue.ts'
import { networkOf } from '../src/experiment/networks/models.ts'
import type { ExperimentSpec } from '../src/experiment/runs/run-fields.ts'
import { corruptLabels, drawCorruption } from '../src/maths/corruption.ts'
import type { MaterialHeader } from './material-file.ts'

const publicData = fileURLToPath(new URL('../public/data', import.meta.url))

/** Writes `path`.json and `path`.bin, from the streams of random numbers that the page itself uses. */
export async function writeMaterial(spec: ExperimentSpec, path: string): Promise<void> {
  // Else it recommends its Node backend.
  enableProdMode()
  await setBackend('cpu')
  const dataset = await openDataset(spec.dataset, (file) => readFile(`${publicData}/${file}`))
  const { images, labels: truth } = await dataset.train(spec.n)
  const definition = networkOf(spec, packedDatasets[spec.dataset])
  const { layers, input, inputs, classes } = definition
  const labels = corruptLabels(truth, drawCorruption(spec.seed, spec.n, classes), spec.corruption)
  const network = new Network(definition, [spec.seed])
  const weights = await Promise.all(
    network.parameters.map(async ({ value }) => ({ shape: value.shape, values: await value.data<'float32'>() })),
  )
  network.dispose()
  const batches = Math.floor(spec.n / spec.batchSize)
  const dealer = new Dealer([spec.seed], spec.n, spec.batchSize)
  const rows = Int32Array.from(Array.from({ length: batches }, (_, step) => [...dealer.deal(step, [0])]).flat())
  const { n, batchSize, learningRate, momentum } = spec
  const shapes = weights.map(({ shape }) => shape)
  const header: MaterialHeader = { n, batchSize, batches, inputs, input, classes, layers, shapes, learningRate, momentum }
  const bytes = [...weights.map(({ values }) => values), rows, labels, images].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  )
  await writeFile(`${path}.json`, JSON.stringify(header))
  await writeFile(`${path}.bin`, Buffer.concat(bytes))
}
