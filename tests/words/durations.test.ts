import { expect, test } from 'vitest'
import { durationText, millisecondsText, secondsText } from '../../src/words/durations.ts'

test('expected durations are round', () => {
  expect([0.2, 40, 100, 7200].map(durationText)).toEqual(['about 1\u00a0s', 'about 40\u00a0s', 'about 2\u00a0min', 'about 2\u00a0h'])
})

test('measured ones have the digits that they are worth', () => {
  expect(secondsText(1549)).toBe('1.5\u00a0s')
  expect([0.42, 12.4].map(millisecondsText)).toEqual(['0.4\u00a0ms', '12\u00a0ms'])
})
