import fc from 'fast-check'
import { expect, test } from 'vitest'
import { construct } from '../../../src/maths/theorem/construct.ts'
import { explainFailure } from '../../../src/maths/theorem/explain.ts'
import { distinctPoints, type Points } from '../../../src/maths/theorem/points.ts'

const plane = (...values: number[]): Points => ({ n: values.length / 2, d: 2, values: Float64Array.from(values) })
const name = (row: number): string => `point ${row}`

test('T8: equal points with different labels are named', () => {
  const clash = distinctPoints(plane(1, 2, 0, 0, 1, 2), [Float64Array.of(1, 5, -1)])
  expect(clash).toEqual({ kind: 'clash', first: 0, second: 2 })
  expect(clash.kind === 'clash' && explainFailure(clash, name)).toBe(
    'point 0 and point 2 are the same point with different labels: no function can fit both',
  )
})

test('T8: equal points with equal labels count once, in their place', () => {
  const distinct = distinctPoints(plane(5, 5, 1, 2, 5, 5, 0, 0), [Float64Array.of(7, 8, 7, 9)])
  expect(distinct).toEqual({
    kind: 'distinct',
    points: plane(5, 5, 1, 2, 0, 0),
    outputs: [Float64Array.of(7, 8, 9)],
    rows: Uint32Array.of(0, 1, 3),
  })
})

test('T8: points that differ in one of several outputs clash', () => {
  expect(distinctPoints(plane(1, 1, 1, 1), [Float64Array.of(0, 0), Float64Array.of(0, 1)]).kind).toBe('clash')
})

test('T8: every pair of neighbours with equal projections is named', () => {
  const points = plane(0, 1, 3, 0, 0, 2, 3, 5)
  const built = construct(points, [new Float64Array(4)], Float64Array.of(1, 0), 0)
  expect(built).toEqual({
    kind: 'collision',
    pairs: [
      [0, 2],
      [1, 3],
    ],
  })
  expect(built.kind === 'collision' && explainFailure(built, name)).toBe(
    'point 0 and point 2 (and 1 more) have the same projection: choose another direction',
  )
})

test('T8: a projection beyond f64 is an overflow that names the point', () => {
  const points: Points = { n: 3, d: 1, values: Float64Array.of(0, 1e308, 1) }
  expect(construct(points, [new Float64Array(3)], Float64Array.of(10), 0)).toEqual({ kind: 'overflow', row: 1 })
})

test('T8: weights beyond f64 are an overflow that names the point', () => {
  const points: Points = { n: 400, d: 1, values: Float64Array.from({ length: 400 }, (_, i) => i) }
  const built = construct(points, [points.values.map((i) => (-1) ** i) as Float64Array], Float64Array.of(1), 0.99)
  expect(built.kind).toBe('overflow')
  expect(built.kind === 'overflow' && explainFailure(built, name)).toMatch(/^at point \d+ the numbers grow beyond double precision/)
})

test('T8: whatever comes in, a network that comes out is finite', () => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -2, max: 2 }), fc.constant(5e-324))
  const instance = fc.integer({ min: 1, max: 8 }).chain((n) =>
    fc.record({
      values: fc.array(number, { minLength: 2 * n, maxLength: 2 * n }),
      labels: fc.array(number, { minLength: n, maxLength: n }),
      a: fc.tuple(number, number),
      t: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    }),
  )
  fc.assert(
    fc.property(instance, ({ values, labels, a, t }) => {
      const distinct = distinctPoints(plane(...values), [Float64Array.from(labels)])
      if (distinct.kind === 'clash') return
      const built = construct(distinct.points, distinct.outputs, Float64Array.from(a), t)
      if (built.kind !== 'construction') return
      const { b, w } = built.network
      for (const number of [...b, ...w.flatMap((weights) => [...weights])]) expect(number).toSatisfy(Number.isFinite)
    }),
    { numRuns: 1000 },
  )
})
