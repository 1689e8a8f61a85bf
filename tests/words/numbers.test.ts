import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, epochText, evenFormat, measureText, oneDecimal, placeText, timesAsLong } from '../../src/words/numbers.ts'
import { atMost, decimals, significant } from '../../src/words/rounding.ts'

test('numbers are rounded to the nearest, halves away from zero, whatever floating point made of them', () => {
  expect([8.85, 1 - 0.9115 + 8.7615, -8.85, 1.005 * 10].map((value) => decimals(value, 1))).toEqual(['8.9', '8.9', '-8.9', '10.1'])
  expect([0, -0, -0.04].map((value) => decimals(value, 1))).toEqual(['0.0', '0.0', '0.0'])
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, count) => {
      const text = decimals(value, count)
      expect(text).toMatch(count === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${count}}$`))
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -count + 1e-6 * 10 ** -count + 1e-9)
    }),
  )
})

test('decimals that say nothing are left out where they may be', () => {
  expect([7, 7.25, 7.04].map((value) => atMost(value, 1))).toEqual(['7', '7.3', '7'])
  expect([0.030004, 2.25, 1200].map((value) => significant(value, 2))).toEqual(['0.03', '2.3', '1200'])
  expect([2, 0.25, 19.999].map(epochText)).toEqual(['2', '0.25', '20'])
})

test('long numbers have their commas', () => {
  expect(counted(8000)).toBe('8,000')
  expect(placeText(1234.256)).toBe('1,234.26')
  expect(measureText(1234.5)).toBe('1,235')
})

test('means and ratios have one decimal', () => {
  expect([7, 12.34].map(oneDecimal)).toEqual(['7.0', '12.3'])
  expect(timesAsLong(2)).toBe('2.0 times as long')
})

test('all values of a column have the decimals that one of them needs, two at most', () => {
  const written = (values: readonly (number | null)[]) => values.flatMap((value) => (value === null ? [] : [evenFormat(values)(value)]))
  expect(written([11, null, 7, 10.6667])).toEqual(['11.00', '7.00', '10.67'])
  expect(written([0, 0.25, 1])).toEqual(['0.00', '0.25', '1.00'])
  expect(written([1, 1.5])).toEqual(['1.0', '1.5'])
  expect(written([3, 1200])).toEqual(['3', '1,200'])
  expect(written([null])).toEqual([])
})
