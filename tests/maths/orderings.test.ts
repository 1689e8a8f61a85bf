import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceApart, leastSamples, pairsOf, placesOf, rightIn, toldApart } from '../../src/maths/orderings.ts'

const epochs = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.constant(Number.POSITIVE_INFINITY))
const samples = fc.array(epochs, { minLength: 1, maxLength: 6 })
/** Things named by their place, with their samples. */
const field = fc.array(samples, { minLength: 2, maxLength: 6 })
const placed = (all: readonly number[][]) => all.map((_, index) => index)

test('two are told apart where no sample of one lies among those of the other, and in no other case', () => {
  expect(toldApart([1, 2, 3], [4, 5, 6])).toBe(-1)
  expect(toldApart([4, 5, 6], [1, 2, 3])).toBe(1)
  expect(toldApart([1, 2, 4], [4, 5, 6])).toBe(0)
  expect(toldApart([1, 2, 9], [4, 5, 6])).toBe(0)
})

test('what never came is told apart from what always did, and from nothing that never came', () => {
  const never = Array(3).fill(Number.POSITIVE_INFINITY)
  expect(toldApart([80, 90, 100], never)).toBe(-1)
  expect(toldApart([80, 90, Number.POSITIVE_INFINITY], never)).toBe(0)
  expect(toldApart(never, never)).toBe(0)
})

test('the rule takes no side: exchanged, it says the opposite', () => {
  fc.assert(
    fc.property(samples, samples, (a, b) => {
      expect(toldApart(b, a) + toldApart(a, b)).toBe(0)
    }),
  )
})

test('another sample can join two that were apart, and never parts two that were not', () => {
  fc.assert(
    fc.property(samples, samples, epochs, (a, b, more) => {
      fc.pre(a.length >= leastSamples && b.length >= leastSamples)
      const before = toldApart(a, b)
      expect([0, before]).toContain(toldApart([...a, more], b))
    }),
  )
})

test('every pair is counted once, as apart or as close', () => {
  fc.assert(
    fc.property(field, (all) => {
      const { apart, close } = pairsOf(placed(all), (thing) => all[thing] as number[])
      const names = [...apart, ...close].map((pair) => [...pair].sort().join(' '))
      expect(new Set(names).size).toBe(names.length)
      expect(names).toHaveLength((all.length * (all.length - 1)) / 2)
    }),
  )
})

test('an order and its reverse share out the pairs that are told apart; close ones are nobody’s', () => {
  fc.assert(
    fc.property(field, (all) => {
      const pairs = pairsOf(placed(all), (thing) => all[thing] as number[])
      const order = placed(all)
      expect(rightIn(order, pairs) + rightIn(order.toReversed(), pairs)).toBe(pairs.apart.length)
    }),
  )
})

test('the order of the means has every pair that is told apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
      (all) => {
        const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
        const pairs = pairsOf(placed(all), (thing) => all[thing] as number[])
        const order = placed(all).toSorted((a, b) => mean(all[a] as number[]) - mean(all[b] as number[]))
        expect(rightIn(order, pairs)).toBe(pairs.apart.length)
        for (const [index, thing] of order.entries()) {
          const [first, last] = placesOf(thing, all.length, pairs)
          expect(first).toBeLessThanOrEqual(index + 1)
          expect(last).toBeGreaterThanOrEqual(index + 1)
        }
      },
    ),
  )
})

test('all that overlap share all places', () => {
  const pairs = pairsOf([0, 1, 2], () => [5, 6, 7])
  expect([0, 1, 2].map((thing) => placesOf(thing, 3, pairs))).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ])
})

test('equals fall apart by chance in a third of all cases with two samples of each, in a tenth with three', () => {
  expect([1, 2, 3, 5].map(chanceApart)).toEqual([1, 1 / 3, 1 / 10, 1 / 126].map((chance) => expect.closeTo(chance, 12)))
  /** All ways to deal 2n different values to two: as likely as each other where the two are equals. */
  const ways = (n: number) =>
    Array.from({ length: 2 ** (2 * n) }, (_, code) => code)
      .map((code) => {
        const values = Array.from({ length: 2 * n }, (_, value) => value)
        return [values.filter((value) => code & (1 << value)), values.filter((value) => !(code & (1 << value)))] as const
      })
      .filter(([first]) => first.length === n)
  const dealt = ways(leastSamples)
  expect(dealt.filter(([a, b]) => toldApart(a, b) !== 0).length / dealt.length).toBeCloseTo(chanceApart(leastSamples), 12)
})
