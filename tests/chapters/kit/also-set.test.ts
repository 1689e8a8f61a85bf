import { expect, test } from 'vitest'
import { alsoSet, withoutAlsoSet } from '../../../src/chapters/kit/also-set.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'

const spec: ExperimentSpec = defaultsOf(runFields)
/** What other parts of the page say. */
const saidElsewhere = ['dataset', 'n', 'corruption', 'seed', 'seeds']

test('nothing is said of the defaults, nor of what the page shows elsewhere', () => {
  expect(alsoSet(spec)).toEqual([])
  expect(alsoSet({ ...spec, dataset: 'fashion-mnist', n: 200, corruption: 0.4, seed: 7, seeds: 3 })).toEqual([])
})

test('every other field of a run that a link may set is said', () => {
  for (const [name, field] of Object.entries(runFields)) {
    if (saidElsewhere.includes(name)) continue
    const other =
      field.kind === 'choice' ? field.values.find((value) => value !== field.default) : field.default === field.max ? field.min : field.max
    expect(alsoSet({ ...spec, [name]: other }), name).toHaveLength(1)
  }
})

test('in words, and all of it can be taken back', () => {
  const set: ExperimentSpec = { ...spec, corruption: 0.4, pixels: 'gaussian', dropout: 0.5, earlyStopping: 0.1 }
  expect(alsoSet(set)).toEqual(['gaussian pixels', 'dropout 0.5', 'early stopping with 10\u00a0% held out'])
  expect(withoutAlsoSet(set)).toEqual({ ...spec, corruption: 0.4 })
})
