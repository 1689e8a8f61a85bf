import { expect, test } from 'vitest'
import { expectedEpochs, usualEpochs } from '../../../src/experiment/runs/estimate.ts'
import { epochsExpected, epochsLikely, type FitTime, fitTimeOf, withFitTime } from '../../../src/experiment/runs/fit-time.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'
import { specOf } from '../../engine/runs.ts'
import { fittedRecord } from './fitted-record.ts'

const told = (...records: readonly RunRecord[]): readonly FitTime[] =>
  records.reduce<readonly FitTime[]>((known, record) => {
    const fit = fitTimeOf(record)
    return fit ? withFitTime(known, fit) : known
  }, [])

test('the next run of the same settings takes as many epochs as the last, whatever a formula says', () => {
  const spec = specOf({ augmentation: 2, corruption: 0 })
  const known = told(fittedRecord(spec, 83))
  expect(epochsExpected(known, { ...spec, seed: 7 })).toEqual({ epochs: 83, isSure: true })
})

test('at another p it follows the network, and is sure only where that is near', () => {
  const spec = specOf({ dropout: 0.5, corruption: 1 })
  const known = told(fittedRecord(spec, 60))
  const near = epochsExpected(known, { ...spec, corruption: 0.8 })
  expect(near.isSure).toBe(true)
  expect(near.epochs).toBeGreaterThan(50)
  expect(near.epochs).toBeLessThan(60)
  const far = epochsExpected(known, { ...spec, corruption: 0 })
  expect(far.isSure).toBe(false)
  expect(far.epochs).toBeLessThan(35)
})

test('a run that did not fit says that its like takes all of its epochs', () => {
  const spec = specOf({ augmentation: 2, corruption: 0.2, epochs: 60 })
  const known = told(fittedRecord(spec, 500))
  expect(epochsExpected(known, spec).epochs).toBe(60)
  expect(epochsExpected(known, { ...spec, epochs: 40 }).epochs).toBe(40)
})

test('a run says nothing of another network, another strength, or another batch', () => {
  const known = told(fittedRecord(specOf({ dropout: 0.5 }), 90))
  for (const other of [specOf({ dropout: 0.5, model: 'lenet' }), specOf({ dropout: 0.2 }), specOf({ dropout: 0.5, batchSize: 20 })])
    expect(epochsExpected(known, other).epochs).toBe(expectedEpochs(other))
})

test('seeds of one setting make a mean, and what is known stays short', () => {
  const spec = specOf()
  const known = told(fittedRecord(spec, 20), fittedRecord({ ...spec, seed: 2 }, 30))
  expect(known).toHaveLength(1)
  expect(epochsExpected(known, spec).epochs).toBe(25)
  expect(told(...Array.from({ length: 500 }, (_, n) => fittedRecord(specOf({ n: 100 + n }), 20))).length).toBeLessThan(100)
})

test('what was stopped, or trains all of its epochs anyway, says nothing', () => {
  const spec = specOf()
  expect(fitTimeOf({ ...fittedRecord(spec, 20), ending: { kind: 'stopped' } })).toBeNull()
  expect(fitTimeOf(fittedRecord({ ...spec, stop: 'epochs' }, 20))).toBeNull()
})

/** A run of which the error on the given labels has fallen by a constant factor an epoch, so that it fits after `fit` epochs. */
function underWay(epoch: number, fit: number): RunRecord {
  const spec = specOf({ n: 1000 })
  const curve = Array.from({ length: epoch + 1 }, (_, at) => ({
    step: 20 * at,
    epoch: at,
    trainLoss: 1,
    trainAccuracy: 1 - (1 / 2000) ** (at / fit),
    testAccuracy: 0.1,
    trueLabelAccuracy: null,
  }))
  return { ...emptyRecord(spec), epoch, seeds: [{ seed: 1, changedShare: 0, curve, settled: null }] }
}

test('while it runs, what is expected turns into what its curve says', () => {
  const expected = 20
  expect(epochsLikely(underWay(1, 60), expected)).toBe(expected)
  const early = epochsLikely(underWay(5, 60), expected)
  const late = epochsLikely(underWay(20, 60), expected)
  expect(early).toBeGreaterThan(expected)
  expect(late).toBeGreaterThan(early)
  expect(late / 60).toBeGreaterThan(0.9)
  expect(late / 60).toBeLessThan(1.1)
  expect(epochsLikely(underWay(6, 8), expected)).toBeLessThan(expected)
})

test('a run that is slower than expected is never said to be over at once', () => {
  for (let epoch = 3; epoch < 60; epoch++) expect(epochsLikely(underWay(epoch, 60), 20)).toBeGreaterThan(epoch)
})

/** Epochs that the default network took with true labels, 40 % and all of them random, seed 1; null: more than 250. `rote run --epochs 250`. */
const measured: readonly (readonly [what: Partial<ExperimentSpec>, epochs: readonly (number | null)[]])[] = [
  [{}, [8, 20, 17]],
  [{ weightDecay: 5e-4 }, [8, 21, 20]],
  [{ weightDecay: 0.03 }, [null, null, null]],
  [{ dropout: 0.5 }, [11, 31, 32]],
  [{ dropout: 0.8 }, [31, 247, null]],
  [{ augmentation: 2 }, [83, null, null]],
  [{ earlyStopping: 0.1 }, [8, 15, 15]],
  [{ batchNorm: 'on' }, [11, 17, 16]],
  [{ n: 300 }, [7, 10, 12]],
  [{ n: 3000 }, [10, 31, 37]],
  [{ batchSize: 128 }, [21, 34, 37]],
]
const levels = [0, 0.4, 1]

test.each(measured)('the first guess for %j is right by a factor of two', (what, epochs) => {
  for (const [at, took] of epochs.entries()) {
    const guess = usualEpochs(specOf({ ...what, corruption: levels[at] as number }))
    if (took === null) expect(guess).toBeGreaterThan(125)
    else expect(Math.max(guess / took, took / guess)).toBeLessThan(2)
  }
})

test.each(measured)('after one run with %j the others of its kind are told right by a factor of two, or as unsure', (what, epochs) => {
  for (const [from, first] of epochs.entries())
    for (const [to, took] of epochs.entries()) {
      const known = told(fittedRecord(specOf({ ...what, epochs: 250, corruption: levels[from] as number }), first ?? 251))
      const expected = epochsExpected(known, specOf({ ...what, epochs: 250, corruption: levels[to] as number }))
      const really = took ?? 250
      const factor = Math.max(expected.epochs / really, really / expected.epochs)
      expect(factor, `${levels[from]} to ${levels[to]}`).toBeLessThan(expected.isSure ? 2 : 4)
    }
})
