import { describe, expect, test } from 'vitest'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { differencesOf, nameBeside } from '../../../src/experiment/runs/run-difference.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'

const spec: ExperimentSpec = defaultsOf(runFields)

describe('an earlier run beside another', () => {
  test('is named by what differs, and by all of it', () => {
    expect(nameBeside(spec, { ...spec, dropout: 0.5 })).toBe('without dropout')
    expect(nameBeside({ ...spec, dropout: 0.5 }, spec)).toBe('dropout 0.5')
    expect(nameBeside({ ...spec, corruption: 0.4, model: 'lenet' }, spec)).toBe('40\u00a0% random, LeNet')
    expect(nameBeside({ ...spec, weightDecay: 5e-4 }, spec)).toBe('weight decay 5e-4')
    expect(nameBeside(spec, { ...spec, corruption: 1 })).toBe('true labels')
  })

  test('differs in batch norm where one network has it and the other has not, but not for being defined with it', () => {
    expect(nameBeside(spec, { ...spec, batchNorm: 'on' })).toBe('without batch norm')
    expect(differencesOf(spec, { ...spec, batchNorm: 'off' })).toEqual([])
    expect(differencesOf(spec, { ...spec, model: 'inception' })).toEqual(['model'])
  })
})
