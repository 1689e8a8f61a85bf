import { expect, test } from 'vitest'
import { offBy } from '../../../src/chapters/more-noise/off-by.ts'

test('the distance is the mean over the levels that are known on both sides, and names the worst', () => {
  expect(offBy([0, 0.5, 1], [0.1, 0.5, undefined], [0.2, 0.2, 0.9])).toEqual({
    mean: expect.closeTo(0.2, 12),
    known: 2,
    worst: { level: 0.5, drawn: 0.5, measured: 0.2 },
  })
  expect(offBy([0, 1], [0.1, 0.2], [null, undefined])).toBeNull()
})
