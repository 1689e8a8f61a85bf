import { expect, test } from 'vitest'
import { sweepHinges } from '../../../src/maths/theorem/evaluate.ts'
import { hingeMatrix } from '../../../src/maths/theorem/hinge-matrix.ts'
import { largestResidual } from '../../../src/maths/theorem/network.ts'
import { evaluateInSinglePrecision } from '../../../src/maths/theorem/single-precision.ts'
import { measureSpectrum } from '../../../src/maths/theorem/spectrum.ts'
import { placeThresholds, rules } from '../../../src/maths/theorem/thresholds.ts'
import { gaussianInstance, mustConstruct } from './instances.ts'

/** Singular values of a dense [n, n] matrix by one-sided Jacobi rotations, an oracle that shares nothing with the code under test. */
function singularValues(A: Float64Array, n: number): number[] {
  const columns = Array.from({ length: n }, (_, j) => Array.from({ length: n }, (_, i) => A[i * n + j] as number))
  const dot = (p: number[], q: number[]): number => p.reduce((sum, value, i) => sum + value * (q[i] as number), 0)
  for (let sweep = 0; sweep < 40; sweep++)
    for (let j = 1; j < n; j++)
      for (let i = 0; i < j; i++) {
        const [p, q] = [columns[i] as number[], columns[j] as number[]]
        const off = dot(p, q)
        if (off === 0) continue
        const angle = Math.atan2(2 * off, dot(p, p) - dot(q, q)) / 2
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        columns[i] = p.map((value, k) => cos * value + sin * (q[k] as number))
        columns[j] = q.map((value, k) => cos * value - sin * (p[k] as number))
      }
  return columns.map((column) => Math.sqrt(dot(column, column))).sort((p, q) => p - q)
}

test('T10: singular values agree with a dense Jacobi decomposition', () => {
  for (const n of [1, 2, 5, 16])
    for (const t of [0, 0.3, 0.5, 0.6]) {
      const x = gaussianInstance(n, n, 1, 'signs').points.values.slice().sort() as Float64Array
      const b = placeThresholds(x, t)
      const expected = singularValues(hingeMatrix(x, b), n)
      const { smallestSingularValue, largestSingularValue, conditionNumber } = measureSpectrum({ x, b })
      expect(smallestSingularValue / (expected[0] as number)).toBeCloseTo(1, 4)
      expect(largestSingularValue / (expected.at(-1) as number)).toBeCloseTo(1, 4)
      expect((conditionNumber * (expected[0] as number)) / (expected.at(-1) as number)).toBeCloseTo(1, 3)
    }
})

test('T10: the condition number does not depend on the scale, however large or small the numbers are', () => {
  const x = Float64Array.of(-0.9, -0.3, 0.1, 0.2, 0.8)
  const { conditionNumber } = measureSpectrum({ x, b: placeThresholds(x, 0.5) })
  for (const scale of [1e-250, 1e-3, 1e80, 1e307]) {
    const scaled = x.map((value) => value * scale)
    const measured = measureSpectrum({ x: scaled, b: placeThresholds(scaled, 0.5) })
    expect(measured.conditionNumber / conditionNumber).toBeCloseTo(1, 3)
    expect(Object.values(measured)).not.toContain(Number.NaN)
  }
})

test('T10: a matrix beyond inversion has condition number Infinity, not NaN', () => {
  const x = Float64Array.from({ length: 400 }, (_, i) => i)
  const { smallestSingularValue, conditionNumber } = measureSpectrum({ x, b: placeThresholds(x, 0.99) })
  expect(smallestSingularValue).toBe(0)
  expect(conditionNumber).toBe(Number.POSITIVE_INFINITY)
})

test('T10: the figures of 1000 gaussian points with midpoints have the size that theory and measurement name', { timeout: 60_000 }, () => {
  const instances = Array.from({ length: 15 }, (_, seed) => {
    const { points, outputs } = gaussianInstance(seed, 1000, 1, 'signs')
    const { line, network } = mustConstruct(points, outputs, Float64Array.of(1), rules.midpoint)
    const [left, right] = [line.x[0] as number, line.x.at(-1) as number]
    const grid = Float64Array.from({ length: 20_000 }, (_, i) => left + (i / 19_999) * (right - left))
    return {
      ...measureSpectrum({ x: line.x, b: network.b }),
      f32: largestResidual(evaluateInSinglePrecision(network, points), outputs),
      height: Math.max(...sweepHinges(network.b, network.w[0] as Float64Array, grid).map(Math.abs)),
    }
  })
  const middle = (figure: keyof (typeof instances)[number]): number =>
    instances.map((instance) => instance[figure]).sort((p, q) => p - q)[7] as number
  const expectSize = (actual: number, expected: number): void => expect(Math.abs(Math.log10(actual / expected))).toBeLessThan(1)
  expectSize(middle('smallestEigenvalue'), 2e-7)
  expectSize(middle('smallestSingularValue'), 3e-9)
  expectSize(middle('conditionNumber'), 3.5e11)
  expectSize(middle('f32'), 2.8e3)
  expectSize(middle('height'), 6e5)
})
