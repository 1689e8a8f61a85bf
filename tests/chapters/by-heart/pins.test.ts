import { expect, test } from 'vitest'
import { mostPins, togglePin } from '../../../src/chapters/by-heart/Pins.tsx'

test('a press keeps an image in sight and another lets it go; of more than six the oldest leaves', () => {
  expect(togglePin([3], 5)).toEqual([3, 5])
  expect(togglePin([3, 5], 3)).toEqual([5])
  expect(togglePin([1, 2, 3, 4, 5, 6], 7)).toEqual([2, 3, 4, 5, 6, 7])
  expect(mostPins).toBe(6)
})
