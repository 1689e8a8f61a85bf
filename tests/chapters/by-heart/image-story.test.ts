import { expect, test } from 'vitest'
import { describeImage, imageStory } from '../../../src/chapters/by-heart/image-story.ts'

const names = ['0', '1', '2', '3']
const shape = { height: 1, width: 1, channels: 1 }
const told = {
  images: new Uint8Array(),
  shape,
  shown: 3,
  truth: Uint8Array.of(1, 2, 3),
  labels: Uint8Array.of(1, 0, 0),
  redrawn: 0,
  changed: 2,
}
const answers = (predicted: number[], rightSince: number[]) => ({
  predicted: Uint8Array.from(predicted),
  rightSince: Float32Array.from(rightSince),
})

test('before anything is learned the story is what it is and what we said', () => {
  expect(imageStory(told, undefined, 0, names)).toBe('This is a 1, and we said so.')
  expect(imageStory(told, undefined, 1, names)).toBe('This is a 2. We told the network: 0.')
})

test('the article is that of the number as it is spoken', () => {
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
  const eight = { ...told, truth: Uint8Array.of(8), labels: Uint8Array.of(8) }
  expect(imageStory(eight, undefined, 0, digits)).toBe('This is an 8, and we said so.')
})

test('a lie is told apart as memorised, still answered with the truth, and neither', () => {
  const now = answers([1, 0, 3], [0, 7.25, -1])
  expect(imageStory(told, now, 0, names)).toBe('This is a 1, and we said so. It has answered 1 from the start.')
  expect(imageStory(told, now, 1, names)).toBe('This is a 2. We told the network: 0. It has answered 0 since epoch 7.25: memorised.')
  expect(imageStory(told, now, 2, names)).toBe('This is a 3. We told the network: 0. It still answers the truth, 3.')
  expect(imageStory(told, answers([1, 3, 1], [0, -1, -1]), 2, names)).toContain('It answers 1: not learned yet.')
})

test('on the way through the wall a screen reader hears it in short', () => {
  expect(describeImage(told, answers([1, 0, 3], [0, 1, -1]), 1, names)).toBe('image 2: 2, told 0, answers 0')
})
