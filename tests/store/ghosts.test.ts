import { describe, expect, test } from 'vitest'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../src/experiment/runs/run-record.ts'
import { differInCorruption, ghostsBeside } from '../../src/store/ghosts.ts'

const spec: ExperimentSpec = defaultsOf(runFields)
const at = (corruption: number, epoch = 20, other: Partial<ExperimentSpec> = {}): RunRecord => ({
  ...emptyRecord({ ...spec, corruption, ...other }),
  epoch,
})
const levels = (ghosts: readonly RunRecord[]) => ghosts.map((ghost) => ghost.spec.corruption)

test('runs with another p alone are told from runs with other settings', () => {
  expect(differInCorruption(spec, { ...spec, corruption: 0.4 })).toBe(true)
  expect(differInCorruption(spec, { ...spec, seed: 2 })).toBe(false)
})

describe('ghosts beside a run', () => {
  const run = { ...spec, corruption: 0.5 }

  test('the run that is left comes first', () => {
    expect(levels(ghostsBeside(run, [at(0.2), at(1), at(0)]))).toEqual([0.2, 1, 0])
  })

  test('each of the settings once, the newest, and none of the settings of the run itself', () => {
    const ghosts = ghostsBeside(run, [at(1, 20), at(1, 30), at(0.5), at(0)])
    expect(ghosts.map((ghost) => [ghost.spec.corruption, ghost.epoch])).toEqual([
      [1, 20],
      [0, 20],
    ])
  })

  test('a run that had hardly begun leaves none, and takes no place', () => {
    expect(levels(ghostsBeside(run, [at(1, 1), at(1)]))).toEqual([1])
    expect(levels(ghostsBeside(run, [at(0.2, 1), at(1)]))).toEqual([1])
  })

  test('the run before stands there whatever was changed since, however much', () => {
    const other = at(0, 20, { dropout: 0.5, model: 'lenet', dataset: 'fashion-mnist' })
    expect(ghostsBeside(run, [other, at(1), at(0), at(0.1), at(0.2), at(0.3)])).toContain(other)
  })

  test('four at the most, and those that differ in several things only while there are fewer than two', () => {
    const twofold = at(0.9, 20, { seed: 2 })
    expect(levels(ghostsBeside(run, [at(1), twofold, at(0.1), at(0.2), at(0.3), at(0.4)]))).toEqual([1, 0.1, 0.2, 0.3])
    expect(levels(ghostsBeside(run, [at(1), twofold]))).toEqual([1, 0.9])
  })

  test('no lies and nothing but lies stay, however old', () => {
    expect(levels(ghostsBeside(run, [at(0.4), at(0.1), at(0.2), at(0.3), at(1), at(0)]))).toEqual([0.4, 0.1, 1, 0])
  })
})
