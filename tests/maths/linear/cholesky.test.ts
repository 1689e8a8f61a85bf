import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factorise, IndefiniteError, logDeterminant, solveFactored } from '../../../src/maths/linear/cholesky.ts'
import { gramOf, productsOf } from '../../../src/maths/linear/gram.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { createStream } from '../../../src/maths/random.ts'

const normals = (seed: number, count: number): Float64Array => {
  const { normal } = createStream(seed, 'cholesky')
  return Float64Array.from({ length: count }, normal)
}
const sum = (length: number, term: (p: number) => number): number => {
  let total = 0
  for (let p = 0; p < length; p++) total += term(p)
  return total
}
const at = (values: Float64Array, index: number): number => values[index] as number

/** Sizes on both sides of every tile and block. */
const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(63, 64, 65, 67, 128, 131, 150))

test('every inner product is the sum that defines it, whatever the sizes', () => {
  fc.assert(
    fc.property(size, size, fc.constantFrom(1, 5, 255, 256, 257, 300), fc.nat(), (m, n, length, seed) => {
      const [a, b] = [normals(seed, m * length), normals(seed + 1, n * length)]
      const products = finish(productsOf(a, b, length))
      const gram = finish(gramOf(a, length))
      const inner = (x: Float64Array, i: number, y: Float64Array, j: number) =>
        sum(length, (p) => at(x, i * length + p) * at(y, j * length + p))
      for (let i = 0; i < m; i += 7) {
        for (let j = 0; j < n; j += 5) expect(at(products, i * n + j)).toBeCloseTo(inner(a, i, b, j), 9)
        for (let j = 0; j < m; j += 5) expect(at(gram, i * m + j)).toBeCloseTo(inner(a, i, a, j), 9)
      }
      expect(at(products, m * n - 1)).toBeCloseTo(inner(a, m - 1, b, n - 1), 9)
    }),
    { numRuns: 30 },
  )
})

test('the factor times its transpose is the matrix, the part above the diagonal is left alone, and solving undoes multiplying', () => {
  fc.assert(
    fc.property(size, fc.nat(), (n, seed) => {
      const matrix = finish(gramOf(normals(seed, n * (n + 3)), n + 3))
      for (let i = 0; i < n; i++) matrix[i * n + i] = at(matrix, i * n + i) + 1
      const whole = matrix.slice()
      const factor = finish(factorise(matrix, n))
      for (let i = 0; i < n; i += 3)
        for (let j = 0; j < n; j++)
          if (j <= i) expect(sum(j + 1, (p) => at(matrix, i * n + p) * at(matrix, j * n + p))).toBeCloseTo(at(whole, i * n + j), 8)
          else expect(at(matrix, i * n + j)).toBe(at(whole, i * n + j))
      const wanted = normals(seed + 2, 2 * n)
      const sides = wanted.map((_, place) => sum(n, (p) => at(whole, (place % n) * n + p) * at(wanted, place - (place % n) + p)))
      solveFactored(factor, sides)
      for (let place = 0; place < 2 * n; place++) expect(at(sides, place)).toBeCloseTo(at(wanted, place), 6)
    }),
    { numRuns: 30 },
  )
})

test('the log of the determinant is that of the product of what stands on the diagonal of the factor, squared', () => {
  const matrix = Float64Array.of(4, 2, 0, 2, 5, 1, 0, 1, 3)
  expect(logDeterminant(finish(factorise(matrix, 3)))).toBeCloseTo(Math.log(4 * 14 - 2 * 6), 12)
})

test.each([
  [
    'a repeated row',
    (n: number) =>
      finish(
        gramOf(
          Float64Array.from({ length: 2 * n }, (_, p) => (p % 2 === 0 ? 1 : 2)),
          2,
        ),
      ),
  ],
  ['a negative direction', (n: number) => Float64Array.from({ length: n * n }, (_, p) => (p % (n + 1) === 0 ? -1 : 0))],
])('%s is refused by name', (_, make) => {
  expect(() => finish(factorise(make(70), 70))).toThrow(IndefiniteError)
})

test('shares of the work rise to 1, in steps of a few milliseconds', () => {
  const n = 300
  const matrix = finish(gramOf(normals(1, n * n), n))
  const shares = [...factorise(matrix, n)]
  expect(shares.length).toBeGreaterThan(10)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBeCloseTo(1, 6)
})
