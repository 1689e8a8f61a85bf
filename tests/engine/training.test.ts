import { beforeAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { placeImages } from '../../src/engine/images/place-images.ts'
import { Network } from '../../src/engine/network.ts'
import { enrol } from '../../src/engine/students.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { networkOf } from '../../src/experiment/networks/models.ts'
import { batchLossesOf, curveOf, evaluationsOf, eventsOf, exactBackends, mnist, play, startBackend, tellingOf, tiny } from './runs.ts'

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('E3: the same spec twice tells the same to the bit', async () => {
    const spec = tiny({ corruption: 0.4, epochs: 6, seeds: 2 })
    expect(tellingOf(await play(spec), 2)).toEqual(tellingOf(await play(spec), 2))
  })

  test('E4: three seeds side by side, each leaving when it has fitted, are three single runs to the bit', async () => {
    const spec = tiny({ seed: 11, seeds: 3, epochs: 30 })
    const together = await play(spec)
    for (const index of [0, 1, 2]) {
      const alone = await play({ ...spec, seed: spec.seed + index, seeds: 1 })
      expect(curveOf(together, index)).toEqual(curveOf(alone))
      expect(batchLossesOf(together, 3)[index]).toEqual(batchLossesOf(alone)[0])
      const result = (events: typeof alone, at: number) => eventsOf(events, 'settled').find((event) => event.index === at)?.result
      expect(result(together, index)).toEqual(result(alone, 0))
    }
    const ends = eventsOf(together, 'settled').map(({ result }) => result.fitEpoch)
    expect(new Set(ends).size).toBeGreaterThan(1)
    expect(ends).toEqual(ends.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  })
})

describe('a run', () => {
  beforeAll(() => startBackend('wasm'))

  test('E5: ends with the first epoch after which every image is answered as told, and not one earlier', async () => {
    const events = await play(tiny({ corruption: 1, epochs: 200, width: 0.25 }))
    const { result } = eventsOf(events, 'settled')[0] as ReturnType<typeof eventsOf<'settled'>>[0]
    const ends = curveOf(events).filter(({ epoch }) => Number.isInteger(epoch) && epoch > 0)
    expect(result.fitEpoch).toBe(ends.findIndex(({ trainAccuracy }) => trainAccuracy === 1) + 1)
    expect(result).toMatchObject({ epochs: result.fitEpoch, trainAccuracy: 1 })
    expect(ends).toHaveLength(result.epochs)
    const given = enrol([tiny({ corruption: 1 })], await (await mnist).train(100), 10)[0]?.labels
    expect(evaluationsOf(events).at(-1)?.answers?.predicted).toEqual(given)
  })

  test('E5: that learns random labels by heart pays for it on unseen images: their loss rises above that of guessing while its own falls', async () => {
    const points = curveOf(await play(tiny({ corruption: 1, epochs: 200, width: 0.25 })))
    const last = points.at(-1)
    expect(points.every(({ testLoss }) => testLoss !== undefined && Number.isFinite(testLoss))).toBe(true)
    expect(last?.trainLoss).toBeLessThan(0.5)
    expect(last?.testLoss).toBeGreaterThan(Math.LN10)
  })

  test('E5: that never fits stops after the last epoch and says never', async () => {
    const events = await play(tiny({ corruption: 1, epochs: 3, width: 0.004 }))
    expect(eventsOf(events, 'settled')[0]?.result).toMatchObject({ epochs: 3, fitEpoch: null })
    expect(eventsOf(events, 'ended')[0]?.ending).toEqual({ kind: 'complete' })
  })

  test('E6: told to go on trains all its epochs, with the same curve up to the fit and the same fit epoch', async () => {
    const spec = tiny({ corruption: 0.2, epochs: 40, width: 0.125 })
    const [short, long] = [await play(spec), await play({ ...spec, stop: 'epochs' })]
    const fitEpoch = eventsOf(short, 'settled')[0]?.result.fitEpoch as number
    expect(fitEpoch).toBeLessThan(40)
    expect(eventsOf(long, 'settled')[0]?.result).toMatchObject({ fitEpoch, epochs: 40 })
    expect(curveOf(long).slice(0, curveOf(short).length)).toEqual(curveOf(short))
  })

  test('E7: looks at itself every quarter of the first two epochs, then after each', async () => {
    const epochs = curveOf(await play(tiny({ batchSize: 7, epochs: 4, stop: 'epochs' }))).map(({ epoch }) => epoch)
    // 15 batches an epoch: a quarter ends with the batch that completes it.
    const quarters = [0, 4, 8, 12, 15, 19, 23, 27, 30].map((step) => step / 15)
    expect(epochs).toEqual([...quarters, 3, 4])
  })

  test('E8: reports the loss of every batch once, in order', async () => {
    const events = await play(tiny({ epochs: 5, stop: 'epochs' }))
    const reports = eventsOf(events, 'progressed')
    let next = 0
    for (const { fromStep, batchLosses, models, step } of reports) {
      expect(fromStep).toBe(next)
      next += batchLosses.length / models
      expect(step).toBe(next)
    }
    expect(next).toBe(20)
  })

  test('E9: tells since when each image has been right without a break', async () => {
    const evaluations = evaluationsOf(await play(tiny({ corruption: 0.4, epochs: 12, stop: 'epochs' })))
    const given = enrol([tiny({ corruption: 0.4 })], await (await mnist).train(100), 10)[0]?.labels as Uint8Array
    const since = new Array<number>(100).fill(-1)
    for (const { answers, epoch } of evaluations) {
      answers?.predicted.forEach((answer, image) => {
        if (answer !== given[image]) since[image] = -1
        else if (since[image] === -1) since[image] = epoch
      })
      expect(Array.from(answers?.rightSince ?? [])).toEqual(since)
    }
    expect(since.some((epoch) => epoch > 1)).toBe(true)
  })

  test('E10: multiplies the learning rate by the decay after every epoch, from the second on', async () => {
    const spec = tiny({ epochs: 3, stop: 'epochs' })
    const [steady, decayed] = [await play(spec), await play({ ...spec, decay: 0.5 })]
    const losses = [steady, decayed].map((events) => batchLossesOf(events)[0] as number[])
    const same = (losses[0] as number[]).findIndex((loss, step) => loss !== losses[1]?.[step])
    expect(same).toBe(5)
  })

  test('E11: lies at p are lies at every larger p, of every seed; test images and their labels stay', async () => {
    const training = await (await mnist).train(300)
    for (const seed of [1, 2, 3]) {
      const [less, more] = [0.3, 0.7].map((corruption) => enrol([tiny({ corruption, seed })], training, 10)[0]?.labels) as [
        Uint8Array,
        Uint8Array,
      ]
      less.forEach((label, image) => {
        if (label !== training.labels[image]) expect(more[image]).toBe(label)
      })
    }
  })

  test('E12: evaluates in parts and yet every image', async () => {
    const training = await (await mnist).train(1100)
    const network = new Network(networkOf(tiny(), packedDatasets.mnist), [1, 2])
    const images = placeImages([training.images], (await mnist).entry)
    const ask = async (count: number) => {
      const evaluation = evaluate(network, images, [0, 1], [training.labels, training.labels], { to: count })
      for (let parts = 1; ; parts++) {
        const { value, done } = await evaluation.next()
        if (done) return { parts, predicted: value[0]?.predicted }
      }
    }
    const [whole, part] = [await ask(1100), await ask(700)]
    expect([whole.parts, part.parts]).toEqual([3, 2])
    expect(whole.predicted?.slice(0, 700)).toEqual(part.predicted)
    network.dispose()
    images.dispose()
  })
})
