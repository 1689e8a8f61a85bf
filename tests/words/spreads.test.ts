import { expect, test } from 'vitest'
import { spreadOf } from '../../src/maths/spread.ts'
import { oneDecimal } from '../../src/words/numbers.ts'
import { inPercent, percentOneDecimal } from '../../src/words/percents.ts'
import { accuracyOf, epochsToFit, spreadMeaning, spreadParts, spreadText, timeToFitText } from '../../src/words/spreads.ts'

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null

test('the same seeds are written alike as accuracies in a table and as errors on the command line', () => {
  const errors = spreadOf([0.911, 0.911, 0.911])
  expect(spreadParts(accuracyOf(errors), inPercent)).toEqual({ mean: '8.9', deviation: '±\u00a00.0' })
  expect(plain(spreadText(errors, percentOneDecimal))).toBe('91.1 % ± 0.0 %')
})

test('mean and deviation are both rounded', () => {
  expect(spreadParts({ mean: 0.511, sd: 0.0186, n: 3 }, inPercent)).toEqual({ mean: '51.1', deviation: '±\u00a01.9' })
})

test('one seed has no deviation, none has nothing', () => {
  expect(spreadText(spreadOf([7]), oneDecimal)).toBe('7.0')
  expect([spreadText(spreadOf([]), oneDecimal), spreadText(spreadOf([null]), oneDecimal, 'never')]).toEqual(['–', 'never'])
})

test('what ± is, and of how many seeds, is said; none is claimed before anything is known', () => {
  expect(spreadMeaning([3, 3, 3])).toBe('mean ± standard deviation of 3 seeds')
  expect(spreadMeaning([2, 0, 3])).toBe('mean ± standard deviation of 2 to 3 seeds')
  expect(spreadMeaning([1, 1, 0])).toBe('one seed each')
  expect([spreadMeaning([0, 0]), spreadMeaning([])]).toEqual(['', ''])
})

test('a mean over those that fit says so where not all did', () => {
  const some = spreadOf([8, 9, null, 8.5, 8.5])
  expect(plain(timeToFitText(some, 5, oneDecimal))).toBe('8.5 ± 0.4 of those that fit (4 of 5)')
  expect(plain(epochsToFit(some, 5))).toBe('8.5 epochs, mean of those that fit (4 of 5)')
  const all = spreadOf([8, 9])
  expect(plain(timeToFitText(all, 2, oneDecimal))).toBe('8.5 ± 0.7')
  expect(plain(epochsToFit(all, 2))).toBe('8.5 epochs')
  const none = spreadOf([null, null])
  expect([timeToFitText(none, 2, oneDecimal, 'never'), epochsToFit(none, 2)]).toEqual(['never', null])
})
