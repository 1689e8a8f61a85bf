import { expect, test } from 'vitest'
import { alsoSet } from '../../../src/chapters/kit/also-set.ts'
import { fiveWaysFields } from '../../../src/experiment/chapters/five-ways.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'

const spec: ExperimentSpec = defaultsOf(runFields)
/** What the page always shows. */
const inSight = ['corruption']

test('nothing is said of the defaults, nor of what has a control', () => {
  expect(alsoSet(runFields, spec, inSight)).toEqual({ words: [], defaults: {} })
  const shown = { ...spec, corruption: 0.4, dropout: 0.5 }
  expect(alsoSet(runFields, shown, [...inSight, 'dropout']).words).toEqual([])
})

test('every other field of a run that a link may set is said', () => {
  for (const [name, field] of Object.entries(runFields)) {
    if (inSight.includes(name)) continue
    const other =
      field.kind === 'choice' ? field.values.find((value) => value !== field.default) : field.default === field.max ? field.min : field.max
    expect(alsoSet(runFields, { ...spec, [name]: other }, inSight).words, name).toHaveLength(1)
  }
})

test('in words, and with what takes all of it back', () => {
  const set: ExperimentSpec = { ...spec, n: 2000, corruption: 0.4, pixels: 'gaussian', dropout: 0.5, earlyStopping: 0.1, seed: 7 }
  expect(alsoSet(runFields, set, inSight)).toEqual({
    words: ['2,000 images', 'gaussian pixels', 'dropout 0.5', 'early stopping with 10\u00a0% held out', 'seed 7'],
    defaults: { n: 1000, pixels: 'original', dropout: 0, earlyStopping: 0, seed: 1 },
  })
})

test("a chapter's own defaults count, and fields that it does not have are passed over", () => {
  const state = defaultsOf(fiveWaysFields)
  expect(alsoSet(fiveWaysFields, state, []).words).toEqual([])
  expect(alsoSet(fiveWaysFields, { ...state, model: 'mlp-1x512', decay: 0.95 }, [])).toEqual({
    words: ['MLP 1×512', 'learning rate × 0.95 per epoch'],
    defaults: { model: 'lenet', decay: 1 },
  })
})
