import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsInOrder } from '../../src/maths/orderings.ts'

test('an order and its reverse share out the pairs, ties aside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (values) => {
      const forth = pairsInOrder(values, (value) => value)
      const back = pairsInOrder([...values].reverse(), (value) => value)
      expect(forth.total).toBe(back.total)
      expect(forth.right + back.right).toBe(forth.total)
    }),
  )
})

test('one neighbour swapped costs one pair', () => {
  expect(pairsInOrder([1, 2, 4, 3, 5], (value) => value)).toEqual({ right: 9, total: 10 })
})

test('what never arrives ties with what never arrives', () => {
  expect(pairsInOrder([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1], (value) => value)).toEqual({ right: 0, total: 2 })
})
