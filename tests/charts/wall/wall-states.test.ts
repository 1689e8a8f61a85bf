import { expect, it } from 'vitest'
import { isMarked, wallCode, wallLooks } from '../../../src/charts/wall/wall-states.ts'

it.each([
  [12, 12],
  [12, 30],
  [30, 12],
])('states differ in more than colour where a label was changed, on tiles of %i by %i', (height, width) => {
  const marks = wallLooks.map(({ mark }) =>
    Array.from({ length: width * height }, (_, i) => isMarked(mark, i % width, Math.floor(i / width), { width, height })).join(),
  )
  const changed = (['neither', 'truth', 'lie'] as const).map((state) => marks[wallCode(state)])
  expect(new Set([...changed, marks[wallCode('as-told')]]).size).toBe(4)
})
