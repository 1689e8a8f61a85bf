import { expect, test } from 'vitest'
import { describeLit, type FittedImages } from '../../../src/chapters/kit/fitted-images.ts'

const fitted: FittedImages = {
  kind: 'fitted',
  n: 3,
  trainAccuracy: 1,
  testAccuracy: 0.1,
  testCount: 10,
  weights: 40,
  elapsedMs: 1,
  changed: 1,
  truth: Uint8Array.of(0, 1, 1),
  labels: Uint8Array.of(1, 1, 1),
  plot: () => ({
    x: Float64Array.of(0, 1, 2),
    y: Float64Array.of(0, 1, 0),
    changed: Uint8Array.of(0, 1, 0),
    order: Uint32Array.of(2, 0, 1),
  }),
}

test('the image that is pointed at is described with its place, its label and its hinge', () => {
  expect(describeLit(fitted, 0, 0)).toBe(
    ' Lit: image 1, point 2 of 3, up, its label changed. Its hinge, on the point before it, is lit too.',
  )
  expect(describeLit(fitted, 2, 0)).toContain('point 1 of 3, down, its label true. Its hinge comes first.')
  expect(describeLit(fitted, null, 0)).toBe('')
  expect(describeLit(fitted, 7, 0)).toBe('')
})
