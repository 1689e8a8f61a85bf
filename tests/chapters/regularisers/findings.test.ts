import { expect, test } from 'vitest'
import { answerOf } from '../../../src/chapters/regularisers/answers.ts'
import { endOfAxis } from '../../../src/chapters/regularisers/chart-words.ts'
import { findingsOf } from '../../../src/chapters/regularisers/findings.ts'
import { mediationOf } from '../../../src/chapters/regularisers/mediation.ts'
import { resultsOf } from '../../../src/chapters/regularisers/results.ts'
import { comparedSeries, stopNotes, stopRange } from '../../../src/chapters/regularisers/row-series.ts'
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
const plainly = (text: string): string => text.replaceAll('\u00a0', ' ')
const said = (...parameters: Parameters<typeof results>): string[] =>
  findingsOf(results(...parameters)).map(({ about, text }) => plainly(about + text))
const mediated = (...parameters: Parameters<typeof results>): string => plainly(mediationOf(results(...parameters)).join(' '))

/** Dropout doubles the time and gains a point and a half on true labels, by about the same on every seed. */
const dropoutOutcome = ({ corruption, dropout, seed }: ExperimentSpec): Outcome => ({
  fit: (dropout > 0 ? 2 : 1) * (corruption > 0 ? 22 : 7),
  unseen: corruption === 1 ? 0.1 : corruption > 0 ? 0.69 : 0.8 + 0.03 * seed + (dropout > 0 ? 0.014 + 0.001 * (seed % 2) : 0),
})

test('before any network has ended there is nothing to say', () => {
  const before = resultsOf(stateOf([[], ['dropout']]), noRuns, undefined, packedDatasets)
  expect(findingsOf(before)).toEqual([])
  expect(mediationOf(before)).toEqual([])
  expect(answerOf(before)).toBeNull()
})

test('a row that learns random labels too is said to, in its epochs beside those with all off, and its gain beside what was there', () => {
  const state = stateOf([[], ['dropout']], { shown: 2 })
  expect(mediated(state, dropoutOutcome)).toBe(
    'With dropout the network still learns every one of the 1,000 random labels, after 44 epochs instead of 22. On true labels it gets 87.5 % of unseen digits right instead of 86.0 %: a help of 1.5 points, not the reason.',
  )
  expect(plainly(answerOf(results(state, dropoutOutcome)) ?? '')).toBe(
    'It learned every one of them, in 44 epochs; all off, it takes 22 epochs.',
  )
})

test('with all off the sentence says that nothing was needed', () => {
  expect(mediated(stateOf([[], ['dropout']], { shown: 1 }), dropoutOutcome)).toBe(
    'All off, the network learns every one of the 1,000 random labels, after 22 epochs. On true labels it gets 86.0 % of unseen digits right, where guessing gets 10 %: nothing was switched on for that.',
  )
})

test('what is not fitted when its epochs end is called rising only where its curve rises', () => {
  const state = stateOf([[], ['augmentation']], { shown: 2, epochs: 100 })
  const outcome =
    (told: (epoch: number) => number) =>
    (cell: ExperimentSpec): Outcome =>
      cell.augmentation > 0
        ? { fit: null, unseen: 0.5, told: Array.from({ length: 100 }, (_, epoch) => told(epoch)) }
        : { fit: 20, unseen: 0.5 }
  const rising = outcome((epoch) => 0.6 + epoch / 1000)
  const flat = outcome((epoch) => 0.6 + 0.01 * (epoch % 2))
  const soFar =
    (of: (cell: ExperimentSpec) => Outcome) =>
    (cell: ExperimentSpec): Outcome | null =>
      cell.epochs > 100 ? null : of(cell)
  expect(mediated(state, soFar(rising))).toContain(
    'after 100 epochs (all off: all in 20 epochs), and is still learning: slower is not never.',
  )
  expect(mediated(state, soFar(flat))).not.toContain('still learning')
  expect(said(state, soFar(rising))[1]).toContain('not yet all, and still learning, with random crop (90 % after 100 epochs)')
  expect(said(state, soFar(flat))[1]).toContain('not all with random crop (90 % after 100 epochs)')
})

test('a row whose first seed came to know all when it was given more epochs is said to have, and how many', () => {
  const state = stateOf([[], ['augmentation']], { shown: 2 })
  const outcome = ({ augmentation, corruption, epochs }: ExperimentSpec): Outcome => ({
    fit: augmentation === 0 || corruption < 1 ? 20 : epochs === 1000 ? 664 : null,
    unseen: 0.5,
  })
  expect(mediated(state, outcome)).toContain(
    'With random crop the network still learns every one of the 1,000 random labels, only later: after 664 epochs instead of 20; after 100 it knew 90 %.',
  )
  expect(said(state, outcome)[1]).toContain('given more time, all of them with random crop (664 epochs)')
})

