import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildScene, directionVector } from '../../../src/chapters/theorem/scene.ts'
import { type TheoremState, theoremFields } from '../../../src/experiment/chapters/theorem-fields.ts'
import { pointsOf, withPoint, withThreshold } from '../../../src/experiment/chapters/theorem-points.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { evaluateHinges } from '../../../src/maths/theorem/evaluate.ts'

const defaults: TheoremState = defaultsOf(theoremFields)
const points = pointsOf(defaults)

test('whatever the state, every number that is shown is finite, and what is solved is fitted', () => {
  const states = fc.record({
    n: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(500),
    labels: fc.constantFrom(...theoremFields.labels.values),
    rule: fc.constantFrom(0, 0.3, 0.5),
    direction: fc.integer({ min: 0, max: 359 }),
  })
  fc.assert(
    fc.property(states, (some) => {
      const { line, failure } = buildScene({ ...defaults, ...some })
      if (!line) {
        expect(failure).toMatch(/choose another direction/)
        return
      }
      expect(line.solved).toBe(line.x.length)
      line.outputs.forEach((labels, output) => {
        const w = line.w[output] as Float64Array
        const scale = line.x.length * Math.max(...w.map(Math.abs)) * Number.EPSILON * 8
        labels.forEach((label, place) => {
          expect(Math.abs(evaluateHinges(line.b, w, line.x[place] as number) - label)).toBeLessThanOrEqual(scale)
        })
      })
    }),
    { numRuns: 60 },
  )
})

test('directions along the axes are exact', () => {
  expect(Array.from(directionVector(90))).toEqual([0, 1])
  expect(Array.from(directionVector(180))).toEqual([-1, 0])
})

test('points above one another collide along the horizontal, by name', () => {
  const moved = withPoint('', 1, { x: points[0]?.x ?? 0, y: 0.5, label: 0 })
  const { line, failure, colliding } = buildScene({ ...defaults, direction: 0, moved })
  expect(line).toBeNull()
  expect(failure).toMatch(/^point \d and point \d have the same projection: choose another direction$/)
  expect([...colliding].sort()).toEqual([0, 1])
})

test('equal points count once with equal labels, and are refused with different ones', () => {
  const twin = (label: number) =>
    buildScene({ ...defaults, moved: withPoint('', 1, { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, label }) })
  expect(twin(points[0]?.label ?? 0).line?.x).toHaveLength(7)
  expect(twin(1 - (points[0]?.label ?? 0)).failure).toContain('the same point with different labels')
})

test('an escaped threshold ends the solution at its place', () => {
  const { line } = buildScene({ ...defaults, thresholds: withThreshold('', 3, 1.5) })
  expect(line).toMatchObject({ escaped: 3, solved: 3 })
})
