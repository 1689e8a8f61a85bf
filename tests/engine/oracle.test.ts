import { tensor2d } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Dealer } from '../../src/engine/batches.ts'
import { placeImages } from '../../src/engine/images/place-images.ts'
import { Network } from '../../src/engine/network.ts'
import { Sgd } from '../../src/engine/optimiser.ts'
import { enrol } from '../../src/engine/students.ts'
import { trainBatch } from '../../src/engine/train-batch.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { networkOf } from '../../src/experiment/networks/models.ts'
import type { CurvePoint } from '../../src/experiment/runs/result.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import fixture from '../fixtures/run.json' with { type: 'json' }
import { batchLossesOf, curveOf, eventsOf, exactBackends, mnist, play, specOf, startBackend } from './runs.ts'

// The oracle computes in float64, in numpy, from the seed on; its source is scripts/fixtures/run.py.
const spec = specOf(fixture.spec as Partial<ExperimentSpec>)
const tolerance = 1e-5

/** The largest of `expected` sets the scale: single weights may be all but 0. */
function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length)
  const scale = Math.max(...expected.map(Math.abs))
  actual.forEach((value, index) => {
    expect(Math.abs(value - (expected[index] as number)) / scale, `number ${index}`).toBeLessThan(tolerance)
  })
}

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('E1: a whole run from its seed agrees with numpy: lies, batch losses and every evaluation', async () => {
    const events = await play(spec)
    const losses = batchLossesOf(events, spec.seeds)
    fixture.runs.forEach((told, index) => {
      expectClose(losses[index] as number[], told.batchLosses)
      const curve = curveOf(events, index)
      expectClose(
        curve.map((point) => point.trainLoss),
        told.curve.map((point) => point.trainLoss),
      )
      const exact = ({ trainLoss: _, testLoss: __, ...rest }: CurvePoint) => rest
      expect(curve.map(exact)).toEqual(told.curve.map(exact))
      const { result } = eventsOf(events, 'settled')[index] as { result: object }
      expect(result).toMatchObject({ seed: told.seed, testAccuracy: told.testAccuracy, epochs: spec.epochs })
      expect(eventsOf(events, 'began')[0]?.changedShares[index]).toBeCloseTo(told.changedShare, 12)
    })
  })

  test('E1: after the last step the weights agree with numpy', async () => {
    const training = await (await mnist).train(spec.n)
    const definition = networkOf(spec, packedDatasets.mnist)
    const students = enrol(singleSeeds(spec), training, definition.classes)
    const seeds = students.map(({ seed }) => seed)
    const images = placeImages([training.images], (await mnist).entry)
    const network = new Network(definition, seeds)
    const optimiser = new Sgd(network.parameters)
    const dealer = new Dealer(seeds, spec.n, spec.batchSize)
    for (let step = 0; step < spec.epochs * dealer.stepsPerEpoch; step++) {
      const rows = dealer.deal(step, [0, 1])
      const size = rows.length / 2
      const labels = tensor2d(
        rows.map((row, at) => students[Math.floor(at / size)]?.labels[row] as number),
        [2, size],
        'int32',
      )
      const learningRate = spec.learningRate * spec.decay ** Math.floor(step / dealer.stepsPerEpoch)
      const settings = { learningRate, momentum: spec.momentum, weightDecay: 0 }
      trainBatch(network, optimiser, images.batch(rows, [0, 1]), labels, settings)
    }
    const weights = (await network.firstWeights?.data()) as Float32Array
    fixture.runs.forEach((told, index) => {
      const own = weights.subarray((index * weights.length) / 2, ((index + 1) * weights.length) / 2)
      expectClose(
        Array.from(own).filter((_, at) => at % 97 === 0),
        told.firstWeights,
      )
    })
    network.dispose()
    images.dispose()
  })
})