test('a gain that the seeds cannot tell from chance is not claimed, whatever its mean', () => {
  const state = stateOf([[], ['dropout'], ['weight-decay']], { shown: 2 })
  const wavering = ({ dropout, weightDecay, seed }: ExperimentSpec): Outcome => ({
    fit: 20,
    unseen: 0.8 + (dropout > 0 ? 0.02 * (seed - 1) : 0) + (weightDecay > 0 ? 0.03 + 0.001 * seed : 0),
  })
  expect(mediated(state, wavering)).toContain('3 seeds cannot tell these apart.')
  expect(said(state, wavering)[0]).toMatch(
    /What they change: weight decay \(\+3\.2 points\); 3 seeds cannot tell whether dropout changes it\.$/,
  )
})

test('what costs points is said to', () => {
  const state = stateOf([[], ['early-stopping']], { shown: 2 })
  const outcome = ({ earlyStopping, seed }: ExperimentSpec): Outcome => ({ fit: 9, unseen: earlyStopping > 0 ? 0.88 + 0.0001 * seed : 0.9 })
  expect(mediated(state, outcome)).toContain('here it costs 2 points')
})

test('epochs of early stopping are said to be of the images that are left', () => {
  const state = stateOf([[], ['early-stopping']], { shown: 2 })
  const outcome = (): Outcome => ({ fit: 18, unseen: 0.5 })
  expect(mediated(state, outcome)).toContain('after 18 epochs of 900 images instead of 18.')
})

test('three findings, in the order of what matters, with what the seeds tell', () => {
  expect(said(stateOf([[], ['dropout']]), dropoutOutcome)).toEqual([
    'It generalises without them: with true labels and all off the network gets 86 % of unseen digits right, and guessing 10 %. What they change: dropout (+1.5 points).',
    'It learns by heart with them: all random labels with all off (22 epochs) and dropout (44 epochs).',
    'With 40 % random labels: there, learning less of the labels can be worth something. 69 % unseen with all off. 3 seeds cannot tell whether dropout changes it.',
  ])
})

test('times of those seeds alone that fit are called that', () => {
  const outcome = ({ seed, corruption }: ExperimentSpec): Outcome => ({ fit: corruption > 0 && seed === 2 ? null : 22, unseen: 0.5 })
  const state = stateOf([[], ['dropout']], { shown: 2 })
  expect(plainly(answerOf(results(state, outcome)) ?? '')).toContain('all off, it takes 22 epochs, mean of those that fit (2 of 3)')
})

test('networks that all diverged lead to no claim', () => {
  expect(said(stateOf([[], ['dropout']]), () => 'diverged').join(' ')).not.toMatch(/right|points|NaN/)
})

test('a row is drawn over all off, whose curves are ghosts and have no band', () => {
  const { shown, plain } = results(stateOf([[], ['dropout']], { shown: 2 }), dropoutOutcome)
  const series = comparedSeries({ title: shown.title, point: shown.points[2] }, { title: plain.title, point: plain.points[2] }, 'digits')
  expect(series.map(({ run, label, ghost }) => [run, label, ghost])).toEqual([
    ['dropout', 'as told', false],
    ['dropout', 'unseen digits', false],
    ['all off', 'as told', true],
    ['all off', 'unseen digits', true],
  ])
  expect(series.map(({ band }) => band !== undefined)).toEqual([true, true, false, false])
})

test('where the first seed was given more epochs its curve goes on behind the others, and the band with it', () => {
  const state = stateOf([[], ['augmentation']], { shown: 2, epochs: 4, seeds: 2 })
  const { shown } = results(state, ({ epochs, seed }) => ({
    fit: null,
    unseen: 0.1,
    told: Array.from({ length: epochs > 4 ? 6 : 4 }, (_, index) => 0.1 * (index + seed)),
  }))
  const [told] = comparedSeries({ title: shown.title, point: shown.points[2] }, null, 'digits', shown.long)
  expect(Array.from(told?.points.x ?? [])).toEqual([1, 2, 3, 4, 5, 6])
  expect(Array.from(told?.points.y ?? [])[3]).toBeCloseTo(0.45)
  for (const values of [told?.points.y, told?.band?.low, told?.band?.high])
    expect(Array.from(values ?? []).slice(4)).toEqual([expect.closeTo(0.5), expect.closeTo(0.6)])
})

test('where early stopping would have ended is marked on the curve of unseen images', () => {
  const state = stateOf([[], ['early-stopping']], { shown: 2 })
  const { shown } = results(state, ({ seed }) => ({ fit: 22, unseen: 0.6, stopped: 3 + seed, along: [0.6, 0.6] }))
  expect(stopRange(shown.points[1])).toBe('4–6')
  expect(stopNotes(shown.points[1]).map(({ x, label }) => [x, label])).toEqual([[5, 'stop at 4–6']])
})

test('the axis of epochs goes in few steps while curves grow, and ends with them', () => {
  const upTo = (epoch: number) => [
    { id: 'a', label: 'a', colour: '--ink' as const, dash: 'solid' as const, points: { x: [0, epoch], y: [0, 1] } },
  ]
  expect([0, 19, 21, 230].map((epoch) => endOfAxis(upTo(epoch), false))).toEqual([20, 20, 50, 300])
  expect(endOfAxis(upTo(230), true)).toBe(230)
})
