import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, readKept } from '../../src/archive/kept-run.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { validSpec } from '../experiment/runs/specs.ts'
import { finishedRun } from './runs.ts'

test('any run comes back as it was', () => {
  fc.assert(
    fc.property(validSpec, (spec) => {
      const record = finishedRun({ ...spec, seeds: 1 })
      const { run, pictures } = partsOf(record)
      expect(readKept(runKey(record.spec), run, pictures)).toEqual({ kind: 'run', record })
    }),
  )
})

test('whatever lies there is read without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (run, pictures) => {
      expect(readKept('default', run, pictures).kind).toBe('unreadable')
    }),
  )
})

test('settings that are missing, or of another kind, make a run unreadable, not the reading fail', () => {
  const { run } = partsOf(finishedRun())
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(run.record.spec)),
      fc.constantFrom(undefined, null, true, Number.NaN, {}, 'x'),
      (name, value) => {
        const spec: Record<string, unknown> = { ...run.record.spec, [name]: value }
        if (value === undefined) delete spec[name]
        expect(readKept(run.key, { ...run, record: { ...run.record, spec } }, null)).toEqual({ kind: 'unreadable' })
      },
    ),
  )
})
