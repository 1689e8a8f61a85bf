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

const onLine = (...values: number[]): Points => ({ n: values.length, d: 1, values: Float64Array.from(values) })
const along = Float64Array.of(10)

/** The construction is refused for this cause, with this advice; and what the advice says helps. */
function expectRemedy(
  cause: string,
  advice: RegExp,
  [points, labels, t]: Parameters<typeof tryFit>,
  remedied: Parameters<typeof tryFit>,
): void {
  const built = tryFit(points, labels, t)
  expect(built).toMatchObject({ kind: 'overflow', cause })
  expect(built.kind === 'overflow' && explainFailure(built, name)).toMatch(/^at point \d+ the numbers grow beyond double precision: /)
  expect(built.kind === 'overflow' && explainFailure(built, name)).toMatch(advice)
  expect(tryFit(...remedied).kind).toBe('construction')
}
const tryFit = (points: Points, labels: Float64Array, t: number) => construct(points, [labels], along, t)

test('T8: a projection beyond f64 is an overflow that names the point; smaller points help', () => {
  const labels = Float64Array.of(1, 2, 3)
  expect(tryFit(onLine(0, 1e308, 1), labels, 0)).toMatchObject({ row: 1 })
  expectRemedy('range', /scale the points down$/, [onLine(0, 1e308, 1), labels, 0], [onLine(0, 1e300, 1), labels, 0])
  // Each is within f64, their distance is not.
  expectRemedy('range', /scale the points down$/, [onLine(-1.7e307, 1.7e307), labels, 0], [onLine(-1.7e300, 1.7e300), labels, 0])
})

test('T8: points too near for their labels are an overflow; larger points help, smaller labels too', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 }), (places) => {
      const labels = Float64Array.from(places, (_, i) => (-1) ** i)
      const [tiny, plain] = [2 ** -1065, 1].map((scale) => onLine(...places.map((place) => place * scale))) as [Points, Points]
      expectRemedy('gaps', /scale the points up/, [tiny, labels, 0], [plain, labels, 0])
      expectRemedy('gaps', /or the labels down/, [tiny, labels, 0], [tiny, labels.map((label) => label * 2 ** -80), 0])
    }),
  )
})

test('T8: weights that the rule makes grow are an overflow; the slope rule helps', () => {
  const points = onLine(...Array.from({ length: 400 }, (_, i) => i))
  const labels = points.values.map((i) => (-1) ** i) as Float64Array
  expectRemedy('rule', /nearer to the slope rule$/, [points, labels, 0.99], [points, labels, 0])
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
