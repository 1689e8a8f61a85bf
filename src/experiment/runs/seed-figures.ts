// What one seed came to, without its curve, as it is kept in a browser or a file: checked when it is read.
import { nullable, number, object, optional } from 'valibot'
import type { SeedResult } from './result.ts'

export type SeedFigures = Omit<SeedResult, 'curve'>

export const seedFigures = object({
  seed: number(),
  epochs: number(),
  fitEpoch: nullable(number()),
  changedShare: number(),
  trainAccuracy: nullable(number()),
  testAccuracy: nullable(number()),
  stoppedEpoch: optional(number()),
  heldOutAccuracy: optional(number()),
})
