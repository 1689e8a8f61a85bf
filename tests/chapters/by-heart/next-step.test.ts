import { expect, test } from 'vitest'
import { nextStep } from '../../../src/chapters/by-heart/next-step.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { runFields } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

const at = (corruption: number): RunRecord => ({
  ...emptyRecord({ ...defaultsOf(runFields), corruption }),
  ending: { kind: 'complete' },
})
const steps = (record: RunRecord | null, ...ghosts: RunRecord[]) => nextStep(record, ghosts)?.act ?? null

test('after nothing but noise come some lies, then none', () => {
  expect(steps(at(1))).toBe('Now lie about 40\u00a0% only')
  expect(steps(at(0.4), at(1))).toBe('Now tell the truth')
  expect(steps(at(0), at(0.4), at(1))).toBeNull()
})

test('whoever began with the truth is led the other way', () => {
  expect(steps(at(0))).toBe('Now lie about 40\u00a0%')
  expect(steps(at(0.3), at(0))).toBe('Now make every label random')
})

test('nothing is offered before a run has ended by itself', () => {
  expect(steps(null)).toBeNull()
  expect(steps({ ...at(1), ending: { kind: 'stopped' } })).toBeNull()
  expect(steps({ ...at(1), ending: null })).toBeNull()
})
