import fc from 'fast-check'
import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { drawnAt, drawnPrediction, nothingDrawn, withDrawn } from '../../../src/experiment/chapters/drawn-prediction.ts'
import {
  levelSweep,
  levelsOf,
  type MoreNoise,
  modelsOf,
  moreNoiseFields,
  moreNoiseSweep,
} from '../../../src/experiment/chapters/more-noise.ts'
import { relativeTimes } from '../../../src/experiment/chapters/relative-time.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { decodeLink, encodeLink, linkLimit } from '../../../src/experiment/links/permalink.ts'
import type { SeedResult } from '../../../src/experiment/runs/result.ts'
import { cellsOf, pointsOf } from '../../../src/experiment/runs/sweep.ts'

const usual: MoreNoise = defaultsOf(moreNoiseFields)

test('the usual sweep is six levels of three seeds of one network', () => {
  expect(levelsOf(usual)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(cellsOf(moreNoiseSweep(usual))).toHaveLength(18)
})

test('levels are whole percents from none to all, however many', () => {
  for (let levels = moreNoiseFields.levels.min; levels <= moreNoiseFields.levels.max; levels++) {
    const all = levelsOf({ levels })
    expect([all[0], all.at(-1), new Set(all).size]).toEqual([0, 1, levels])
    for (const level of all) expect(Math.round(100 * level) / 100).toBe(level)
  }
})

test('a second network doubles the sweep, and shares its cells with a sweep of its own', () => {
  const both = { ...usual, second: 'softmax' } as const
  expect(modelsOf(both)).toEqual(['mlp-1x512', 'softmax'])
  expect(modelsOf({ ...usual, second: 'mlp-1x512' })).toEqual(['mlp-1x512'])
  const all = cellsOf(moreNoiseSweep(both))
  expect(all).toHaveLength(36)
  for (const cell of cellsOf(levelSweep(both, 'softmax'))) expect(all).toContainEqual(cell)
})

test('every state fits into a short link and comes back', () => {
  const longest: MoreNoise = {
    ...usual,
    dataset: 'fashion-mnist',
    n: 9999,
    pixels: 'shuffled',
    model: 'mlp-3x512',
    width: 0.12345,
    weightDecay: 0.00012345,
    dropout: 0.12345,
    augmentation: 8,
    earlyStopping: 0.12345,
    batchNorm: 'off',
    learningRate: 0.00012345,
    momentum: 0.12345,
    decay: 0.12345,
    batchSize: 999,
    epochs: 1999,
    stop: 'epochs',
    seed: 2 ** 31 - 1,
    seeds: 20,
    levels: 11,
    second: 'inception',
  }
  for (const state of [usual, longest]) {
    const link = encodeLink({ chapter: 'more-noise', state })
    expect(link.length).toBeLessThan(linkLimit)
    expect(decodeLink(link, packedDatasets)).toEqual({ chapter: 'more-noise', state, notices: [] })
  }
})

test('times are relative to the mean of the same network with true labels; one that never fits counts what it was given, as a lower bound', () => {
  const sweep = levelSweep({ ...usual, levels: 3, seeds: 2 }, 'softmax')
  const fitEpochs: Record<string, number | null> = { '1 0': 8, '2 0': 12, '1 0.5': 20, '2 0.5': null }
  const result = (seed: number, fitEpoch: number | null): SeedResult => ({
    seed,
    epochs: fitEpoch ?? 100,
    fitEpoch,
    changedShare: 0,
    trainAccuracy: fitEpoch === null ? 0.9 : 1,
    testAccuracy: 0.5,
    curve: [],
  })
  const points = pointsOf(sweep, ({ seed, corruption }) => {
    const fitEpoch = fitEpochs[`${seed} ${corruption}`]
    return fitEpoch === undefined ? undefined : result(seed, fitEpoch)
  })
  const times = relativeTimes(points)
  expect(times?.map(({ ratio, atLeast }) => [ratio.mean, ratio.n, ratio.sd === null, atLeast])).toEqual([
    [1, 2, false, false],
    [6, 2, true, true],
    [null, 0, true, false],
  ])
  expect(times?.[1]?.seeds).toEqual([
    { seed: 1, ratio: 2, fits: true },
    { seed: 2, ratio: 10, fits: false },
  ])
  expect(relativeTimes(pointsOf(sweep, () => undefined))).toBeNull()
  // Where true labels are not always fitted, there is no time to divide by; what could not be trained is no time at all.
  expect(relativeTimes(pointsOf(sweep, ({ seed }) => result(seed, seed === 1 ? 8 : null)))).toBeNull()
  const oneFailed = pointsOf(sweep, ({ seed }) => (seed === 1 ? result(seed, 8) : { ...result(seed, null), testAccuracy: null }))
  expect(relativeTimes(oneFailed)?.[0]).toMatchObject({ ratio: { mean: 1, n: 1 }, atLeast: false })
})

test('levels are drawn in any order, and drawn over', () => {
  const first = withDrawn(nothingDrawn, [
    [1, 0.9],
    [0.2, 0.1],
  ])
  const second = withDrawn(first, [[0.2, 0.3]])
  expect(second.points).toEqual([
    [0.2, 0.3],
    [1, 0.9],
  ])
  expect(drawnAt(second, 0.4)).toBeUndefined()
})

test('a kept prediction comes back, and anything that is none is refused', () => {
  const kept = { ...withDrawn(nothingDrawn, [[0.4, 0.35]]), stage: 'handed-in', reason: 'spoilt' } as const
  const read = (value: unknown) => safeParse(drawnPrediction, value)
  expect(read(JSON.parse(JSON.stringify(kept)))).toMatchObject({ success: true, output: kept })
  const bad = [
    { points: [[0.4, 7]] },
    { points: [[0.2]] },
    { points: 'x' },
    { stage: 'what' },
    { reason: 3 },
    { points: [[0.4, Number.NaN]] },
  ]
  for (const change of bad) expect(read({ ...kept, ...change }).success).toBe(false)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(read(value).success).toBe(false)
    }),
  )
})
