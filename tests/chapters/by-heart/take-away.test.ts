import { expect, test } from 'vitest'
import { takeAwayOf } from '../../../src/chapters/by-heart/take-away.ts'
import { truthFirstOf } from '../../../src/chapters/by-heart/truth-first.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { CurvePoint } from '../../../src/experiment/runs/result.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

/** Shares of the wrongly labelled images answered with the truth, an epoch apart. */
const curveOf = (...truths: (number | null)[]): CurvePoint[] =>
  truths.map((trueLabelAccuracy, epoch) => ({
    step: 20 * epoch,
    epoch,
    trainLoss: 1,
    trainAccuracy: 0.5,
    testAccuracy: 0.6 + 0.05 * epoch,
    trueLabelAccuracy,
  }))

interface Run {
  readonly unseen: number
  readonly fit?: number | null
  readonly curve?: readonly CurvePoint[]
  readonly spec?: Partial<ExperimentSpec>
}

function run(corruption: number, { unseen, fit = 20, curve = [], spec = {} }: Run): RunRecord {
  const settled = { seed: 1, epochs: 20, fitEpoch: fit, changedShare: 0.9 * corruption, trainAccuracy: 1, testAccuracy: unseen }
  return {
    ...emptyRecord({ ...defaultsOf(runFields), corruption, ...spec }),
    seeds: [{ seed: 1, changedShare: settled.changedShare, curve, settled }],
    ending: { kind: 'complete' },
  }
}
const said = (record: RunRecord | null, ...ghosts: RunRecord[]) => takeAwayOf(record, ghosts, 'digits')?.replaceAll('\u00a0', ' ') ?? null

test('nothing is to be taken away before a run has come to its end', () => {
  expect(said(null)).toBeNull()
  expect(said({ ...run(1, { unseen: 0.1 }), ending: null })).toBeNull()
  expect(said({ ...run(1, { unseen: 0.1 }), ending: { kind: 'stopped' } })).toBeNull()
})

test('each kind of labels has its own, true of the run', () => {
  expect(said(run(1, { unseen: 0.08 }))).toMatch(/^it learned labels that mean nothing, all 1,000 of them/)
  expect(said(run(0, { unseen: 0.89 }))).toMatch(/gets 89 % of unseen digits right\. Would it also learn/)
  expect(said(run(0.4, { unseen: 0.68, curve: curveOf(0.1, 0.7, 0.4, 0) }))).toMatch(/^it found the truth first/)
  expect(said(run(0.9, { unseen: 0.15, curve: curveOf(0.1, 0.3, 0.1, 0) }))).toMatch(/^it learned the true labels and our lies alike/)
})

test('true and random labels stand beside each other once both have been seen, whichever came last', () => {
  const [honest, random] = [run(0, { unseen: 0.89 }), run(1, { unseen: 0.08 })]
  expect(said(honest, random)).toMatch(/89 % of unseen digits right with true labels, 8 % with random ones/)
  expect(said(random, honest)).toMatch(/^With true labels it gets 89 % of unseen digits right, with random ones 8 %/)
})

test('a run with other settings, or that did not fit, is not the same network with the same score', () => {
  expect(said(run(0, { unseen: 0.89 }), run(1, { unseen: 0.08, spec: { dropout: 0.5 } }))).not.toContain('8 % with random')
  expect(said(run(0, { unseen: 0.89 }), run(1, { unseen: 0.08, fit: null }))).not.toContain('8 % with random')
})

test('what did not come to know all of its labels is not said to have', () => {
  expect(said(run(1, { unseen: 0.1, fit: null }))).toMatch(/did not know all of its labels yet/)
})

test('the truth came first only where most lies were seen through and then learned', () => {
  expect(truthFirstOf(curveOf(0.1, 0.7, 0.4, 0))).toEqual({ epoch: 1, share: 0.7 })
  expect(truthFirstOf(curveOf(0.1, 0.4, 0.2, 0))).toBeNull()
  expect(truthFirstOf(curveOf(0.1, 0.7, 0.6))).toBeNull()
  expect(truthFirstOf(curveOf(null, null))).toBeNull()
  expect(truthFirstOf([])).toBeNull()
})
