import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curvatureAt, linearHessian } from '../../../src/maths/curvature/linear-hessian.ts'
import { type LossName, losses } from '../../../src/maths/curvature/losses.ts'
import { type ValleySettings, valleyProblem, walkValley } from '../../../src/maths/curvature/valley.ts'
import { randomStart } from '../../../src/maths/descent/landing.ts'
import { times } from '../../../src/maths/linear/vectors.ts'

const names = Object.keys(losses) as LossName[]
const loss = fc.constantFrom(...names)
const settings = fc
  .record({ loss, n: fc.integer({ min: 1, max: 6 }), more: fc.integer({ min: 1, max: 6 }), seed: fc.nat({ max: 1e6 }) })
  .map(({ more, ...rest }): ValleySettings => ({ ...rest, d: rest.n + more, margin: 1, places: 3, beside: 1, seed: rest.seed }))

test.each(names)('%s: slope and curvature are differences of the value', (name) => {
  const { value, slope, curvature } = losses[name]
  fc.assert(
    fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(1, -1), (f, y) => {
      const h = 1e-5
      expect((value(f + h, y) - value(f - h, y)) / (2 * h)).toBeCloseTo(slope(f, y), 6)
      expect((slope(f + h, y) - slope(f - h, y)) / (2 * h)).toBeCloseTo(curvature(f, y), 3)
    }),
  )
})

test('the logistic loss is right where its exponential would overflow', () => {
  const { value, slope, curvature } = losses.logistic
  expect([value(-800, 1), value(800, 1)]).toEqual([800, 0])
  expect(slope(-800, 1)).toBe(-1)
  expect(Math.abs(slope(800, 1))).toBe(0)
  expect(curvature(800, -1)).toBe(0)
})

test('the Hessian is the second difference of the mean loss', () => {
  fc.assert(
    fc.property(settings, (own) => {
      const problem = valleyProblem(own)
      const { value } = losses[own.loss]
      const w = randomStart(own.d, 1, own.seed + 9)
      const mean = (at: Float64Array) => times(problem.x, at).reduce((sum, f, i) => sum + value(f, problem.y[i] as number), 0) / own.n
      const hessian = linearHessian(problem, w, losses[own.loss])
      const h = 1e-4
      const shifted = (j: number, k: number, dj: number, dk: number) =>
        mean(w.map((entry, p) => entry + (p === j ? dj * h : 0) + (p === k ? dk * h : 0)))
      for (const [j, k] of [
        [0, 0],
        [0, 1],
        [own.d - 1, 0],
      ] as const) {
        const difference = (shifted(j, k, 1, 1) - shifted(j, k, 1, -1) - shifted(j, k, -1, 1) + shifted(j, k, -1, -1)) / (4 * h * h)
        expect(difference).toBeCloseTo(hessian[j * own.d + k] as number, 2)
      }
    }),
  )
})

test('all of the valley has one Hessian, of rank n at most: none at all of the cube, and beside the valley it varies but for the square', () => {
  fc.assert(
    fc.property(settings, (own) => {
      const places = walkValley(own)
      const [first, ...others] = places.filter(({ inValley }) => inValley)
      const beside = places.filter(({ inValley }) => !inValley)
      for (const other of others)
        for (const [at, value] of other.eigenvalues.entries()) expect(value).toBeCloseTo(first?.eigenvalues[at] as number, 8)
      expect(first?.rank).toBe(own.loss === 'cubed' ? 0 : own.n)
      for (const place of beside) {
        expect(place.rank).toBeLessThanOrEqual(own.n)
        const gap = Math.abs((place.eigenvalues[0] as number) - (first?.eigenvalues[0] as number))
        if (own.loss === 'squared') expect(gap).toBeLessThan(1e-9)
        else expect(gap).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})

test('the logistic loss flattens as margins grow, and its least is nowhere', () => {
  const at = (margin: number) => walkValley({ loss: 'logistic', n: 3, d: 5, margin, places: 1, beside: 0, seed: 1 })[0]
  const values = [1, 4, 16].map((margin) => at(margin))
  expect(values.map((place) => place?.loss)).toEqual(values.map((place) => place?.loss).toSorted((a, b) => (b as number) - (a as number)))
  expect(values[2]?.eigenvalues[0]).toBeLessThan(1e-5)
  expect(values[0]?.eigenvalues[0]).toBeGreaterThan(0.05)
})

test('a curvature of nothing has no rank', () => {
  const problem = valleyProblem({ loss: 'squared', n: 2, d: 4, seed: 1 })
  expect(curvatureAt(problem, new Float64Array(4), { ...losses.squared, curvature: () => 0 })).toMatchObject({ rank: 0 })
})
