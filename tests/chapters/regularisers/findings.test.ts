import { expect, test } from 'vitest'
import { answersOf } from '../../../src/chapters/regularisers/answers.ts'
import { endOfAxis } from '../../../src/chapters/regularisers/chart-words.ts'
import { findingsOf } from '../../../src/chapters/regularisers/findings.ts'
import { normPair, normSentences } from '../../../src/chapters/regularisers/norm-pair.ts'
import { resultsOf } from '../../../src/chapters/regularisers/results.ts'
import { stopNotes, stopRange } from '../../../src/chapters/regularisers/row-series.ts'
import {
  type RegulariserState,
  type Row,
  regulariserFields,
  regulariserSweep,
  rowsText,
} from '../../../src/experiment/chapters/regularisers.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, noRuns, type Outcome } from '../sweep-states.ts'

const stateOf = (rows: readonly Row[], change: Partial<RegulariserState> = {}): RegulariserState => ({
  ...defaultsOf(regulariserFields),
  rows: rowsText(rows),
  ...change,
})
const results = (state: RegulariserState, outcome: (cell: ExperimentSpec) => Outcome | 'diverged' | null) =>
  resultsOf(state, endedSweep(regulariserSweep(state), outcome), undefined, packedDatasets)
const said = (...parameters: Parameters<typeof results>): string[] =>
  findingsOf(results(...parameters)).map(({ about, text }) => (about + text).replaceAll('\u00a0', ' '))

const answers = (...parameters: Parameters<typeof results>): string[] =>
  answersOf(results(...parameters)).map((text) => text.replaceAll('\u00a0', ' '))

test('before any network has ended there is nothing to say', () => {
  const state = stateOf([[], ['dropout']])
  expect(findingsOf(resultsOf(state, noRuns, undefined, packedDatasets))).toEqual([])
  expect(answersOf(resultsOf(state, noRuns, undefined, packedDatasets))).toEqual([])
})

test('with random labels a row is described by its time to fit and by true labels, seed by seed', () => {
  const state = stateOf([[], ['dropout']])
  // Seeds differ by more than dropout gains: only their differences show it.
  const outcome = ({ corruption, dropout, seed }: ExperimentSpec): Outcome => ({
    fit: (dropout > 0 ? 2 : 1) * (corruption > 0 ? 22 : 7),
    unseen: corruption > 0 ? 0.1 + seed / 1000 : 0.8 + 0.03 * seed + (dropout > 0 ? 0.015 : 0),
  })
  expect(said(state, outcome)).toEqual([
    'Fitted by heart, random labels: all off; dropout.',
    'all off, true labels: 86 % of unseen images are answered rightly; the best row is dropout, +1.5 points.',
    'dropout: random labels fitted in 44 epochs, 2.0 times as long as without; +1.5 ± 0.0 points on unseen images with true labels (the same way on each of 3 seeds).',
  ])
  expect(answers(state, outcome)).toEqual(['With dropout: all fitted, in 44 epochs (off: 22).'])
})

test('with some noise, gains are paired by seed, and a peak along the curve is given as no more than a look', () => {
  const state = stateOf([[], ['strong-dropout'], ['early-stopping']], { corruption: 0.4, epochs: 600 })
  const outcome = ({ corruption, dropout, earlyStopping, seed }: ExperimentSpec): Outcome => {
    if (corruption === 0) return { fit: 7, unseen: 0.88 }
    if (earlyStopping > 0) return { fit: 22, unseen: 0.6 + 0.04 * seed + (seed === 2 ? -0.01 : 0.03), stopped: 3 + seed, along: [0.6, 0.6] }
    return dropout > 0
      ? { fit: 300, unseen: 0.65 + 0.04 * seed, along: [0.7, 0.81, 0.76] }
      : { fit: 22, unseen: 0.6 + 0.04 * seed, along: [0.74, 0.72, 0.69] }
  }
  const all = said(state, outcome)
  expect(all).toContain(
    'strong dropout: +5.0 ± 0.0 points on unseen images with labels at p = 40 % (the same way on each of 3 seeds); +0.0 ± 0.0 points on unseen images with true labels (none on any seed).',
  )
  expect(all.find((text) => text.startsWith('early stopping: +'))).toContain('better on 2 of 3 seeds, worse on 1')
  expect(all.find((text) => text.startsWith('Along the curves'))).toBe(
    'Along the curves, labels at p = 40 %: all off is best after 1 epoch with 74 %, before the labels are fitted (22 epochs), and ends with 69 %; strong dropout is best after 2 epochs with 81 %, before the labels are fitted (300 epochs), and ends with 76 %. A look along the curve on 500 unseen images, and no way to choose when to stop: that would be choosing by the test.',
  )
  const row = results(state, outcome).rows[2]
  if (!row) throw new Error('expected a row')
  expect(stopRange(row.noisy)).toBe('4–6')
  expect(stopNotes(row, 'p = 40 %').map(({ x, label }) => [x, label])).toEqual([[5, 'stop at 4–6, p = 40 %']])
})

