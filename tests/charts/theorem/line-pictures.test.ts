import { expect, test } from 'vitest'
import { pictureSides, pictureSize, placesWithRoom } from '../../../src/charts/theorem/line-pictures.ts'

const side = pictureSides(150).onLine
const toX = (value: number): number => value
const inOrder = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)

test('pictures stand in two rows, none over another, and only of images that are here', () => {
  const x = Float64Array.of(0, 1, 2, 20, 21, 40)
  const y = Float64Array.of(0, 1, 0, 0, 1, 1)
  expect(placesWithRoom({ x, y, order: inOrder(6) }, 6, side, toX)).toEqual([0, 1, 3, 4, 5])
  expect(placesWithRoom({ x, y, order: Uint32Array.of(5, 4, 3, 2, 1, 0) }, 4, side, toX)).toEqual([2, 3, 4, 5])
})

test('there are sixty at the most', () => {
  const x = Float64Array.from({ length: 200 }, (_, i) => 2 * side * i)
  expect(placesWithRoom({ x, y: new Float64Array(200), order: inOrder(200) }, 200, side, toX)).toHaveLength(60)
})

test('a picture keeps its shape in a square of its longer side', () => {
  expect(pictureSize({ height: 28, width: 28, channels: 1 }, 14)).toEqual({ height: 14, width: 14 })
  expect(pictureSize({ height: 16, width: 32, channels: 3 }, 14)).toEqual({ height: 7, width: 14 })
  expect(pictureSize({ height: 32, width: 16, channels: 1 }, 14)).toEqual({ height: 14, width: 7 })
})

test('a tall drawing has larger pictures than a small one, and what is pointed at stands out in both', () => {
  const [small, tall] = [pictureSides(152), pictureSides(272)]
  expect(tall.onLine).toBeGreaterThan(small.onLine)
  for (const { onLine, enlarged } of [small, tall]) expect(enlarged).toBeGreaterThanOrEqual(2 * onLine)
})
