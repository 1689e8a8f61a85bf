import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DescentSettings, descend } from '../../../src/maths/descent/descend.ts'
import { land, randomStart } from '../../../src/maths/descent/landing.ts'
import { gradientAt, nearestInterpolant, randomProblem, ridgeSolution, withConstant } from '../../../src/maths/descent/least-squares.ts'
import { gramOf } from '../../../src/maths/linear/gram.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { lengthOf, times } from '../../../src/maths/linear/vectors.ts'

/** Twice as many weights as points, so that no direction is nearly flat. */
const instance = fc
  .record({ n: fc.integer({ min: 1, max: 8 }), wider: fc.integer({ min: 0, max: 10 }), seed: fc.nat(), constant: fc.boolean() })
  .map(({ n, wider, seed, constant }) => {
    const problem = randomProblem(n, 2 * n + wider, seed)
    return { seed, problem: constant ? withConstant(problem) : problem }
  })

const settings = (method: DescentSettings['method'], seed: number): DescentSettings => ({ method, learningRate: null, strength: 0.1, seed })
const mostSteps = 60_000

test.each(['plain', 'sgd', 'momentum'] as const)(
  '%s ends at the shortest interpolant from 0, at the nearest from elsewhere, and keeps to the span',
  (method) => {
    fc.assert(
      fc.property(instance, fc.constantFrom(0, 1), ({ problem, seed }, scale) => {
        const { distance, residual, outOfSpan, norm, leastNorm } = land(
          problem,
          settings(method, seed),
          randomStart(problem.d, scale, seed),
          mostSteps,
        )
        expect(distance.nearest).toBeLessThan(1e-6)
        expect(residual).toBeLessThan(1e-6)
        expect(outOfSpan).toBeLessThan(1e-9)
        if (scale === 0) expect(distance.leastNorm).toBeLessThan(1e-6)
        else expect(norm).toBeGreaterThan(leastNorm)
      }),
      { numRuns: 40 },
    )
  },
)

test('adam fits too, and ends elsewhere, out of the span', () => {
  fc.assert(
    fc.property(instance, fc.constantFrom(0, 1), ({ problem, seed }, scale) => {
      // In two or three dimensions it may keep near the span by chance.
      fc.pre(problem.n > 2)
      const { distance, residual, outOfSpan } = land(problem, settings('adam', seed), randomStart(problem.d, scale, seed), mostSteps)
      // With steps of a constant size it now and then goes on trembling.
      expect(residual).toBeLessThan(0.02)
      expect(outOfSpan).toBeGreaterThan(1e-3)
      expect(distance.nearest).toBeGreaterThanOrEqual(outOfSpan - 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('weight decay stops short of fitting, at the same point wherever it began', () => {
  fc.assert(
    fc.property(instance, fc.constantFrom(0, 1), ({ problem, seed }, scale) => {
      const { distance, norm, leastNorm } = land(problem, settings('weight-decay', seed), randomStart(problem.d, scale, seed), mostSteps)
      expect(distance.ridge).toBeLessThan(1e-6)
      expect(norm).toBeLessThan(leastNorm)
    }),
    { numRuns: 40 },
  )
})

test('the nearest interpolant fits, and stands at a right angle over the span; the least penalised loss has no slope', () => {
  fc.assert(
    fc.property(instance, ({ problem, seed }) => {
      const start = randomStart(problem.d, 1, seed)
      const found = nearestInterpolant(problem, start)
      for (const [at, value] of times(problem.x, found).entries()) expect(value).toBeCloseTo(problem.y[at] as number, 9)
      const shortest = nearestInterpolant(problem, new Float64Array(problem.d))
      // Any other interpolant is longer: Pythagoras.
      expect(lengthOf(found) ** 2).toBeCloseTo(
        lengthOf(shortest) ** 2 + lengthOf(found.map((value, at) => value - (shortest[at] as number))) ** 2,
        8,
      )
      const held = ridgeSolution(problem, 0.3)
      for (const [at, value] of gradientAt(problem, held).entries()) expect(value + 0.3 * (held[at] as number)).toBeCloseTo(0, 9)
    }),
  )
})

test('a constant feature adds 1 to every inner product', () => {
  const problem = randomProblem(4, 6, 1)
  const [before, after] = [problem, withConstant(problem)].map(({ x, d }) => finish(gramOf(x, d))) as [Float64Array, Float64Array]
  for (const [at, value] of after.entries()) expect(value).toBeCloseTo((before[at] as number) + 1, 12)
})

test('the gradient is the slope of the loss', () => {
  const problem = randomProblem(4, 6, 2)
  const w = randomStart(6, 1, 3)
  const loss = (at: Float64Array) =>
    times(problem.x, at).reduce((sum, value, row) => sum + (value - (problem.y[row] as number)) ** 2, 0) / 8
  for (const [k, slope] of gradientAt(problem, w).entries()) {
    const moved = (by: number) => loss(w.map((value, at) => value + (at === k ? by : 0)))
    expect((moved(1e-6) - moved(-1e-6)) / 2e-6).toBeCloseTo(slope, 7)
  }
})

test('a descent tells where it starts, then every step, a new array each', () => {
  const problem = randomProblem(2, 5, 1)
  const states = descend(problem, settings('plain', 1), new Float64Array(5))
  const [first, second, third] = [states.next().value, states.next().value, states.next().value]
  expect([...first.w]).toEqual([0, 0, 0, 0, 0])
  expect(second.gradient).toBeLessThan(first.gradient)
  expect(third.w).not.toBe(second.w)
})
