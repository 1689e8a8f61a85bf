import { beforeAll, expect, test } from 'vitest'
import { toldImages, whitened } from '../../src/data/told-images.ts'
import { trainWeights } from '../../src/engine/trained-weights.ts'
import { finish } from '../../src/maths/linear/steps.ts'
import { activationsOf, denseNetwork } from '../../src/maths/network/dense-network.ts'
import { distanceMoved, marginsOf } from '../../src/maths/network/weight-measures.ts'
import { eventsOf, mnist, play, startBackend, tiny } from './runs.ts'

beforeAll(() => startBackend('wasm'))

const never = new AbortController().signal

test('the weights are those of the run: in double precision they answer what the run says', async () => {
  const spec = tiny({ corruption: 0.4, epochs: 6, stop: 'epochs', seed: 3 })
  const epochs: number[] = []
  const { initial, final, result, ending } = await trainWeights(spec, await mnist, (epoch) => epochs.push(epoch), never)
  expect(ending.kind).toBe('complete')
  expect(result).toEqual(eventsOf(await play(spec), 'settled')[0]?.result)
  expect(epochs.at(-1)).toBe(6)
  const told = await toldImages(await mnist, spec)
  const { train, test: unseen, length } = whitened(told)
  const network = denseNetwork(final, length)
  const share = (images: Float64Array, labels: Uint8Array) => {
    const outputs = finish(activationsOf(network, images)).at(-1) as Float64Array
    return marginsOf(outputs, labels, 10).filter((margin) => margin > 0).length / labels.length
  }
  expect(share(train, told.labels)).toBeCloseTo(result?.trainAccuracy as number, 12)
  expect(share(unseen, told.testLabels)).toBeCloseTo(result?.testAccuracy as number, 12)
  expect(distanceMoved(initial, final)).toBeGreaterThan(0.1)
})

test('a run that is stopped or diverges has no result', async () => {
  const stopped = new AbortController()
  stopped.abort()
  expect(await trainWeights(tiny(), await mnist, () => {}, stopped.signal)).toMatchObject({ result: null, ending: { kind: 'stopped' } })
  expect(await trainWeights(tiny({ learningRate: 10 }), await mnist, () => {}, never)).toMatchObject({
    result: null,
    ending: { kind: 'diverged' },
  })
})

test('a convolutional network is refused', async () => {
  await expect(trainWeights(tiny({ model: 'lenet' }), await mnist, () => {}, never)).rejects.toThrow(
    'model: expected a dense one, got lenet',
  )
})
