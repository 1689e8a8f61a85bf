import { expect, test } from 'vitest'
import { counted, epochText, percentText, plural } from '../../src/words/numbers.ts'

test('a share close to all or nothing is not rounded to it', () => {
  expect([0, 0.0004, 0.634, 0.999, 1].map(percentText)).toEqual(
    ['0 %', '0.0 %', '63 %', '99.9 %', '100 %'].map((text) => text.replace(' ', '\u00a0')),
  )
})

test('epochs have two decimals at the most, counts their commas', () => {
  expect([2, 0.25, 19.999].map(epochText)).toEqual(['2', '0.25', '20'])
  expect(counted(8000)).toBe('8,000')
  expect([1, 23].map((count) => plural(count, ['epoch', 'epochs']))).toEqual(['1 epoch', '23 epochs'])
})
