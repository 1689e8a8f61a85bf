import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { SeedResult } from '../../../src/experiment/runs/result.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../../src/experiment/runs/run-key.ts'
import { cellsOf, crossed, pointsOf, singleSeeds } from '../../../src/experiment/runs/sweep.ts'

const base: ExperimentSpec = { ...defaultsOf(runFields), seed: 4, seeds: 3 }
const levels = [{ corruption: 0 }, { corruption: 0.5 }, { corruption: 1 }]

const resultOf = ({ seed, corruption }: ExperimentSpec, testAccuracy: number | null = 1 - corruption): SeedResult => ({
  seed,
  epochs: 10,
  fitEpoch: corruption === 1 ? null : seed,
  changedShare: corruption,
  trainAccuracy: 1,
  testAccuracy,
  curve: [],
})

test('a sweep is every point of the first seed, then of the next, each a run of one seed', () => {
  const cells = cellsOf({ base, variations: levels })
  expect(cells.map(({ seed, corruption, seeds }) => [seed, corruption, seeds])).toEqual(
    [4, 5, 6].flatMap((seed) => [0, 0.5, 1].map((corruption) => [seed, corruption, 1])),
  )
})

test('a sweep in parts trains all seeds of a part before the next part', () => {
  const cells = cellsOf({ base: { ...base, seeds: 2 }, variations: [0, 0.2, 0.4, 0.6, 1].map((corruption) => ({ corruption })), part: 2 })
  const parts = [[0, 0.2], [0.4, 0.6], [1]].flatMap((part) => [0, 1].flatMap((seed) => part.map((p) => [base.seed + seed, p])))
  expect(cells.map(({ seed, corruption }) => [seed, corruption])).toEqual(parts)
})

test('different cells have different keys, and a run of one seed is its own only cell', () => {
  const cells = cellsOf({ base, variations: crossed([{ model: 'softmax' }, { pixels: 'shuffled' }], levels) })
  expect(new Set(cells.map(runKey)).size).toBe(18)
  const single = { ...base, seeds: 1 }
  expect(singleSeeds(single)).toEqual([single])
})

test('crossing axes gives every combination, the last one fastest', () => {
  expect(crossed([{ model: 'softmax' }, { model: 'lenet' }], [{ corruption: 0 }, { corruption: 1 }])).toEqual([
    { model: 'softmax', corruption: 0 },
    { model: 'softmax', corruption: 1 },
    { model: 'lenet', corruption: 0 },
    { model: 'lenet', corruption: 1 },
  ])
})

test('a point has the figures of the seeds that have ended, and says how many', () => {
  const points = pointsOf({ base, variations: levels }, (cell) => (cell.seed === 6 && cell.corruption === 0.5 ? undefined : resultOf(cell)))
  expect(points.map(({ runs }) => runs.map(({ seed }) => seed))).toEqual([
    [4, 5, 6],
    [4, 5],
    [4, 5, 6],
  ])
  expect(points[0]?.fitEpoch).toEqual({ mean: 5, sd: 1, n: 3 })
  expect(points[1]?.testError.n).toBe(2)
  expect(points[2]?.fitEpoch).toEqual({ mean: null, sd: null, n: 0 })
})

test('points do not depend on the order in which cells end', () => {
  const sweep = { base, variations: levels }
  const cells = cellsOf(sweep)
  fc.assert(
    fc.property(fc.shuffledSubarray(cells), (ended) => {
      const known = new Map(ended.map((cell) => [runKey(cell), resultOf(cell)]))
      const inOrder = new Map(cells.flatMap((cell) => (ended.includes(cell) ? [[runKey(cell), resultOf(cell)] as const] : [])))
      expect(pointsOf(sweep, (cell) => known.get(runKey(cell)))).toEqual(pointsOf(sweep, (cell) => inOrder.get(runKey(cell))))
    }),
  )
})
