import { expect, test } from 'vitest'
import { createStream } from '../../../src/maths/random.ts'
import { classifyProjections } from '../../../src/maths/theorem/classes.ts'
import { randomDirection, smallestGap, widestDirection } from '../../../src/maths/theorem/direction.ts'
import { sweepHinges } from '../../../src/maths/theorem/evaluate.ts'
import { countWeights, evaluateNetwork, largestResidual } from '../../../src/maths/theorem/network.ts'
import { project } from '../../../src/maths/theorem/projection.ts'
import { measureSpectrum } from '../../../src/maths/theorem/spectrum.ts'
import { rules } from '../../../src/maths/theorem/thresholds.ts'
import { along, gaussianInstance, labelKinds, mustConstruct, roundingBound } from './instances.ts'

test('T3, T4, T11: 200 random instances are fitted within the rounding bound, with n + d + kn weights', { timeout: 60_000 }, () => {
  const sizes = createStream(1, 'sizes')
  for (let seed = 0; seed < 200; seed++) {
    const kind = labelKinds[seed % 3] as (typeof labelKinds)[number]
    const { points, labels, outputs, a } = gaussianInstance(seed, 1 + sizes.int(400), 1 + sizes.int(20), kind)
    const built = mustConstruct(points, outputs, a, seed % 2 === 0 ? rules.slope : rules.midpoint)
    expect(largestResidual(evaluateNetwork(built.network, points), outputs)).toBeLessThanOrEqual(roundingBound(built))
    expect(countWeights(built.network)).toBe(points.n + points.d + outputs.length * points.n)
    if (kind === 'classes') expect(classifyProjections(built.network, project(points, a))).toEqual(Uint8Array.from(labels))
  }
})

test('T3: with the slope rule 1000 points along a random direction are fitted to 1e-7', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { points, outputs, a } = gaussianInstance(seed, 1000, 1 + 2 * seed, 'signs')
    const { network } = mustConstruct(points, outputs, a, rules.slope)
    expect(largestResidual(evaluateNetwork(network, points), outputs)).toBeLessThan(1e-7)
  }
})

test('T3: with midpoints points are fitted to 1e-7 wherever the condition number is below 1e12', { timeout: 60_000 }, () => {
  const sizes = createStream(2, 'sizes')
  let below = 0
  for (let seed = 0; seed < 40; seed++) {
    const { points, outputs, a } = gaussianInstance(seed, 50 + sizes.int(951), 1 + sizes.int(10), 'signs')
    const { line, network } = mustConstruct(points, outputs, a, rules.midpoint)
    if (measureSpectrum({ x: line.x, b: network.b }).conditionNumber >= 1e12) continue
    below++
    expect(largestResidual(evaluateNetwork(network, points), outputs)).toBeLessThan(1e-7)
  }
  expect(below).toBeGreaterThan(20)
})

test('T3: labels are fitted whichever way they go along one line', () => {
  const { points, a } = gaussianInstance(3, 50, 4, 'signs')
  for (const outputs of [
    [new Float64Array(50)],
    [new Float64Array(50).fill(-1e9)],
    [Float64Array.from({ length: 50 }, (_, i) => i ** 3)],
  ]) {
    const built = mustConstruct(points, outputs, a, rules.midpoint)
    expect(largestResidual(evaluateNetwork(built.network, points), outputs)).toBeLessThanOrEqual(roundingBound(built))
  }
})

test('T5: with the slope rule c is the piecewise-linear interpolant', () => {
  const { points, labels, a } = gaussianInstance(4, 60, 2, 'reals')
  const built = mustConstruct(points, [labels], a, rules.slope)
  const { x } = built.line
  const y = along(built, labels)
  const middles = x.slice(1).map((right, i) => (right + (x[i] as number)) / 2)
  const c = sweepHinges(built.network.b, built.network.w[0] as Float64Array, middles)
  c.forEach((value, i) => {
    expect(value).toBeCloseTo(((y[i] as number) + (y[i + 1] as number)) / 2, 9)
  })
})

test('T5: with the midpoint rule c leaves the range of its labels, with the slope rule it does not', () => {
  const { points, labels, a } = gaussianInstance(5, 200, 2, 'signs')
  const [wild, tame] = [rules.midpoint, rules.slope].map((t) => {
    const { line, network } = mustConstruct(points, [labels], a, t)
    const [left, right] = [line.x[0] as number, line.x.at(-1) as number]
    const grid = Float64Array.from({ length: 5000 }, (_, i) => left + (i / 4999) * (right - left))
    return Math.max(...sweepHinges(network.b, network.w[0] as Float64Array, grid).map(Math.abs))
  })
  expect(wild).toBeGreaterThan(100)
  expect(tame).toBeLessThan(1 + 1e-9)
})

test('a random direction has length 1, and of many the widest gap wins', () => {
  const { points } = gaussianInstance(6, 100, 3, 'signs')
  const { normal } = createStream(6, 'directions')
  const a = widestDirection(points, normal)
  expect(Math.hypot(...a)).toBeCloseTo(1, 14)
  const again = createStream(6, 'directions')
  const gaps = Array.from({ length: 1000 }, () => smallestGap(project(points, randomDirection(3, again.normal)).sort()))
  expect(smallestGap(project(points, a).sort())).toBe(Math.max(...gaps))
})

test('a value that its precision cannot hold counts as an infinite residual', () => {
  expect(largestResidual([Float64Array.of(1, Number.NaN, 2)], [Float64Array.of(1, 1, 1)])).toBe(Number.POSITIVE_INFINITY)
})
