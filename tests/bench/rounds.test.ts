import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestDifference, orderOf, ratioSpread, spreadOf } from '../../bench/rounds.ts'

test('the median lies in the middle, whatever the order', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 })
  expect(() => spreadOf([])).toThrow('expected at least one')
})

test('ratios are taken within each round, so that a slow round does not count', () => {
  const ours = [100, 10, 1000]
  expect(ratioSpread(ours, [50, 5, 500])).toEqual({ median: 2, min: 2, max: 2 })
  expect(ratioSpread(ours, [50, null])).toEqual({ median: 2, min: 2, max: 2 })
  expect(ratioSpread(ours, [])).toBeNull()
})

test('over any two rounds, all contenders stand at the same place on average', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(20), (items, round) => {
      const places = items.map((item) => orderOf(items, round).indexOf(item) + orderOf(items, round + 1).indexOf(item))
      expect(new Set(places)).toEqual(new Set([items.length - 1]))
    }),
  )
})

test('curves that hold no number agree with nothing', () => {
  expect(largestDifference([2, 1], [2.5, 0.9, 7])).toBe(0.5)
  expect(largestDifference([2, 1], [2, Number.NaN])).toBe(Number.POSITIVE_INFINITY)
})
