import { expect, test } from 'vitest'
import { Dealer } from '../../src/engine/batches.ts'
import { isEvaluationStep } from '../../src/engine/schedule.ts'

function epochOf(dealer: Dealer, epoch: number, models: number[]): Int32Array[] {
  return Array.from({ length: dealer.stepsPerEpoch }, (_, at) => dealer.deal(epoch * dealer.stepsPerEpoch + at, models))
}

test('E13: every image is dealt once an epoch, in another order each time, and the last batch may be smaller', () => {
  const dealer = new Dealer([1], 103, 25)
  const orders = [0, 1, 2].map((epoch) => {
    const batches = epochOf(dealer, epoch, [0])
    expect(batches.map((batch) => batch.length)).toEqual([25, 25, 25, 25, 3])
    return batches.flatMap((batch) => [...batch])
  })
  for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 103 }, (_, row) => row))
  expect(orders[0]).not.toEqual(orders[1])
  expect(orders[1]).not.toEqual(orders[2])
})

test('E13: a seed is dealt the same whether it trains beside others or alone, also once some have left', () => {
  const together = new Dealer([5, 6, 7], 40, 20)
  const alone = new Dealer([7], 40, 20)
  for (const [step, models] of [[0, 1, 2], [0, 1, 2], [0, 2], [0, 2], [2], [2]].entries()) {
    const rows = together.deal(step, models)
    expect(rows.subarray(20 * models.indexOf(2), 20 * (models.indexOf(2) + 1))).toEqual(alone.deal(step, [0]))
  }
})

test.each([
  [1, [0, 1, 2, 3, 4]],
  [2, [0, 1, 2, 3, 4, 6, 8]],
  [4, [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16]],
  [20, [0, 5, 10, 15, 20, 25, 30, 35, 40, 60, 80]],
])('E7: with %i batches an epoch, a run looks at itself after %j', (stepsPerEpoch, expected) => {
  const steps = Array.from({ length: 4 * stepsPerEpoch + 1 }, (_, step) => step)
  expect(steps.filter((step) => isEvaluationStep(step, stepsPerEpoch))).toEqual(expected)
})
