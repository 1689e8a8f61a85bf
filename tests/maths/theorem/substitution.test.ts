import { expect, test } from 'vitest'
import { evaluateHinges } from '../../../src/maths/theorem/evaluate.ts'
import { substitutionStep } from '../../../src/maths/theorem/substitution.ts'
import { rules } from '../../../src/maths/theorem/thresholds.ts'
import { along, gaussianInstance, mustConstruct } from './instances.ts'

const { points, labels, a } = gaussianInstance(1, 40, 3, 'reals')
const built = mustConstruct(points, [labels], a, rules.midpoint)
const { x } = built.line
const { b } = built.network
const w = built.network.w[0] as Float64Array
const y = along(built, labels)

test('T6: a new hinge changes c at no point before its own, to the bit', () => {
  for (let m = 0; m < x.length; m++)
    for (let i = 0; i < m; i++) expect(evaluateHinges(b, w, x[i] as number, m + 1)).toBe(evaluateHinges(b, w, x[i] as number, m))
})

test('T6: after m steps the first m points are right', () => {
  for (let m = 1; m <= x.length; m++) expect(evaluateHinges(b, w, x[m - 1] as number, m)).toBeCloseTo(y[m - 1] as number, 10)
})

test('T6: a step tells what it found, what it wants and the weight that closes the difference', () => {
  const step = substitutionStep(x, b, y, w.slice(0, 7), 7)
  expect(step.before).toBe(evaluateHinges(b, w, x[7] as number, 7))
  expect(step.wanted).toBe(y[7])
  expect(step.weight).toBe(w[7])
  expect(step.before + step.reach * step.weight).toBeCloseTo(step.wanted, 10)
})
