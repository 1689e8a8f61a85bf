import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from '../../src/maths/spread.ts'
import { meanInterval } from '../../src/maths/student-t.ts'

test('three values have an interval of 4.303 standard errors to each side', () => {
  const [low, high] = meanInterval(spreadOf([1, 2, 3])) ?? [0, 0]
  expect(low).toBeCloseTo(2 - 4.303 / Math.sqrt(3), 3)
  expect(high).toBeCloseTo(2 + 4.303 / Math.sqrt(3), 3)
})

test('one value has none', () => {
  expect(meanInterval(spreadOf([1]))).toBeNull()
  expect(meanInterval(spreadOf([]))).toBeNull()
})

test('the interval holds the mean, and beyond the table it goes on', () => {
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(values, (some) => {
      const spread = spreadOf(some)
      const [low, high] = meanInterval(spread) ?? [1, 0]
      expect(low).toBeLessThanOrEqual(spread.mean ?? Number.NaN)
      expect(high).toBeGreaterThanOrEqual(spread.mean ?? Number.NaN)
    }),
  )
})
