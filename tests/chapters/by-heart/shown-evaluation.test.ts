import { expect, test } from 'vitest'
import { accuracySeries } from '../../../src/chapters/by-heart/curves.ts'
import { evaluationOf } from '../../../src/chapters/by-heart/shown-evaluation.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { Evaluation } from '../../../src/experiment/runs/run-events.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../../src/experiment/runs/run-key.ts'
import { emptyRecord, type RunRecord, withEvent } from '../../../src/experiment/runs/run-record.ts'

const evaluated = (epoch: number, accuracies: readonly number[], first = true): Evaluation => ({
  type: 'evaluated',
  step: 20 * epoch,
  epoch,
  points: accuracies.map((trainAccuracy, index) => ({
    index: first ? index : index + 1,
    point: { step: 20 * epoch, epoch, trainLoss: 1, trainAccuracy, testAccuracy: 0.1, trueLabelAccuracy: null },
  })),
  answers: first ? { predicted: new Uint8Array(3), rightSince: new Float32Array(3) } : null,
  filters: null,
})

/** Two seeds; the first settles after one epoch, the other goes on to the second. */
const record: RunRecord = [
  { type: 'began', backend: 'wasm', changedShares: [0.1, 0.1] } as const,
  evaluated(0, [0.1, 0.2]),
  evaluated(1, [1, 0.4]),
  {
    type: 'settled',
    index: 0,
    result: { seed: 1, epochs: 1, fitEpoch: 1, changedShare: 0.1, trainAccuracy: 1, testAccuracy: 0.1 },
  } as const,
  evaluated(2, [0.6], false),
].reduce(withEvent, emptyRecord(defaultsOf(runFields)))

test('what is shown is the last evaluation of the first seed, or the one scrubbed to', () => {
  expect(evaluationOf(record, null)).toMatchObject({ index: 1, isLast: true, point: { epoch: 1, trainAccuracy: 1 } })
  expect(evaluationOf(record, 0)).toMatchObject({ index: 0, isLast: false, snapshot: { epoch: 0 } })
  expect(evaluationOf(record, 9)).toMatchObject({ index: 1 })
  expect(evaluationOf(emptyRecord(record.spec), null)).toBeNull()
})

test('curves of several seeds are their mean in a band from the lowest to the highest, a settled seed keeping its last value', () => {
  const asTold = accuracySeries({ record, ghosts: [], spec: record.spec, noun: 'digits' }).find(({ id }) => id === 'as-told')
  expect(Array.from(asTold?.points.y ?? [])).toEqual([0.15000000000000002, 0.7, 0.8])
  expect([Array.from(asTold?.band?.low ?? []), Array.from(asTold?.band?.high ?? [])]).toEqual([
    [0.1, 0.4, 0.6],
    [0.2, 1, 1],
  ])
})

test('ghosts come first, faint, without a band, each named by what differs', () => {
  const ghost = { ...record, spec: { ...record.spec, corruption: 0.4 } }
  const series = accuracySeries({ record, ghosts: [ghost], spec: record.spec, noun: 'digits' })
  expect(series.map(({ id, run, ghost = false, band }) => [id, run, ghost, band !== undefined])).toEqual([
    [`as-told of ${runKey(ghost.spec)}`, '40\u00a0% random', true, false],
    [`unseen of ${runKey(ghost.spec)}`, '40\u00a0% random', true, false],
    ['as-told', 'this run', false, true],
    ['unseen', 'this run', false, true],
  ])
  expect(series[0]?.name).toBe('as told, 40\u00a0% random')
})