test('what is not over says so, and what was not fitted is not called fitted', () => {
  const state = stateOf([[], ['dropout'], ['weight-decay']], { epochs: 10 })
  const outcome = ({ corruption, seed, dropout, weightDecay }: ExperimentSpec): Outcome | null =>
    seed > 1 || weightDecay > 0 ? null : { fit: dropout > 0 ? null : 8, unseen: corruption > 0 ? 0.1 : 0.85 }
  const all = said(state, outcome)
  expect(all[0]).toBe('Fitted by heart, random labels: all off. Not every label within 10 epochs: dropout (90 % as told).')
  expect(all[1]).toBe('all off, true labels: 85 % of unseen images are answered rightly; so far no other row does better to speak of.')
  expect(answers(state, outcome)).toEqual(['With dropout: never all fitted within 10 epochs, 90 % as told (off: 8), 1 of 3 seeds so far.'])
})

test('times of those seeds alone that fit are called that, wherever they stand', () => {
  const outcome = ({ seed, corruption, dropout }: ExperimentSpec): Outcome => ({
    fit: corruption > 0 && seed === 2 ? null : dropout > 0 ? 44 : 22,
    unseen: 0.5,
  })
  const state = stateOf([[], ['dropout']])
  expect(answers(state, outcome)).toEqual([
    'With dropout: fitted in 44 epochs, mean of those that fit (2 of 3); off: 22 epochs, mean of those that fit (2 of 3).',
  ])
  expect(said(state, outcome).at(-1)).toMatch(/^dropout: random labels fitted in 44 epochs, mean of those that fit \(2 of 3\);/)
  const pair = normPair(results(stateOf([['batch-norm'], []], { model: 'inception' }), outcome))
  if (!pair) throw new Error('expected a pair')
  expect(normSentences(pair, 'random labels', 100)[1]?.replaceAll('\u00a0', ' ')).toMatch(
    /^Random labels: with batch norm fitted after 22 epochs, mean of those that fit \(2 of 3\), without it/,
  )
})

test('networks that all diverged lead to no claim', () => {
  const state = stateOf([[], ['dropout']])
  expect(said(state, () => 'diverged').join(' ')).not.toMatch(/rightly|points|NaN/)
})

test('batch norm on and off are compared by their curves, and by the seeds which was sooner', () => {
  const state = stateOf([['batch-norm'], []], { model: 'inception', width: 0.0625, epochs: 100 })
  const sentences = (outcome: (cell: ExperimentSpec) => Outcome | null): string[] => {
    const all = results(state, outcome)
    const pair = normPair(all)
    if (!pair) throw new Error('expected a pair')
    return normSentences(pair, 'random labels', state.epochs).map((text) => text.replaceAll('\u00a0', ' '))
  }
  expect(
    sentences(({ batchNorm, corruption }) =>
      batchNorm === 'off' ? { fit: null, unseen: 0.7 } : { fit: corruption > 0 ? 82 : 33, unseen: corruption > 0 ? 0.1 : 0.78 },
    ),
  ).toEqual([
    'True labels: with batch norm fitted after 33 epochs, without it never within 100 epochs (90 % as told): batch norm was sooner. Unseen images answered rightly: 78 % with, 70 % without.',
    'Random labels: with batch norm fitted after 82 epochs, without it never within 100 epochs (90 % as told): batch norm was sooner. Unseen images answered rightly: 10 % with, 70 % without.',
  ])
  expect(
    sentences(({ seed, corruption, batchNorm }) =>
      corruption > 0 ? null : { fit: batchNorm === 'off' ? 20 : 19 + 2 * (seed % 2), unseen: 0.8 },
    )[0],
  ).toContain('their seeds overlap')
  expect(normPair(resultsOf(stateOf([[], ['dropout']]), noRuns, undefined, packedDatasets))).toBeNull()
})

test('the axis of epochs goes in few steps while curves grow, and ends with them', () => {
  const upTo = (epoch: number) => [
    { id: 'a', label: 'a', colour: '--ink' as const, dash: 'solid' as const, points: { x: [0, epoch], y: [0, 1] } },
  ]
  expect([0, 19, 21, 230].map((epoch) => endOfAxis(upTo(epoch), false))).toEqual([20, 20, 50, 300])
  expect(endOfAxis(upTo(230), true)).toBe(230)
})
