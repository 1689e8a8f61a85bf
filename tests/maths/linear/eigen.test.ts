import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from '../../../src/maths/linear/eigen.ts'
import { dot, times } from '../../../src/maths/linear/vectors.ts'
import { createStream } from '../../../src/maths/random.ts'

test('values are real, descending, and belong to unit vectors at right angles; their sums are trace and squared size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.nat(), (n, seed) => {
      const { normal } = createStream(seed, 'eigen')
      const half = Float64Array.from({ length: n * n }, normal)
      const matrix = half.map((value, at) => value + (half[(at % n) * n + Math.floor(at / n)] as number))
      const { values, vectors } = symmetricEigen(matrix, n)
      expect([...values]).toEqual([...values].sort((a, b) => b - a))
      const row = (i: number) => vectors.subarray(i * n, (i + 1) * n)
      for (let i = 0; i < n; i++) {
        const image = times(matrix, row(i).slice())
        for (let k = 0; k < n; k++) expect(image[k]).toBeCloseTo((values[i] as number) * (row(i)[k] as number), 9)
        for (let j = 0; j <= i; j++) expect(dot(row(i), row(j))).toBeCloseTo(i === j ? 1 : 0, 11)
      }
      const trace = values.map((_, i) => matrix[i * n + i] as number).reduce((sum, value) => sum + value, 0)
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 8)
      expect(dot(values, values)).toBeCloseTo(dot(matrix, matrix), 7)
    }),
    { numRuns: 40 },
  )
})

test('what is not finite is refused', () => {
  expect(() => symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow('matrix: expected finite numbers')
})
