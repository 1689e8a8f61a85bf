// Columns of figures that stand under one another.

import { expect, it } from 'vitest'
import { evenFormat } from '../../../src/charts/line-chart/even-format.ts'

const written = (values: readonly (number | null)[]) => values.flatMap((value) => (value === null ? [] : [evenFormat(values)(value)]))

it('writes all values of a column with the decimals that one of them needs, two at most', () => {
  expect(written([11, null, 7, 10.6667])).toEqual(['11.00', '7.00', '10.67'])
  expect(written([0, 0.25, 1])).toEqual(['0.00', '0.25', '1.00'])
  expect(written([1, 1.5])).toEqual(['1.0', '1.5'])
  expect(written([3, 1200])).toEqual(['3', '1,200'])
  expect(written([null])).toEqual([])
})
