import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepen, evaluateDeep, measureDeep } from '../../../src/maths/theorem/deep.ts'
import { evaluateHinges } from '../../../src/maths/theorem/evaluate.ts'
import { largestResidual } from '../../../src/maths/theorem/network.ts'
import { rules } from '../../../src/maths/theorem/thresholds.ts'
import { along, gaussianInstance, mustConstruct, roundingBound } from './instances.ts'

const instance = fc.record({
  seed: fc.nat(1000),
  n: fc.integer({ min: 1, max: 60 }),
  d: fc.integer({ min: 1, max: 8 }),
  k: fc.nat(),
  t: fc.constantFrom(rules.slope, rules.midpoint),
})

test('T9: for every depth the network fits, is narrow and has O(n + d) weights', () => {
  fc.assert(
    fc.property(instance, ({ seed, n, d, k, t }) => {
      const depth = 2 + (k % n)
      const { points, labels, a } = gaussianInstance(seed, n, d, 'signs')
      const built = mustConstruct(points, [labels], a, t)
      const { b, w } = built.network
      const deep = deepen(a, b, w[0] as Float64Array, depth)
      expect(deep.layers).toHaveLength(depth)
      const outputs = built.line.x.map((x) => evaluateDeep(deep, x))
      expect(largestResidual([outputs], [along(built, labels)])).toBeLessThanOrEqual(4 * roundingBound(built))
      const { width, weights } = measureDeep(deep)
      expect(width).toBeLessThanOrEqual(Math.ceil(n / (depth - 1)) + 3)
      expect(weights).toBeLessThanOrEqual(d + 4 * n + 6 * depth)
    }),
  )
})

test('T9: each layer reads what the one before it gives', () => {
  const { points, outputs, a } = gaussianInstance(2, 30, 2, 'signs')
  const { network } = mustConstruct(points, outputs, a, rules.slope)
  const { layers } = deepen(a, network.b, network.w[0] as Float64Array, 5)
  expect(layers.map(({ inputs }) => inputs)).toEqual([1, ...layers.slice(0, -1).map((layer) => layer.outputs)])
  expect(layers.at(-1)?.outputs).toBe(1)
})

test('T9: it is the same function off the points too, on either side of them and between', () => {
  const { points, outputs, a } = gaussianInstance(1, 30, 2, 'signs')
  const { network } = mustConstruct(points, outputs, a, rules.slope)
  const w = network.w[0] as Float64Array
  for (const depth of [2, 3, 7, 31]) {
    const deep = deepen(a, network.b, w, depth)
    for (let x = -6; x <= 6; x += 0.05) expect(evaluateDeep(deep, x)).toBeCloseTo(evaluateHinges(network.b, w, x), 9)
  }
})

test('T9: a thousand hinges in ten layers are 115 wide', () => {
  const { points, outputs, a } = gaussianInstance(1, 1000, 5, 'signs')
  const { network } = mustConstruct(points, outputs, a, rules.slope)
  expect(measureDeep(deepen(a, network.b, network.w[0] as Float64Array, 10)).width).toBe(115)
})

test('T9: depths without a hinge for every hidden layer are refused', () => {
  const b = Float64Array.of(0, 1)
  for (const depth of [1, 2.5, 4]) expect(() => deepen(b, b, b, depth)).toThrow(RangeError)
})
