import { expect, test } from 'vitest'
import { evaluateHinges, sweepHinges } from '../../../src/maths/theorem/evaluate.ts'
import { hingeMatrix } from '../../../src/maths/theorem/hinge-matrix.ts'
import { applyHinges, applyTransposedHinges, solveHinges, solveTransposedHinges } from '../../../src/maths/theorem/hinge-operator.ts'
import { evaluateNetwork, largestResidual } from '../../../src/maths/theorem/network.ts'
import { rules } from '../../../src/maths/theorem/thresholds.ts'
import { along, gaussianInstance, mustConstruct, roundingBound } from './instances.ts'

const ts = [0, 0.3, 0.5]

function instance(n: number, t: number) {
  const { points, labels, a } = gaussianInstance(n, n, 2, 'reals')
  const built = mustConstruct(points, [labels], a, t)
  return { built, points, labels, hinges: { x: built.line.x, b: built.network.b }, y: along(built, labels) }
}

const expectClose = (actual: Float64Array, expected: Float64Array): void => {
  const scale = Math.max(...expected.map(Math.abs))
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] as number)) / scale).toBeLessThan(1e-9)
  })
}

test('T7: A and its transpose are applied as the written-out matrix is', () => {
  for (const n of [1, 2, 17])
    for (const t of ts) {
      const { hinges, y } = instance(n, t)
      const A = hingeMatrix(hinges.x, hinges.b)
      const times = (entry: (i: number, j: number) => number) => y.map((_, i) => y.reduce((sum, value, j) => sum + entry(i, j) * value, 0))
      expectClose(
        applyHinges(hinges, y),
        times((i, j) => A[i * n + j] as number),
      )
      expectClose(
        applyTransposedHinges(hinges, y),
        times((i, j) => A[j * n + i] as number),
      )
    }
})

test('T7: the solves undo the products', () => {
  for (const n of [1, 2, 17])
    for (const t of ts) {
      const { hinges, y } = instance(n, t)
      expectClose(applyHinges(hinges, solveHinges(hinges, y)), y)
      expectClose(applyTransposedHinges(hinges, solveTransposedHinges(hinges, y)), y)
    }
})

test('T7: weights rebuilt in O(n) fit 1000 points within the rounding bound', () => {
  for (const t of [rules.slope, rules.midpoint]) {
    const { built, hinges, points, labels, y } = instance(1000, t)
    const network = { ...built.network, w: [solveHinges(hinges, y)] }
    expect(largestResidual(evaluateNetwork(network, points), [labels])).toBeLessThanOrEqual(roundingBound(built))
  }
})

test('T5, T7: with the slope rule the weights are changes of slope', () => {
  const { hinges, y } = instance(17, rules.slope)
  const slopes = y.map((value, i) => (value - (y[i - 1] ?? 0)) / ((hinges.x[i] as number) - (hinges.b[i] as number)))
  expectClose(
    solveHinges(hinges, y),
    slopes.map((slope, i) => slope - (slopes[i - 1] ?? 0)),
  )
})

test('T7: the sweep draws what the network computes, with all hinges or the first few', () => {
  const { built, hinges } = instance(50, rules.midpoint)
  const w = built.network.w[0] as Float64Array
  const grid = Float64Array.from({ length: 301 }, (_, i) => (i - 150) / 40)
  for (const m of [0, 1, 20, 50])
    expectClose(
      Float64Array.of(1, ...sweepHinges(hinges.b, w, grid, m)),
      Float64Array.of(1, ...grid.map((x) => evaluateHinges(hinges.b, w, x, m))),
    )
})
