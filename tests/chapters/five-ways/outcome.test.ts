import { expect, test } from 'vitest'
import { observationOf } from '../../../src/chapters/five-ways/observation.ts'
import { judgementOf, outcomeOf } from '../../../src/chapters/five-ways/outcome.ts'
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
const papers = conditions.map(({ id }) => id)

test('who is fitted comes in order, and orders are judged by pairs', () => {
  const all = race({}, likeLeNet)
  expect(outcomeOf(all)?.fitted.map(({ racer, epochs }) => [racer.condition.id, epochs])).toEqual([
    ['true-labels', '10'],
    ['shuffled', '14'],
    ['random-pixels', '33'],
    ['random-labels', '36'],
    ['gaussian', '42'],
  ])
  expect(judgementOf(all, papers).words).toBe('You had 8 of 10 pairs that these runs tell apart in their order, the paper has 8.')
  expect(judgementOf(all, null).words).toBe('Of 10 pairs that these runs tell apart, the paper’s order has 8 as they do.')
})

test('where none was fitted there is no order to judge, and the sentence has only those that never were', () => {
  const all = race({ epochs: 8 }, () => ({ fit: null, unseen: 0.5 }))
  expect(outcomeOf(all)).toMatchObject({ fitted: [], partly: [], failed: [], soFar: false })
  expect(outcomeOf(all)?.never).toHaveLength(5)
  expect(judgementOf(all, papers)).toEqual({
    words: 'There is no order to judge: none was fitted by every seed within 8 epochs.',
    close: [],
  })
  expect(observationOf(all, 'digits')).toEqual([
    'Not fitted by every seed within 8 epochs: true labels, shuffled pixels, gaussian noise, random pixels and random labels.',
  ])
})

test('a condition that some seeds fit is given with their mean, and of how many it is', () => {
  const all = race({}, ({ seed }) => ({ fit: seed === 2 ? null : 8 + seed / 2, unseen: 0.5 }))
  expect(outcomeOf(all)?.partly.map(({ time }) => plain(time))).toEqual(papers.map(() => '9 epochs, mean of those that fit (2 of 3)'))
})

test('where all take equally long no pair is told apart', () => {
  expect(
    judgementOf(
      race({}, () => ({ fit: 5, unseen: 0.5 })),
      papers,
    ).words,
  ).toBe('There is no order to judge: all took equally long.')
})

test('a sweep that is not over says so far', () => {
  const all = race({}, (cell) => (cell.seed === 1 ? likeLeNet(cell) : null))
  expect(outcomeOf(all)?.soFar).toBe(true)
  expect(judgementOf(all, null).words).toContain('so far')
  expect(observationOf(all, 'digits')[0]).toMatch(/^So far, 5 of 15 networks: True labels/)
})

test('networks that diverged are not said to be slow', () => {
  const all = race({}, () => 'diverged')
  expect(outcomeOf(all)).toMatchObject({ fitted: [], never: [] })
  expect(outcomeOf(all)?.failed).toHaveLength(5)
  expect(
    judgementOf(
      race({}, () => null),
      papers,
    ).words,
  ).toBeNull()
})

test('a convolutional network misses its neighbourhoods, an MLP does not, by their results', () => {
  const [shuffle, noise] = observationOf(race({}, likeLeNet), 'digits').map(plain)
  expect(shuffle).toBe(
    'True labels 10 epochs, shuffled pixels 14 epochs; unseen images 8.0 % and 19.0 % wrong: one fixed shuffle tears the neighbourhoods apart on which its filters rest.',
  )
  expect(noise).toMatch(/^Gaussian noise 42 epochs: it takes 4.2 times as long: its small filters/)
  const mlp = race({ model: 'mlp-1x512', dataset: 'fashion-mnist' }, ({ pixels, corruption }) => ({
    fit: pixels === 'gaussian' || pixels === 'random' ? 5 : corruption === 1 ? 31 : 20,
    unseen: 0.8,
  }))
  const [same, faster] = observationOf(mlp, 'digits').map(plain)
  expect(same).toContain('a fixed shuffle is invisible to it')
  expect(faster).toMatch(/it learns noise faster than (?!digits)/)
})
