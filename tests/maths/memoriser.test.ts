import { expect, test } from 'vitest'
import { corruptLabels, drawCorruption } from '../../src/maths/corruption.ts'
import { chanceError, memoriserError } from '../../src/maths/memoriser.ts'
import { createStream } from '../../src/maths/random.ts'

test('with true labels the memoriser keeps its own error, with random ones it is at chance', () => {
  expect(memoriserError(0, 0.095, 10)).toBeCloseTo(0.095, 12)
  for (const e0 of [0, 0.095, 0.9]) expect(memoriserError(1, e0, 10)).toBeCloseTo(chanceError(10), 12)
})

test('at p = .4 and an error of 9.5 % it comes to the measured 41.7 %', () => {
  expect(memoriserError(0.4, 0.095, 10)).toBeCloseTo(0.417, 3)
})

test('it agrees with copying the corrupted labels of neighbours that are right 9 times in 10', () => {
  const n = 200_000
  const stream = createStream(7, 'memoriser')
  const classOf = Uint8Array.from({ length: n }, () => stream.int(4))
  const neighbourOf = classOf.map((own) => (stream.uniform() < 0.1 ? (own + 1 + stream.int(3)) % 4 : own))
  const told = corruptLabels(neighbourOf, drawCorruption(3, n, 4), 0.6)
  const errors = told.reduce((count, label, image) => count + (label === classOf[image] ? 0 : 1), 0)
  // Five standard errors of a share of 200,000.
  expect(Math.abs(errors / n - memoriserError(0.6, 0.1, 4))).toBeLessThan(5 * Math.sqrt(0.25 / n))
})
