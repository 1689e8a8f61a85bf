import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestGap } from '../../../src/maths/theorem/direction.ts'
import { eigenvalues, hingeMatrix } from '../../../src/maths/theorem/hinge-matrix.ts'
import { findEscaped, placeThresholds } from '../../../src/maths/theorem/thresholds.ts'

const line = fc
  .uniqueArray(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 20, comparator: (p, q) => p === q })
  .map((values) => Float64Array.from(values).sort())
const t = fc.double({ min: 0, max: 0.999, noNaN: true })

test('T1: A is lower-triangular, its positive diagonal x_j - b_j the eigenvalues', () => {
  fc.assert(
    fc.property(line, t, (x, t) => {
      const b = placeThresholds(x, t)
      const A = hingeMatrix(x, b)
      const n = x.length
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) expect(A[i * n + j]).toBe(0)
      const diagonal = eigenvalues(x, b)
      expect(Math.min(...diagonal)).toBeGreaterThan(0)
      expect(diagonal).toEqual(x.map((_, i) => A[i * n + i] as number))
    }),
  )
})

test('T1: a threshold past its point empties the diagonal there', () => {
  const x = Float64Array.of(1, 2, 3)
  const b = Float64Array.of(0, 2.5, 2.75)
  expect(findEscaped(x, b)).toBe(1)
  expect(hingeMatrix(x, b)[4]).toBe(0)
})

test('T1: a threshold before the last point fills an entry above the diagonal', () => {
  const x = Float64Array.of(1, 2, 3)
  const b = Float64Array.of(0, 0.5, 2)
  expect(findEscaped(x, b)).toBe(1)
  expect(hingeMatrix(x, b)[1]).toBe(0.5)
})

test('T2: thresholds interleave for every t, down to gaps of one rounding', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), t, (start, t) => {
      const next = start + Math.max(Number.EPSILON * Math.abs(start), Number.MIN_VALUE)
      const x = Float64Array.of(start, next, next + Math.abs(next) + 1)
      expect(findEscaped(x, placeThresholds(x, t))).toBe(-1)
    }),
  )
})

test('T2: the first threshold leaves its point even where the mean gap is half a rounding', () => {
  const x = Float64Array.of(-1, -1 + 2 ** -53)
  expect(findEscaped(x, placeThresholds(x, 0))).toBe(-1)
})

test('T2: the smallest eigenvalue is (1 - t) times the smallest gap', () => {
  const x = Float64Array.of(-1, 0.5, 1, 4)
  for (const t of [0, 0.25, 0.5, 0.75]) expect(Math.min(...eigenvalues(x, placeThresholds(x, t)))).toBeCloseTo((1 - t) * smallestGap(x), 14)
})

test('T2: a single point has its threshold on its left', () => {
  for (const x of [-1e20, -3, 0, 1e-9, 1e20]) expect(placeThresholds(Float64Array.of(x), 0)[0]).toBeLessThan(x)
})
