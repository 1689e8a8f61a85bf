import { expect, test } from 'vitest'
import { classifyProjections, oneHot } from '../../../src/maths/theorem/classes.ts'
import { rules } from '../../../src/maths/theorem/thresholds.ts'
import { mustConstruct } from './instances.ts'

const labels = [2, 0, 1, 1]
const points = { n: 4, d: 1, values: Float64Array.of(3, 1, 4, 2) }
const { network } = mustConstruct(points, oneHot(labels, 3), Float64Array.of(1), rules.slope)

test('one output per class, 1 for the points of the class', () => {
  expect(oneHot(labels, 3)).toEqual([Float64Array.of(0, 1, 0, 0), Float64Array.of(0, 0, 1, 1), Float64Array.of(1, 0, 0, 0)])
})

test('T11: points in any order get their own class', () => {
  expect(classifyProjections(network, points.values)).toEqual(Uint8Array.from(labels))
})

test('between two points of different classes the nearer decides', () => {
  expect([...classifyProjections(network, Float64Array.of(2.4, 2.6))]).toEqual([1, 2])
})

test('left of every hinge all outputs are 0, and the lowest class is answered', () => {
  expect([...classifyProjections(network, Float64Array.of(-5))]).toEqual([0])
})
