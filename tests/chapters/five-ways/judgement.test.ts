import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgementOf } from '../../../src/chapters/five-ways/judgement.ts'
import { type Race, raceOf, rankedHere } from '../../../src/chapters/five-ways/race.ts'
import { type ConditionId, conditions, type FiveWays, fiveWaysFields, fiveWaysSweep } from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const race = (change: Partial<FiveWays>, outcome: (cell: ExperimentSpec) => Outcome | 'diverged' | null): Race => {
  const state = { ...defaultsOf(fiveWaysFields), ...change }
  return raceOf(state, endedSweep(fiveWaysSweep(state), outcome), undefined, packedDatasets)
}
const reproductions = conditions.map(({ id }) => id)
const conditionAt = ({ pixels, corruption }: ExperimentSpec): number =>
  corruption === 1 ? 4 : ['original', 'shuffled', 'gaussian', 'random'].indexOf(pixels)
/** Each condition's seeds by the epochs that they took. */
const taking = (epochs: readonly (readonly (number | null)[])[]) =>
  race({}, (cell) => ({ fit: epochs[conditionAt(cell)]?.[cell.seed - 1] ?? null, unseen: 0.5 }))

/** As LeNet's default race was: noise and random labels overlap, three pairs in all. */
const lenets = () =>
  taking([
    [8, 9, 10],
    [12, 13, 14],
    [29, 33, 37],
    [28, 30, 34],
    [31, 32, 40],
  ])

test('ten pairs are ten pairs: a close one counts for nobody, neighbour or not', () => {
  const all = lenets()
  const judgement = judgementOf(all, reproductions)
  expect(judgement).toMatchObject({ kind: 'judged', soFar: false, apart: 7, yours: 7, reproductions: 7, someNever: false })
  const pairs = judgement.kind === 'judged' ? judgement.pairs : []
  expect(pairs).toHaveLength(10)
  const close = pairs.filter(({ right }) => right === null).map(({ pair }) => pair.map(({ condition }) => condition.id).join(' '))
  expect(close).toEqual(['gaussian random-pixels', 'gaussian random-labels', 'random-pixels random-labels'])
})

test('a reader’s order is held against the pairs that are told apart alone', () => {
  const all = lenets()
  const swapped: ConditionId[] = ['true-labels', 'shuffled', 'random-labels', 'random-pixels', 'gaussian']
  expect(judgementOf(all, swapped)).toMatchObject({ yours: 7 })
  expect(judgementOf(all, swapped.toReversed())).toMatchObject({ yours: 0 })
  expect(judgementOf(all, null)).toMatchObject({ yours: null, reproductions: 7 })
})

test('whatever the runs, pairs told apart and close ones are ten, and nobody has more right than are told apart', () => {
  const epochs = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 8 })
  const seeds = fc.array(epochs, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(seeds, { minLength: 5, maxLength: 5 }), fc.shuffledSubarray(reproductions, { minLength: 5 }), (all, guess) => {
      const judgement = judgementOf(taking(all), guess)
      if (judgement.kind !== 'judged') throw new Error(`expected a judgement, got ${judgement.kind}`)
      const counting = judgement.pairs.flatMap(({ right }) => right ?? [])
      expect([judgement.pairs.length, counting.length]).toEqual([10, judgement.apart])
      expect(counting.filter(({ yours }) => yours)).toHaveLength(judgement.yours ?? -1)
      expect(counting.filter((right) => right.reproductions)).toHaveLength(judgement.reproductions)
      expect(Math.max(judgement.yours ?? 0, judgement.reproductions)).toBeLessThanOrEqual(judgement.apart)
    }),
    { numRuns: 50 },
  )
})

test('the order in the table has every pair right', () => {
  const all = taking([
    [12, 13, 14],
    [8, 9, 10],
    [1, 2, 37],
    [28, 30, 34],
    [50, null, null],
  ])
  const judgement = judgementOf(
    all,
    rankedHere(all).map(({ racer }) => racer.condition.id),
  )
  expect(judgement).toMatchObject({ kind: 'judged', yours: judgement.kind === 'judged' ? judgement.apart : -1 })
})

test('where none was ever fitted none is told apart, and that is said', () => {
  expect(
    judgementOf(
      race({ epochs: 8 }, () => ({ fit: null, unseen: 0.5 })),
      null,
    ),
  ).toMatchObject({ apart: 0, someNever: true })
})

test('with too few seeds there is nothing to judge; while they come, one waits', () => {
  expect(
    judgementOf(
      race({ seeds: 2 }, () => ({ fit: 5, unseen: 0.5 })),
      null,
    ),
  ).toEqual({ kind: 'too-few' })
  expect(
    judgementOf(
      race({}, () => 'diverged'),
      null,
    ),
  ).toEqual({ kind: 'too-few' })
  expect(
    judgementOf(
      race({}, ({ seed }) => (seed < 3 ? { fit: 5, unseen: 0.5 } : null)),
      null,
    ),
  ).toEqual({ kind: 'waiting' })
  expect(
    judgementOf(
      race({ seeds: 4 }, ({ seed }) => (seed < 4 ? { fit: 5, unseen: 0.5 } : null)),
      null,
    ),
  ).toMatchObject({ soFar: true })
})
