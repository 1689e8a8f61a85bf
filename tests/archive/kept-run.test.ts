import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, readKept } from '../../src/archive/kept-run.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import { validSpec } from '../experiment/runs/specs.ts'
import { finishedRun } from './runs.ts'

test('any run comes back as it was', () => {
  fc.assert(
    fc.property(validSpec, (spec) => {
      const record = finishedRun({ ...spec, seeds: 1 })
      const { run, pictures } = partsOf(record, packedDatasets)
      expect(readKept(runKey(record.spec), run, pictures, packedDatasets)).toEqual({ kind: 'run', record })
    }),
  )
})

test('whatever lies there is read without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (run, pictures) => {
      expect(readKept('default', run, pictures, packedDatasets).kind).toBe('unreadable')
    }),
  )
})

test('settings that are missing, or of another kind, make a run unreadable, not the reading fail', () => {
  const { run } = partsOf(finishedRun(), packedDatasets)
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(run.record.spec)),
      fc.constantFrom(undefined, null, true, Number.NaN, {}, 'x'),
      (name, value) => {
        const spec: Record<string, unknown> = { ...run.record.spec, [name]: value }
        if (value === undefined) delete spec[name]
        expect(readKept(run.key, { ...run, record: { ...run.record, spec } }, null, packedDatasets)).toEqual({ kind: 'unreadable' })
      },
    ),
  )
})

/** Every place in a value that holds something, as a way there. */
function places(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [[]]
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value)
  return [[], ...keys.flatMap((key) => places((value as Record<string, unknown>)[key]).map((way) => [key, ...way]))]
}

/** The value with another one in a place; undefined leaves it out. */
function withOther(value: unknown, [key, ...way]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value)
  copy[key] = withOther(copy[key], way, other)
  return copy
}

const others = [
  undefined,
  null,
  true,
  'text',
  '7',
  -1,
  1.5,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  {},
  [],
  [null],
  new Uint8Array(3),
  new Float32Array(3),
  new Int8Array(0),
  new Date(0),
]

/** Whatever is drawn of a run can be drawn of this one. */
function expectSane({ seeds, step, epoch, elapsedMs, evaluationMs, snapshots }: RunRecord): void {
  const isMeasured = (value: number | null | undefined) => value == null || (Number.isFinite(value) && value >= 0)
  const isShare = (value: number | null | undefined) => value == null || (value >= 0 && value <= 1)
  expect([step, epoch, elapsedMs, evaluationMs].every(isMeasured)).toBe(true)
  expect(seeds).toHaveLength(1)
  for (const { curve, settled, changedShare } of seeds) {
    expect(curve.length).toBeGreaterThan(0)
    expect([changedShare, settled?.trainAccuracy, settled?.testAccuracy, settled?.heldOutAccuracy].every(isShare)).toBe(true)
    expect([settled?.epochs, settled?.fitEpoch, settled?.stoppedEpoch].every(isMeasured)).toBe(true)
    for (const { trainLoss, trainAccuracy, testAccuracy, trueLabelAccuracy } of curve) {
      expect(isMeasured(trainLoss)).toBe(true)
      expect([trainAccuracy, testAccuracy, trueLabelAccuracy].every(isShare)).toBe(true)
    }
  }
  for (const { answers, filters } of snapshots) {
    expect(answers.predicted).toHaveLength(answers.rightSince.length)
    if (filters) expect(filters.scales).toHaveLength(filters.count)
  }
}

test('with anything else in any of its places a run is left out, or one that can be drawn', () => {
  const { run, pictures } = partsOf(finishedRun(), packedDatasets)
  for (const other of others) {
    for (const way of places(run)) {
      const reading = readKept(run.key, withOther(run, way, other), pictures, packedDatasets)
      if (reading.kind === 'run') expectSane(reading.record)
    }
    for (const way of places(pictures)) {
      const reading = readKept(run.key, run, withOther(pictures, way, other), packedDatasets)
      if (reading.kind !== 'run') throw new Error(`expected the figures to be kept, with ${String(other)} at ${way.join('.')}`)
      expectSane(reading.record)
    }
  }
})
