import { memory, type Tensor3D, tensor2d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { placeImages } from '../../src/engine/images/place-images.ts'
import { Network } from '../../src/engine/network.ts'
import { Sgd } from '../../src/engine/optimiser.ts'
import { train } from '../../src/engine/train.ts'
import { trainBatch } from '../../src/engine/train-batch.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { networkOf } from '../../src/experiment/networks/models.ts'
import { eventsOf, exactBackends, mnist, play, startBackend, tiny } from './runs.ts'

describe.each(exactBackends)('E14: no tensor is left over on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('by 200 training steps', async () => {
    const training = await (await mnist).train(100)
    const start = memory().numTensors
    const images = placeImages([training.images], (await mnist).entry)
    const network = new Network(networkOf(tiny(), packedDatasets.mnist), [1, 2])
    const optimiser = new Sgd(network.parameters)
    const rows = Int32Array.from({ length: 40 }, (_, row) => row)
    const step = (): void =>
      tidy(() => {
        const batch: Tensor3D = images.batch(rows, [0, 1])
        const labels = tensor2d(
          rows.map((row) => training.labels[row] as number),
          [2, 20],
          'int32',
        )
        trainBatch(network, optimiser, batch, labels, { learningRate: 0.01, momentum: 0.9, weightDecay: 0 })
      })
    step()
    const before = memory().numTensors
    for (let count = 0; count < 200; count++) step()
    expect(memory().numTensors).toBe(before)
    for (const part of [optimiser, network, images]) part.dispose()
    expect(memory().numTensors).toBe(start)
  })

  test.each([
    ['ended', {}, null],
    ['was stopped before its first batch', {}, 0],
    ['was stopped among batches', {}, 7],
    ['diverged', { learningRate: 9 }, null],
    ['let seeds go one by one', { seed: 11, seeds: 3, epochs: 30 }, null],
  ] as const)('by a run that %s', async (_, changes, stopAfter) => {
    const before = memory().numTensors
    let batches = 0
    const events = await play(tiny({ epochs: 4, ...changes }), (event, abort) => {
      if (event === null && batches++ === stopAfter) abort()
      return undefined
    })
    const kind = stopAfter !== null ? 'stopped' : 'learningRate' in changes ? 'diverged' : 'complete'
    expect(eventsOf(events, 'ended')[0]?.ending.kind).toBe(kind)
    expect(memory().numTensors).toBe(before)
  })

  test('by a run that its listener leaves', async () => {
    const before = memory().numTensors
    for await (const event of train(tiny(), await mnist, new AbortController().signal)) if (event?.type === 'evaluated') break
    expect(memory().numTensors).toBe(before)
  })
})
