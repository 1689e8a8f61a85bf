// Random valid specs, for properties.

import fc from 'fast-check'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { type Field, mostDigits } from '../../../src/experiment/fields/field.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { parseSpec } from '../../../src/experiment/runs/spec.ts'

/** Texts that a field takes: its default often, else anything within its limits. */
function textOf(field: Field): fc.Arbitrary<string> {
  if (field.kind === 'choice') return fc.constantFrom(...field.values)
  if (field.kind === 'records') return fc.constant('')
  if (field.integer) return fc.integer({ min: field.min, max: field.max }).map(String)
  const inside = (value: number) => Math.min(field.max, Math.max(field.min, Number(value.toPrecision(mostDigits))))
  return fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => String(inside(value)))
}

const entries = Object.values(runFields).map((field) => textOf(field).map((text) => [field.key, text] as const))

export const validSpec: fc.Arbitrary<ExperimentSpec> = fc
  .tuple(...entries)
  .chain((all) => fc.oneof(fc.subarray(all), fc.constant(all)))
  .map((chosen) => parseSpec(chosen, packedDatasets).spec)
