import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strokePoints } from '../../../src/charts/line-chart/drawn-points.ts'

const levels = [0, 20, 40, 60, 80, 100]
const place = fc.record({ x: fc.double({ min: -20, max: 120, noNaN: true }), y: fc.double({ min: -0.5, max: 1.5, noNaN: true }) })

test('a touch sets the nearest level alone', () => {
  expect(strokePoints(levels, null, { x: 47, y: 0.314 })).toEqual([[2, 0.31]])
  expect(strokePoints(levels, null, { x: 53, y: 1.2 })).toEqual([[3, 1]])
})

test('a fast drag sets the levels that it skipped, on the line between its ends', () => {
  expect(strokePoints(levels, { x: 0, y: 0.1 }, { x: 100, y: 0.9 })).toEqual([
    [0, 0.1],
    [1, 0.26],
    [2, 0.42],
    [3, 0.58],
    [4, 0.74],
    [5, 0.9],
  ])
  const backwards = strokePoints(levels, { x: 95, y: 0 }, { x: 35, y: 0.6 })
  expect([...backwards].sort()).toEqual([
    [2, 0.6],
    [3, 0.35],
    [4, 0.15],
  ])
})

test('whatever the hand does, values are whole percents and every level passed is set once', () => {
  fc.assert(
    fc.property(place, place, (before, now) => {
      const points = strokePoints(levels, before, now)
      const indices = points.map(([index]) => index)
      expect(new Set(indices).size).toBe(indices.length)
      for (const [, value] of points) expect(Math.round(100 * value) / 100).toBe(value)
      const [low, high] = [Math.min(before.x, now.x), Math.max(before.x, now.x)]
      for (const [index, level] of levels.entries()) if (level > low && level < high) expect(indices).toContain(index)
    }),
  )
})
