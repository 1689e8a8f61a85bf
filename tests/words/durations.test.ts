import { expect, test } from 'vitest'
import { durationText, millisecondsText, secondsText, timeLeftText } from '../../src/words/durations.ts'

test('expected durations are round', () => {
  expect([0.2, 40, 100, 7200].map((seconds) => durationText(seconds))).toEqual([
    'about 1\u00a0s',
    'about 40\u00a0s',
    'about 2\u00a0min',
    'about 2\u00a0h',
  ])
})

test('measured ones have the digits that they are worth', () => {
  expect(secondsText(1549)).toBe('1.5\u00a0s')
  expect([0.42, 12.4].map(millisecondsText)).toEqual(['0.4\u00a0ms', '12\u00a0ms'])
})

test('what may take less or more is a range, unless its ends are one figure', () => {
  const text = (from: number, to: number) => durationText({ from, to })
  expect([text(5, 20), text(30, 300), text(600, 20_000)]).toEqual(['5 to 20\u00a0s', '1 to 5\u00a0min', '1 to 6\u00a0h'])
  expect([text(20, 20), text(10, 14), text(0.1, 0.9), text(0, 0)]).toEqual([
    'about 20\u00a0s',
    'about 12\u00a0s',
    'about 1\u00a0s',
    'about 1\u00a0s',
  ])
})

test('what is left is told coarsely, as a range where it is unsure', () => {
  expect([3, 16, 33, 84, 400].map((seconds) => timeLeftText(seconds, false).replaceAll('\u00a0', ' '))).toEqual([
    'a few seconds left',
    'about 15 s left',
    'about 35 s left',
    'about 85 s left',
    'about 7 min left',
  ])
  expect(timeLeftText(45, true).replaceAll('\u00a0', ' ')).toBe('30 to 70 s left')
})
