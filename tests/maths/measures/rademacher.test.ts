import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orthonormalBasis } from '../../../src/maths/linear/basis.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { dot } from '../../../src/maths/linear/vectors.ts'
import {
  correlationOf,
  drawSigns,
  expectedLinearCorrelation,
  linearCorrelation,
  rademacherBound,
} from '../../../src/maths/measures/rademacher.ts'
import { createStream } from '../../../src/maths/random.ts'

const normals = (seed: number, count: number) => Float64Array.from({ length: count }, createStream(seed, 'rademacher').normal)

test('over all signs there are the mean square of the linear correlation is rank / n, and no linear function does better', () => {
  const n = 9
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: n }), (seed, rank) => {
      const basis = finish(orthonormalBasis(normals(seed, rank * n), n))
      let sum = 0
      for (let bits = 0; bits < 2 ** n; bits++)
        sum +=
          linearCorrelation(
            basis,
            Float64Array.from({ length: n }, (_, i) => ((bits >> i) & 1 ? 1 : -1)),
          ) ** 2
      expect(Math.sqrt(sum / 2 ** n)).toBeCloseTo(expectedLinearCorrelation(rank, n), 10)
      const signs = drawSigns(seed, n)
      const shares = normals(seed + 1, rank)
      const answers = signs.map((_, i) =>
        basis.reduce((value, direction, k) => value + (shares[k] as number) * (direction[i] as number), 0),
      )
      const scale = Math.sqrt(n / dot(answers, answers))
      expect((scale * dot(answers, signs)) / n).toBeLessThanOrEqual(linearCorrelation(basis, signs) + 1e-12)
    }),
    { numRuns: 20 },
  )
})

test('a basis has right angles, unit length, and as many vectors as there are independent ones', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, rank) => {
      const n = 12
      const own = normals(seed, rank * n)
      const mixed = Array.from({ length: 10 }, (_, row) => {
        const shares = normals(seed + row + 1, rank)
        return Array.from({ length: n }, (_, i) => shares.reduce((sum, share, k) => sum + share * (own[k * n + i] as number), 0))
      })
      const basis = finish(orthonormalBasis(Float64Array.from([...mixed, new Array(n).fill(0)].flat()), n))
      expect(basis).toHaveLength(rank)
      for (const [i, a] of basis.entries()) for (const [j, b] of basis.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 10)
    }),
    { numRuns: 30 },
  )
})

test('signs are fair, and their own for every seed', () => {
  const signs = drawSigns(1, 10_000)
  expect(new Set(signs)).toEqual(new Set([1, -1]))
  expect(Math.abs(signs.reduce((sum, sign) => sum + sign, 0))).toBeLessThan(400)
  expect(drawSigns(2, 10_000)).not.toEqual(signs)
  expect([correlationOf(1), correlationOf(0.5), correlationOf(0)]).toEqual([1, 0, -1])
})

test('the bound is the formula of the textbook', () => {
  expect(rademacherBound(0.1, 0.5, 500, 0.05)).toBeCloseTo(1.1 + 3 * Math.sqrt(Math.log(40) / 1000), 12)
})
