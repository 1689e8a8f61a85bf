import { memory } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { enrol } from '../../src/engine/students.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import { batchLossesOf, curveOf, eventsOf, mnist, play, startBackend, tellingOf, tiny } from './runs.ts'

const choices: readonly Partial<ExperimentSpec>[] = [
  { pixels: 'shuffled' },
  { pixels: 'random', stop: 'fit' },
  { pixels: 'gaussian', augmentation: 1 },
  { augmentation: 2, weightDecay: 0.01 },
  { dropout: 0.5, earlyStopping: 0.1, corruption: 0.4 },
  { batchNorm: 'on', model: 'mlp-3x512' },
  { model: 'softmax' },
  { model: 'lenet', width: 0.35, dropout: 0.2, earlyStopping: 0.2, pixels: 'shuffled' },
  { model: 'alexnet', width: 0.03, epochs: 1, batchSize: 50 },
  { model: 'inception', width: 0.02, augmentation: 2, epochs: 1, batchSize: 100 },
]

beforeAll(() => startBackend('wasm'))

describe.each(choices)('a run with %j', (choice) => {
  const spec = tiny({ epochs: 6, seeds: 2, width: 0.125, ...choice })

  test('learns, tells the same again, and tells of each seed what that seed tells alone, to the bit', async () => {
    const together = await play(spec)
    expect(tellingOf(await play(spec), 2)).toEqual(tellingOf(together, 2))
    for (const index of [0, 1]) {
      const alone = await play({ ...spec, seed: spec.seed + index, seeds: 1 })
      expect(curveOf(together, index)).toEqual(curveOf(alone))
      const { result } = eventsOf(alone, 'settled')[0] as { result: object }
      expect(eventsOf(together, 'settled').find((event) => event.index === index)?.result).toEqual(result)
      const [first, last] = [curveOf(alone)[0], curveOf(alone).at(-1)]
      expect(last?.trainLoss).not.toBe(first?.trainLoss)
      expect(batchLossesOf(alone)[0]?.every(Number.isFinite)).toBe(true)
    }
  })

  test('leaves no tensor behind', async () => {
    const before = memory().numTensors
    await play({ ...spec, epochs: 2 })
    expect(memory().numTensors).toBe(before)
  })
})

describe('early stopping', () => {
  const spec = tiny({ corruption: 0.4, earlyStopping: 0.2, epochs: 25, width: 0.25, stop: 'epochs' })

  test('holds out a share of the given images and labels, other ones for each seed, and trains on the rest', async () => {
    const training = await (await mnist).train(spec.n)
    const [first, second] = enrol(singleSeeds({ ...spec, seeds: 2 }), training, 10)
    expect(first?.heldOut).toHaveLength(20)
    expect([...(first?.heldOut ?? []), ...(first?.trained ?? [])].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    )
    expect(first?.heldOut).not.toEqual(second?.heldOut)
    const changed = (first?.trained ?? new Uint32Array()).filter((image) => first?.labels[image] !== training.labels[image])
    expect(first?.trainedChanged).toEqual(changed)
  })

  test('reports the weights of the first epoch that is best on what is held out, while the curve goes on', async () => {
    const events = await play(spec)
    const { result } = eventsOf(events, 'settled')[0] as ReturnType<typeof eventsOf<'settled'>>[0]
    const ends = curveOf(events).filter(({ epoch }) => Number.isInteger(epoch) && epoch > 0)
    expect(ends).toHaveLength(25)
    const heldOut = ends.map(({ heldOutAccuracy }) => heldOutAccuracy as number)
    expect(result.heldOutAccuracy).toBe(Math.max(...heldOut))
    expect(result.stoppedEpoch).toBe(heldOut.indexOf(Math.max(...heldOut)) + 1)
    expect(result.stoppedEpoch).toBeLessThan(25)
    const stopped = await play({ ...spec, epochs: result.stoppedEpoch as number })
    expect(eventsOf(stopped, 'settled')[0]?.result.testAccuracy).toBe(result.testAccuracy)
  })

  test('measures fitting on the images trained on alone', async () => {
    const events = await play({ ...spec, epochs: 200, stop: 'fit' })
    expect(eventsOf(events, 'settled')[0]?.result.trainAccuracy).toBe(1)
    expect(curveOf(events).at(-1)?.heldOutAccuracy).toBeLessThan(1)
  })

  test('is not told of where it is off', async () => {
    const events = await play(tiny({ epochs: 1 }))
    expect(curveOf(events)[0]).not.toHaveProperty('heldOutAccuracy')
    expect(eventsOf(events, 'settled')[0]?.result).not.toHaveProperty('stoppedEpoch')
  })
})

test('augmentation and dropout leave evaluation alone: before the first step they make no difference', async () => {
  const untrained = async (changes: Partial<ExperimentSpec>) => curveOf(await play(tiny({ epochs: 1, ...changes })))[0]
  expect(await untrained({ augmentation: 4, dropout: 0.5 })).toEqual(await untrained({}))
})

test('conditions change what the networks see, also of the test set', async () => {
  const untrained = async (pixels: ExperimentSpec['pixels']) => curveOf(await play(tiny({ epochs: 1, pixels })))[0]
  const losses = await Promise.all(
    (['original', 'shuffled', 'random', 'gaussian'] as const).map(async (pixels) => (await untrained(pixels))?.trainLoss),
  )
  expect(new Set(losses).size).toBe(4)
})
