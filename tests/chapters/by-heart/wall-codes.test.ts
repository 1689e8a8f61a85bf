import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countStates, wallCodes } from '../../../src/chapters/by-heart/wall-codes.ts'
import { wallLooks } from '../../../src/charts/wall/wall-states.ts'

const told = (truth: Uint8Array, labels: Uint8Array) => ({
  images: new Uint8Array(),
  shape: { height: 1, width: 1, channels: 1 },
  shown: 0,
  truth,
  labels,
  redrawn: 0,
  changed: truth.filter((is, image) => is !== labels[image]).length,
})

test('a state says whether we lied and what is answered', () => {
  const digits = told(Uint8Array.of(4, 4, 4, 4, 4), Uint8Array.of(4, 4, 7, 7, 7))
  expect(countStates(digits, Uint8Array.of(4, 7, 1, 4, 7))).toEqual({ 'as-told': 1, unlearned: 1, neither: 1, truth: 1, lie: 1 })
  expect(countStates(digits, undefined)).toEqual({ 'as-told': 0, unlearned: 2, neither: 3, truth: 0, lie: 0 })
})

test('the wall has a code for every image, shown or not, in the order of the images', () => {
  const digits = told(Uint8Array.of(4, 4, 4, 4, 4), Uint8Array.of(4, 4, 7, 7, 7))
  const states = (predicted: Uint8Array | undefined) => Array.from(wallCodes(digits, predicted), (code) => wallLooks[code]?.state)
  expect(states(Uint8Array.of(4, 7, 1, 4, 7))).toEqual(['as-told', 'unlearned', 'neither', 'truth', 'lie'])
  expect(states(undefined)).toEqual(['unlearned', 'unlearned', 'neither', 'neither', 'neither'])
})

const classes = fc.uint8Array({ minLength: 50, maxLength: 50, max: 9 })

test('the counts add up to all images, those of the lies to all changed labels, shown on the wall or not', () => {
  fc.assert(
    fc.property(classes, classes, classes, (truth, labels, predicted) => {
      const digits = told(truth, labels)
      const counts = countStates(digits, predicted)
      expect(counts.lie + counts.truth + counts.neither).toBe(digits.changed)
      expect(counts['as-told'] + counts.unlearned).toBe(50 - digits.changed)
      const codes = wallCodes(digits, predicted)
      wallLooks.forEach(({ state }, code) => {
        expect(codes.filter((one) => one === code)).toHaveLength(counts[state])
      })
    }),
  )
})
