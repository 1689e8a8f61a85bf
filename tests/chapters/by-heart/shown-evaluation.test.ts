import { expect, test } from 'vitest'
import { accuracySeries } from '../../../src/chapters/by-heart/curves.ts'
import { evaluationOf } from '../../../src/chapters/by-heart/shown-evaluation.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { Evaluation } from '../../../src/experiment/runs/run-events.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
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
  evaluated(2, [0.6], false),
].reduce(withEvent, emptyRecord(defaultsOf(runFields)))

test('what is shown is the last evaluation of the first seed, or the one scrubbed to', () => {
  expect(evaluationOf(record, null)).toMatchObject({ index: 1, isLast: true, point: { epoch: 1, trainAccuracy: 1 } })
  expect(evaluationOf(record, 0)).toMatchObject({ index: 0, isLast: false, snapshot: { epoch: 0 } })
  expect(evaluationOf(record, 9)).toMatchObject({ index: 1 })
  expect(evaluationOf(emptyRecord(record.spec), null)).toBeNull()
})

test('curves of several seeds are their mean in a band from the lowest to the highest, a settled seed keeping its last value', () => {
  const asTold = accuracySeries(record, [], 'digits').find(({ id }) => id === 'as-told')
  expect(Array.from(asTold?.points.y ?? [])).toEqual([0.15000000000000002, 0.7, 0.8])
  expect([Array.from(asTold?.band?.low ?? []), Array.from(asTold?.band?.high ?? [])]).toEqual([
    [0.1, 0.4, 0.6],
    [0.2, 1, 1],
  ])
})

test('ghosts come first, faint, without a band, each with its p', () => {
  const ghost = { ...record, spec: { ...record.spec, corruption: 0.4 } }
  const series = accuracySeries(record, [ghost], 'digits')
  expect(series.map(({ id, run, ghost = false, band }) => [id, run, ghost, band !== undefined])).toEqual([
    ['as-told at 0.4', 'p = 40\u00a0%', true, false],
    ['unseen at 0.4', 'p = 40\u00a0%', true, false],
    ['as-told', 'p = 0\u00a0%', false, true],
    ['unseen', 'p = 0\u00a0%', false, true],
  ])
  expect(series[0]?.name).toBe('as told, p = 40\u00a0%')
})
