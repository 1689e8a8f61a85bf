import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalised, meanEpochs, plural, seedsText, withArticle } from '../../src/words/counts.ts'
import { listed } from '../../src/words/lists.ts'

test('one is singular, all else plural', () => {
  expect([0, 1, 23, 1000].map((count) => plural(count, ['epoch', 'epochs']))).toEqual(['0 epochs', '1 epoch', '23 epochs', '1,000 epochs'])
  expect([1, 3].map(seedsText)).toEqual(['1 seed', '3 seeds'])
  expect([1, 1.04, 7.25, 8].map(meanEpochs)).toEqual(['1\u00a0epoch', '1\u00a0epoch', '7.3\u00a0epochs', '8\u00a0epochs'])
})

test.each(['8', '11', '18', '80', '85', '800', '8,000', '11,000', '18000', '11 %', '8.5'])('an %s', (number) => {
  expect(withArticle(number)).toBe(`an ${number}`)
})

test.each(['0', '1', '4', '7', '9', '10', '12', '28', '110', '1,100', '180', '118'])('a %s', (number) => {
  expect(withArticle(number)).toBe(`a ${number}`)
})

test.each(['ankle boot', 'Ankle boot', 'airplane', 'image', 'hour', 'umbrella', 'uninvited guest', 'A', 'F', 'X', 'e'])('an %s', (name) => {
  expect(withArticle(name)).toBe(`an ${name}`)
})

test.each(['digit', 'garment', 'T-shirt/top', 'house', 'unit', 'university', 'user', 'euro', 'one-off', 'U', 'B'])('a %s', (name) => {
  expect(withArticle(name)).toBe(`a ${name}`)
})

test('the name follows its article as it is, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.nat()), (name) => {
      expect([`a ${name}`, `an ${name}`]).toContain(withArticle(name))
    }),
  )
})

test('a sentence begins with a capital', () => {
  expect(capitalised(withArticle(8))).toBe('An 8')
  expect(capitalised('')).toBe('')
})

test('lists have commas, and a word before the last where it is wanted', () => {
  expect(listed(['a', 'b', 'c'])).toBe('a, b, c')
  expect(listed(['a', 'b', 'c'], 'and')).toBe('a, b and c')
  expect(listed(['a', 'b'], 'or')).toBe('a or b')
  expect([listed(['a'], 'or'), listed([], 'and')]).toEqual(['a', ''])
})
