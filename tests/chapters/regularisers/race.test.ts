import { expect, test } from 'vitest'
import { lanesOf } from '../../../src/chapters/regularisers/race.ts'
import { raceText, slowest, tipOf } from '../../../src/chapters/regularisers/race-words.ts'
import { resultsOf } from '../../../src/chapters/regularisers/results.ts'
import { laneTicks } from '../../../src/charts/strip/FilledLane.tsx'
import { type RegulariserState, regulariserFields, regulariserSweep, rowsText } from '../../../src/experiment/chapters/regularisers.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const state: RegulariserState = { ...defaultsOf(regulariserFields), rows: rowsText([[], ['dropout'], ['augmentation']]) }
const lanes = (outcome: (cell: ExperimentSpec) => Outcome | null) =>
  lanesOf(resultsOf(state, endedSweep(regulariserSweep(state), outcome), undefined, packedDatasets))
const said = (outcome: (cell: ExperimentSpec) => Outcome | null, bet: string | null = null) =>
  raceText(lanes(outcome), bet, state.epochs).join(' ').replaceAll('\u00a0', ' ')

/** Dropout takes twice as long, random crop as long as told, within more epochs than the table has. */
const outcome =
  (crop: number | null, told?: readonly number[]) =>
  ({ dropout, augmentation, epochs, corruption }: ExperimentSpec): Outcome => ({
    fit: augmentation > 0 && corruption === 1 ? (epochs > 100 ? crop : null) : dropout > 0 ? 36 : 18,
    unseen: 0.9,
    ...(told ? { told } : {}),
  })

test('before any network has ended there is nothing to say but the bet', () => {
  expect(said(() => null)).toBe('')
  expect(said(() => null, 'dropout')).toBe('Your bet: dropout.')
})

test('while some are still learning, those that know every label are counted, and the bet is kept', () => {
  const soFar = (cell: ExperimentSpec) => (cell.augmentation > 0 ? null : outcome(600)(cell))
  expect(said(soFar)).toBe('So far 2 of 3 know every label.')
  expect(said(soFar, 'dropout')).toBe('Your bet: dropout. So far 2 of 3 know every label.')
})

test('a row whose long run has not ended is not over, and its lane stays open', () => {
  const [, dropout, crop] = lanes((cell) => (cell.epochs > 100 ? null : outcome(600)(cell)))
  expect([dropout?.isOver, crop?.isOver]).toEqual([true, false])
  expect(crop?.finish).toBeNull()
})

test('the slowest is named with how much longer it took, and the bet is resolved', () => {
  expect(said(outcome(600))).toBe(
    'Random crop comes nearest to stopping it: 600 epochs, 33.3 times as long as with all off. And then it knows every label, as every row does: slowed, not stopped.',
  )
  expect(said(outcome(600), 'random crop')).toMatch(/^You bet on random crop: right\. /)
  expect(said(outcome(600), 'dropout')).toMatch(/^You bet on dropout; that knew them all after 36 epochs\. /)
})

test('a row that never knew all is nearest whatever the others took, and is called learning only where it rises', () => {
  const rising = Array.from({ length: 1000 }, (_, epoch) => 0.5 + epoch / 2500)
  expect(said(outcome(null, rising))).toBe(
    'Random crop comes nearest to stopping it: it knows 90 % of the labels after 1,000 epochs, and is still learning. 2 rows of 3 know every label: slowed, not stopped.',
  )
  const flat = rising.map(() => 0.9)
  expect(said(outcome(null, flat))).not.toContain('still learning')
  expect(slowest(lanes(outcome(null, flat)))?.title).toBe('random crop')
})

test('where none takes much longer, none is called nearest', () => {
  const alike = (cell: ExperimentSpec): Outcome => ({ fit: cell.dropout > 0 ? 19 : 18, unseen: 0.9 })
  expect(said(alike, 'dropout')).toBe('Every row knows every label, and none took much longer than with all off: nobody wins this bet.')
})

test('the word at a lane says where it was full, else how much is known', () => {
  const words = (one: ReturnType<typeof lanes>) => one.map((lane) => tipOf(lane).replaceAll('\u00a0', ' '))
  expect(words(lanes(outcome(600)))).toEqual(['18 epochs', '36 epochs', '600 epochs'])
  expect(words(lanes(outcome(null)))[2]).toBe('90 %')
  expect(words(lanes(() => null))).toEqual(['', '', ''])
})

test('ticks are round, keep clear of each other, and lie on the axis', () => {
  for (const end of [12, 37, 100, 664, 1000, 2000]) {
    const ticks = laneTicks(end)
    expect(ticks[0]).toEqual({ value: 0, place: 0 })
    for (const [index, { value, place }] of ticks.entries()) {
      expect(value).toBeLessThanOrEqual(end)
      if (index > 0) expect(place - (ticks[index - 1]?.place ?? 0)).toBeGreaterThanOrEqual(9)
    }
  }
})
