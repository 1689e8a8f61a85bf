import { expect, test } from 'vitest'
import { answerTo, errorsRise, reasonBorneOut, reasons } from '../../../src/chapters/more-noise/answer.ts'
import { endedIn, failedIn, resultsOf, unfittedIn } from '../../../src/chapters/more-noise/results.ts'
import { moreNoiseFields, moreNoiseSweep } from '../../../src/experiment/chapters/more-noise.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const state = { ...defaultsOf(moreNoiseFields), levels: 3, seeds: 2, epochs: 50 }
const results = (outcome: (cell: ExperimentSpec) => Outcome | 'diverged' | null) =>
  resultsOf(state, endedSweep(moreNoiseSweep(state), outcome), undefined, packedDatasets)
const said = (...parameters: Parameters<typeof answerTo>): string => answerTo(...parameters).replaceAll('\u00a0', ' ')

/** 12 %, 46 % and 80 % wrong; random labels are fitted only `ifFits`. */
const rising =
  (ifFits: boolean) =>
  ({ corruption }: ExperimentSpec): Outcome => ({
    fit: corruption === 1 && !ifFits ? null : 7 + 15 * corruption,
    unseen: 0.88 - 0.68 * corruption,
  })

test('where all is fitted, neither size nor time can be the reason', () => {
  const all = results(rising(true))
  expect(errorsRise(all)).toBe(true)
  expect(reasonBorneOut(all)).toBe('spoilt')
  expect(said('small', all, 0.1)).toBe('The training set says no: at every p it held all 1,000 labels, the random ones too.')
  expect(said('time', all, 0.1)).toMatch(/none ran out of time/)
  expect(said('gives-up', all, 0.1)).toMatch(/still learns every one, in 22 epochs/)
  expect(said('spoilt', all, 0.1)).toMatch(/it would get \d+ % wrong, the network 46 %/)
})

test('where some is not fitted, no cause is claimed, and the levels that are fitted speak', () => {
  const all = results(rising(false))
  expect(reasonBorneOut(all)).toBeNull()
  expect(said('small', all, null)).toBe(
    '2 networks did not get every label right within 50 epochs (hollow dots); too few weights or too few epochs, these runs cannot tell. Where every label was fitted the errors went from 12 % at p = 0 % to 46 % at 50 %.',
  )
  expect(said('gives-up', all, null)).toMatch(/^With all labels random none came to know them all/)
})

test('where all diverged there is nothing to explain, and nothing is called slow', () => {
  const all = results(() => 'diverged')
  expect([endedIn(all), failedIn(all), unfittedIn(all)]).toEqual([6, 6, 0])
  expect(errorsRise(all)).toBe(false)
  for (const { value } of reasons) expect(said(value, all, null)).not.toMatch(/NaN|undefined|Infinity/)
})
