import { expect, test } from 'vitest'
import { observationOf } from '../../../src/chapters/five-ways/observation.ts'
import { outcomeOf } from '../../../src/chapters/five-ways/outcome.ts'
import { type Race, raceOf } from '../../../src/chapters/five-ways/race.ts'
import { conditions, type FiveWays, fiveWaysFields, fiveWaysSweep } from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const race = (change: Partial<FiveWays>, outcome: (cell: ExperimentSpec) => Outcome | 'diverged' | null): Race => {
  const state = { ...defaultsOf(fiveWaysFields), ...change }
  return raceOf(state, endedSweep(fiveWaysSweep(state), outcome), undefined, packedDatasets)
}
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ')

/** As paper.md has it for LeNet: 10, 14, 42, 31 and 34 epochs. */
const likeLeNet = ({ pixels, corruption, seed }: ExperimentSpec): Outcome => {
  if (corruption === 1) return { fit: 34 + seed, unseen: 0.1 }
  if (pixels === 'shuffled') return { fit: 14, unseen: 0.81 }
  if (pixels === 'random') return { fit: 31 + seed, unseen: 0.1 }
  return pixels === 'gaussian' ? { fit: 42, unseen: 0.1 } : { fit: 10, unseen: 0.92 }
}

test('who is fitted comes in order', () => {
  const all = race({}, likeLeNet)
  expect(outcomeOf(all)?.fitted.map(({ racer, epochs }) => [racer.condition.id, epochs])).toEqual([
    ['true-labels', '10'],
    ['shuffled', '14'],
    ['random-pixels', '33'],
    ['random-labels', '36'],
    ['gaussian', '42'],
  ])
})

test('where none was fitted the sentence has only those that never were', () => {
  const all = race({ epochs: 8 }, () => ({ fit: null, unseen: 0.5 }))
  expect(outcomeOf(all)).toMatchObject({ fitted: [], partly: [], failed: [], soFar: false })
  expect(outcomeOf(all)?.never).toHaveLength(5)
  expect(observationOf(all)).toEqual([
    'Not fitted by every seed within 8 epochs: true labels, same shuffle for all, gaussian noise, new shuffle for each and random labels.',
  ])
})

test('a condition that some seeds fit is given with their mean, and of how many it is', () => {
  const all = race({}, ({ seed }) => ({ fit: seed === 2 ? null : 8 + seed / 2, unseen: 0.5 }))
  expect(outcomeOf(all)?.partly.map(({ time }) => plain(time))).toEqual(conditions.map(() => '9 epochs, mean of those that fit (2 of 3)'))
})

test('a sweep that is not over says so far', () => {
  const all = race({}, (cell) => (cell.seed === 1 ? likeLeNet(cell) : null))
  expect(outcomeOf(all)?.soFar).toBe(true)
  expect(observationOf(all)).toEqual([])
  const later = race({ seeds: 4 }, (cell) => (cell.seed < 4 ? likeLeNet(cell) : null))
  expect(observationOf(later)[0]).toMatch(/^So far, 15 of 20 networks: True labels/)
})

test('networks that diverged are not said to be slow', () => {
  const all = race({}, () => 'diverged')
  expect(outcomeOf(all)).toMatchObject({ fitted: [], never: [] })
  expect(outcomeOf(all)?.failed).toHaveLength(5)
})

test('a convolutional network pays for a shuffle, an MLP does not, by their results', () => {
  const [shuffle, noise] = observationOf(race({}, likeLeNet)).map(plain)
  expect(shuffle).toBe(
    'True labels 10 epochs, the same shuffle for all 14 epochs; unseen images 8.0 % and 19.0 % wrong: torn neighbourhoods cost time, and answers to unseen images.',
  )
  expect(noise).toMatch(/^Gaussian noise 42 epochs: it takes 4.2 times as long. A likely reason: small filters/)
  const mlp = race({ model: 'mlp-1x512', dataset: 'fashion-mnist' }, ({ pixels, corruption }) => ({
    fit: pixels === 'gaussian' || pixels === 'random' ? 5 : corruption === 1 ? 31 : 20,
    unseen: 0.8,
  }))
  const [same, faster] = observationOf(mlp).map(plain)
  expect(same).toContain('wrong: a fixed shuffle is invisible to it')
  expect(faster).toMatch(/it learns noise sooner than (?!digits)/)
})

test('nothing is said to take longer, or to cost anything, where seeds overlap', () => {
  const overlapping = race({}, ({ pixels, seed }) => ({ fit: 10 + 5 * seed + (pixels === 'original' ? 0 : 1), unseen: 0.8 + seed / 100 }))
  const [shuffle, noise] = observationOf(overlapping).map(plain)
  expect(shuffle).toMatch(/what the shuffle costs, these seeds do not show/)
  expect(noise).toBe('Gaussian noise 21 epochs: its seeds overlap with those of true labels.')
})

test('with fewer than three seeds nothing is compared', () => {
  expect(observationOf(race({ seeds: 2 }, likeLeNet))).toEqual([])
})
