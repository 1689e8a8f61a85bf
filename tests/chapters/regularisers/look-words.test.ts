import { expect, test } from 'vitest'
import { type LookPair, lookAnswer } from '../../../src/chapters/regularisers/look-words.ts'
import { rowPointsOf } from '../../../src/chapters/regularisers/results.ts'
import { closerLooks, lookSweep } from '../../../src/experiment/chapters/closer-looks.ts'
import { regulariserFields } from '../../../src/experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const state = defaultsOf(regulariserFields)
const [dropout, norm] = closerLooks

function answered(look: (typeof closerLooks)[number], outcome: (cell: ExperimentSpec) => Outcome | null): string | null {
  const sweep = lookSweep(state, look)
  const [plain, changed] = rowPointsOf(sweep, endedSweep(sweep, outcome)) as [LookPair['plain'], LookPair['changed']]
  return lookAnswer(look, state, { plain, changed })?.replaceAll('\u00a0', ' ') ?? null
}

test('a look says nothing before both of its rows have ended', () => {
  expect(answered(dropout, ({ dropout: silenced }) => (silenced > 0 ? null : { fit: 18, unseen: 0.1 }))).toBeNull()
})

test('what strong dropout is worth on unseen images is claimed only where the seeds tell it', () => {
  const outcome =
    (gain: (seed: number) => number) =>
    ({ dropout: silenced, seed }: ExperimentSpec): Outcome => ({
      fit: silenced > 0 ? 257 : 19,
      unseen: 0.69 + (silenced > 0 ? gain(seed) : 0),
    })
  expect(
    answered(
      dropout,
      outcome((seed) => 0.06 + 0.005 * seed),
    ),
  ).toContain('It ends with 76 % of unseen images against 69 %.')
  expect(
    answered(
      dropout,
      outcome((seed) => 0.06 * (seed - 1)),
    ),
  ).toContain('3 seeds cannot tell these apart.')
})

test('that Inception without batch norm did not come to know all within its epochs is no proof that it cannot', () => {
  const outcome =
    (fit: number | null) =>
    ({ batchNorm }: ExperimentSpec): Outcome => ({ fit: batchNorm === 'off' ? fit : 82, unseen: 0.1 })
  const text = answered(norm, outcome(null))
  expect(text).toMatch(
    /^Without batch norm it knows 90 % of its labels after 100 epochs; with batch norm it learns every label in 82 epochs\./,
  )
  expect(text).toContain('too few to say no')
  expect(answered(norm, outcome(90))).toContain('So it is not')
})
