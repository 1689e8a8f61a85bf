import { expect, test } from 'vitest'
import { linePath } from '../../../src/charts/theorem/line-path.ts'
import { layOutMatrix } from '../../../src/charts/theorem/paint-matrix.ts'
import { keepInside, planeFrame } from '../../../src/charts/theorem/plane-frame.ts'

test('places on the screen lead back to the plane, and right angles stay right', () => {
  const { toX, toY, fromX, fromY, perUnit } = planeFrame({ width: 520, height: 260 }, { x: 2, y: 1 })
  expect(fromX(toX(1.3))).toBeCloseTo(1.3, 12)
  expect(fromY(toY(-0.7))).toBeCloseTo(-0.7, 12)
  expect(toX(1) - toX(0)).toBeCloseTo(perUnit, 12)
  expect(toY(0) - toY(1)).toBeCloseTo(perUnit, 12)
  expect(keepInside({ x: 9, y: -9 }, { x: 2, y: 1 })).toEqual({ x: 2, y: -1 })
})

test('a path stays near the drawing however far its corners are', () => {
  const path = linePath(
    { x: [0, 1, 2], y: [0, 1e300, -1e300] },
    (x) => x,
    (y) => y,
  )
  expect(path).toBe('M0,0L1,100000L2,-100000')
})

test('a matrix leaves room for its weights and labels', () => {
  const { left, side, cell } = layOutMatrix(8, { width: 500, height: 260, fontSize: 13 })
  expect(left + side + 140).toBeLessThanOrEqual(500)
  expect(8 * cell).toBeCloseTo(side, 12)
})
