// What one seed came to, without its curve, as it is kept in a browser or a file: checked when it is read.
import { finite, integer, maxValue, minValue, nullable, number, object, optional, pipe } from 'valibot'
import type { SeedResult } from './result.ts'

export type SeedOutcome = Omit<SeedResult, 'curve'>

const measured = pipe(number(), finite(), minValue(0))
const share = pipe(number(), minValue(0), maxValue(1))

export const seedOutcome = object({
  seed: pipe(measured, integer()),
  epochs: measured,
  fitEpoch: nullable(measured),
  changedShare: share,
  trainAccuracy: nullable(share),
  testAccuracy: nullable(share),
  stoppedEpoch: optional(measured),
  heldOutAccuracy: optional(share),
})
