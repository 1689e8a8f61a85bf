import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedCount, corruptLabels, drawCorruption } from '../../src/maths/corruption.ts'

const labels = Uint8Array.from({ length: 8000 }, (_, image) => image % 10)
const draw = drawCorruption(1, labels.length, 10)

test('the draw is frozen', () => {
  const { threshold, replacement } = drawCorruption(1, 3, 10)
  expect([...threshold]).toEqual([0.2483244517352432, 0.42901720688678324, 0.19877183809876442])
  expect([...replacement]).toEqual([2, 4, 9])
})

test('raising n only adds images', () => {
  const shorter = drawCorruption(1, 300, 10)
  expect(shorter.threshold).toEqual(draw.threshold.slice(0, 300))
  expect(shorter.replacement).toEqual(draw.replacement.slice(0, 300))
})

test('raising p only adds replaced labels', () => {
  const level = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(level, level, (one, other) => {
      const less = corruptLabels(labels, draw, Math.min(one, other))
      const more = corruptLabels(labels, draw, Math.max(one, other))
      return less.every((label, image) => label === labels[image] || label === more[image])
    }),
    { numRuns: 30 },
  )
})

test('p = 0 changes nothing, p = 1 takes every replacement, and the labels passed in stay', () => {
  const before = labels.slice()
  expect(corruptLabels(labels, draw, 0)).toEqual(labels)
  expect(corruptLabels(labels, draw, 1)).toEqual(draw.replacement)
  expect(labels).toEqual(before)
})

test('about nine in ten replaced labels differ from the truth, whatever the seed', () => {
  for (const seed of [0, 1, 2, 2 ** 31 - 1])
    for (const p of [0.2, 0.5, 1]) {
      const share = changedCount(labels, corruptLabels(labels, drawCorruption(seed, labels.length, 10), p)) / labels.length
      expect(Math.abs(share - 0.9 * p)).toBeLessThan(0.02)
    }
})

test('replacements are uniform over the classes', () => {
  const counts = Array.from({ length: 10 }, (_, label) => draw.replacement.filter((value) => value === label).length)
  const chiSquared = counts.reduce((sum, count) => sum + (count - 800) ** 2 / 800, 0)
  expect(chiSquared).toBeLessThan(27.9) // 9 degrees of freedom, p = 0.001
})

test('a draw for fewer images than there are labels is refused', () => {
  expect(() => corruptLabels(labels, drawCorruption(1, 10, 10), 0.5)).toThrow('draw: expected at least 8000 images, got 10')
})
